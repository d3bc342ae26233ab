import type { APIRoute, GetStaticPaths } from 'astro';
import { allLectures, type LectureView, practiceData } from '../../../content.ts';

export const getStaticPaths = (async () => {
  const lectures = await allLectures();
  return lectures.map((lecture) => ({ params: { lecture: lecture.slug }, props: { lecture } }));
}) satisfies GetStaticPaths;

/** The lecture's items and points, for practice and review. */
export const GET: APIRoute<{ lecture: LectureView }> = ({ props }) =>
  Response.json(practiceData(props.lecture));
