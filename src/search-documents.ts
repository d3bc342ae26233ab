import type { LectureView, LessonView } from './content.ts';
import type { Block } from './domain/lesson.ts';
import type { SearchBlock, SearchDocument } from './domain/search/document.ts';
import { filledStem } from './domain/stem.ts';
import { helpPieces, helpSections } from './help.ts';

/** A lecture's lessons, as the search reads them. */
export function lessonDocuments({ slug, data, lessons }: LectureView): SearchDocument[] {
  return lessons.map((lesson) => ({
    id: lesson.id,
    kind: 'lesson',
    title: lesson.title,
    lecture: slug,
    lectureTitle: data.title,
    number: lesson.number,
    blocks: lessonBlocks(lesson),
  }));
}

/** What else can be found of a lecture: its points, its terms, its quiz items. */
export function extraDocuments({ slug, data, points, terms, lessons }: LectureView): SearchDocument[] {
  const document = (kind: 'point' | 'term' | 'item', title: string, blocks: SearchBlock[]) => ({
    id: `${slug}/${kind}s`,
    kind,
    title,
    lecture: slug,
    lectureTitle: data.title,
    number: 0,
    blocks,
  });
  return [
    document(
      'point',
      '提法',
      points.map(({ id, name, members, note }) => ({
        id,
        texts: given(name, ...members.map(({ text }) => text), note),
      })),
    ),
    document(
      'term',
      '名词',
      terms.map(({ id, term, lecture, outside, note }) => ({
        id,
        texts: given(term, ...lecture, outside?.text, note),
      })),
    ),
    document(
      'item',
      '练习',
      lessons.flatMap(({ items }) =>
        items.map(({ id, stem, explanation }) => ({ id, texts: [filledStem(stem), explanation] })),
      ),
    ),
  ].filter(({ blocks }) => blocks.length > 0);
}

/** The help page, as the search reads it. */
export function helpDocument(): SearchDocument {
  return {
    id: 'help',
    kind: 'help',
    title: '使用说明',
    lecture: '',
    lectureTitle: '',
    number: 0,
    blocks: helpSections.flatMap(({ id, title, paragraphs }): SearchBlock[] => [
      { id, texts: [title], heading: true },
      ...paragraphs.map((paragraph) => ({
        id,
        texts: [
          helpPieces(paragraph)
            .map(({ text }) => text)
            .join(''),
        ],
      })),
    ]),
  };
}

/** The lesson's title comes first, unless the lecture has it as a heading of its own. */
function lessonBlocks({ title, outline: { blocks, headings } }: LessonView): SearchBlock[] {
  const ofLecture = blocks.map((block): SearchBlock => {
    const isHeading = headings.some(({ id, text }) => id === block.id && text === block.shown);
    return { id: block.id, texts: readings(block), ...(isHeading && { heading: true }) };
  });
  return headings.some(({ text }) => text.includes(title))
    ? ofLecture
    : [{ id: '', texts: [title], heading: true }, ...ofLecture];
}

/** A mended block is found by both its readings: 理想信念, and 理事信念 as the source has it. */
function readings({ shown, source }: Block): string[] {
  return shown === source ? [shown] : [shown, source];
}

function given(...texts: (string | undefined)[]): string[] {
  return texts.filter((text) => text !== undefined);
}
