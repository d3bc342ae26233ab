import type { APIRoute } from 'astro';
import { lecturePaths, type LectureView } from '../../../content.ts';
import type { Block } from '../../../domain/lesson.ts';
import type { SearchableLesson } from '../../../domain/search.ts';

export const getStaticPaths = lecturePaths;

/** The lecture's text by lesson and block, for the search index. */
export const GET: APIRoute<{ lecture: LectureView }> = ({ props: { lecture } }) => {
  const lessons = lecture.lessons.map(
    ({ id, number, title, outline }): SearchableLesson => ({
      id,
      number,
      title,
      lecture: lecture.data.title,
      blocks: outline.blocks.flatMap(readings),
    }),
  );
  return Response.json(lessons);
};

/** A mended block is found by both its readings: 理想信念, and 理事信念 as the source has it. */
function readings({ id, shown, source }: Block) {
  return shown === source
    ? [{ id, shown }]
    : [
        { id, shown },
        { id, shown: source },
      ];
}
