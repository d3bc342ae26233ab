import { firstDifference } from '../fidelity.ts';
import { stagedOf } from '../lesson.ts';
import { type LectureContent, type Problem, repeated } from './problem.ts';

/** The lessons' prose against the source, and what their tags refer to. */
export function proseProblems(content: LectureContent): Problem[] {
  return [
    ...lessonListProblems(content),
    ...fidelityProblems(content),
    ...content.lessons.flatMap((lesson) => tagProblems(lesson, content)),
  ];
}

function lessonListProblems({ folder, lecture, lessons }: LectureContent): Problem[] {
  const file = `${folder}/lecture.yaml`;
  const existing = lessons.map(({ slug }) => slug);
  const problem = (message: string): Problem => ({ level: 'error', file, field: 'lessons', message });
  return [
    ...repeated(lecture.lessons).map((slug) => problem(`课次“${slug}”列了两次。`)),
    ...lecture.lessons
      .filter((slug) => !existing.includes(slug))
      .map((slug) => problem(`没有 lessons/${slug}.mdx 这个文件。`)),
    ...existing
      .filter((slug) => !lecture.lessons.includes(slug))
      .map((slug) => problem(`lessons/${slug}.mdx 没有列入课次。`)),
  ];
}

function fidelityProblems({ source, lecture, lessons }: LectureContent): Problem[] {
  const inOrder = lecture.lessons.flatMap((slug) => lessons.filter((lesson) => lesson.slug === slug));
  const prose = inOrder.map(({ outline }) => outline.blocks.map((block) => block.source));
  const difference = firstDifference(source, prose);
  const file = inOrder[difference?.lesson ?? 0]?.file;
  if (!difference || !file) {
    return inOrder.flatMap(({ file, outline }) =>
      outline.blocks
        .filter(({ id }) => id === 'p-0')
        .map(({ source }) =>
          error(file, `“${source.slice(0, 12)}…”须与 source.txt 的一行对应：一行一段，不拆不并。`),
        ),
    );
  }
  const [expected, found] = [difference.expected, difference.found].map((text) => text || '（到此为止）');
  return [
    error(file, `正文与 source.txt 第 ${difference.line} 行不符：原文作“${expected}”，此处作“${found}”。`),
  ];
}

function tagProblems(lesson: LectureContent['lessons'][number], content: LectureContent): Problem[] {
  const { file, outline, hasModuleCode, meta, slug } = lesson;
  const unknown = (ids: readonly string[], known: readonly { id: string }[], tag: string) =>
    ids
      .filter((id) => !known.some((entry) => entry.id === id))
      .map((id) => error(file, `<${tag} id="${id}"> 没有对应的条目。`));
  return [
    ...(hasModuleCode ? [error(file, '课文里不能有 import 或 export。')] : []),
    ...unknown(outline.terms, content.terms, 'Term'),
    ...unknown(
      stagedOf(outline, 'chart').map(({ id }) => id),
      content.charts,
      'Chart',
    ),
    ...outline.notes
      .filter(({ slip, text }) => (slip ? slip.was === '' || slip.now === '' : !text))
      .map(({ number }) => error(file, `第 ${number} 条校注不完整：Emend 要有 was 和 now，Note 要有内容。`)),
    ...repeated(meta.quiz ?? []).map(
      (id): Problem => ({ ...error(file, `题目“${id}”列了两次。`), field: 'quiz' }),
    ),
    ...(meta.quiz ?? [])
      .filter((id) => !content.items.some((item) => item.id === id && item.lesson === slug))
      .map((id): Problem => ({ ...error(file, `没有属于本课的题目“${id}”。`), field: 'quiz' })),
  ];
}

function error(file: string, message: string): Problem {
  return { level: 'error', file, message };
}
