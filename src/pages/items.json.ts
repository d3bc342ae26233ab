import type { APIRoute } from 'astro';
import { allLectures, practiceData } from '../content.ts';
import { allItems } from '../domain/practice.ts';
import { itemsKey } from '../domain/progress.ts';

/** Every item of the site, for counting what is due; fetched only by those who have answered something. */
export const GET: APIRoute = async () => {
  const lectures = await allLectures();
  return Response.json(itemsKey(lectures.flatMap((lecture) => allItems(practiceData(lecture), 0))));
};
