import type { APIRoute } from 'astro';
import { allLectures } from '../content.ts';

/** Which lectures there are, for a search that can't use the site's index: `islands/search/sources.ts`. */
export const GET: APIRoute = async () => Response.json((await allLectures()).map(({ slug }) => slug));
