import { isQuoted, type LectureContent, type Problem, repeated } from './problem.ts';

/** Points, glossary, charts and drills: their quotations and what they refer to. */
export function referenceProblems(content: LectureContent): Problem[] {
  return [
    ...pointProblems(content),
    ...termProblems(content),
    ...chartProblems(content),
    ...drillProblems(content),
  ];
}

function pointProblems({ folder, points, lessons }: LectureContent): Problem[] {
  const file = `${folder}/points.yaml`;
  return [
    ...duplicates(file, points),
    ...points.flatMap(({ id, lesson, quote, members }) => {
      const report = reporter(file, id);
      const inLesson = lessons.find(({ slug }) => slug === lesson);
      return [
        ...(isQuoted(inLesson, quote) ? [] : [report('quote', `不是“${lesson}”这一课原文的逐字片段。`)]),
        ...repeated(members.map((member) => member.id)).map((twice) =>
          report('members', `成员编号“${twice}”重复。`),
        ),
        ...members.flatMap(({ text, keyword, from, to }) => [
          ...(quote.includes(text) ? [] : [report('members', `“${text}”不在 quote 之中。`)]),
          ...[keyword, from, to]
            .filter((part) => part !== undefined && !text.includes(part))
            .map((part) => report('members', `“${part}”不在“${text}”之中。`)),
        ]),
      ];
    }),
  ];
}

function termProblems({ folder, source, terms, points }: LectureContent): Problem[] {
  const file = `${folder}/glossary.yaml`;
  const lines = source.split('\n');
  return [
    ...duplicates(file, terms),
    ...terms.flatMap(({ id, lecture, point }) => {
      const report = reporter(file, id);
      return [
        ...lecture
          .filter((piece) => !lines.some((line) => line.includes(piece)))
          .map((piece) => report('lecture', `“${piece}”不是原文的逐字片段。`)),
        ...(point && !points.some((known) => known.id === point)
          ? [report('point', `没有提法“${point}”。`)]
          : []),
      ];
    }),
  ];
}

function chartProblems({ folder, charts, lessons }: LectureContent): Problem[] {
  const file = `${folder}/charts.yaml`;
  return [
    ...duplicates(file, charts),
    ...charts.flatMap(({ id, lesson, rows }) => {
      const report = reporter(file, id);
      const inLesson = lessons.find(({ slug }) => slug === lesson);
      return rows.flatMap(({ label, value, evidence }) => [
        ...(isQuoted(inLesson, evidence)
          ? []
          : [report('evidence', `“${evidence}”不是本课原文的逐字片段。`)]),
        ...(figuresIn(evidence).includes(value)
          ? []
          : [report('value', `“${label}”的 ${value}% 不在 evidence 之中。`)]),
      ]);
    }),
  ];
}

/** The percentages that a text gives, each whole: 37.22% does not give 7.22. */
function figuresIn(text: string): number[] {
  return (text.match(/\d+(\.\d+)?(?=%)/g) ?? []).map(Number);
}

function drillProblems({ folder, lecture, lessons, points, items }: LectureContent): Problem[] {
  const report = reporter(`${folder}/lecture.yaml`, 'drills');
  return lecture.drills.flatMap(({ slug, lesson, points: wanted }) => [
    ...(lessons.some((known) => known.slug === lesson) ? [] : [report(slug, `没有“${lesson}”这一课。`)]),
    ...wanted
      .filter((id) => !points.some((point) => point.id === id))
      .map((id) => report(slug, `没有提法“${id}”。`)),
    ...(items.some((item) => item.lesson === lesson && item.points?.some((id) => wanted.includes(id)))
      ? []
      : [report(slug, '没有一道题属于这个专题。')]),
  ]);
}

function duplicates(file: string, entries: readonly { id: string }[]): Problem[] {
  return repeated(entries.map(({ id }) => id)).map((id) => reporter(file, id)('id', '编号重复。'));
}

function reporter(file: string, item: string) {
  return (field: string, message: string): Problem => ({ level: 'error', file, item, field, message });
}
