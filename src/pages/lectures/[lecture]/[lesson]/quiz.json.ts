import type { APIRoute, GetStaticPaths } from 'astro';
import { allLectures, type LessonView } from '../../../../content.ts';

export const getStaticPaths = (async () => {
  const lectures = await allLectures();
  return lectures.flatMap(({ slug, lessons }) =>
    lessons.map((lesson) => ({ params: { lecture: slug, lesson: lesson.slug }, props: { lesson } })),
  );
}) satisfies GetStaticPaths;

/** The lesson's items, asked for when a quiz comes near. */
export const GET: APIRoute<{ lesson: LessonView }> = ({ props }) => Response.json(props.lesson.items);
