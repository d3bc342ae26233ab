import type { APIRoute } from 'astro';
import { lecturePaths, type LectureView } from '../../../content.ts';
import { extraDocuments } from '../../../search-documents.ts';

export const getStaticPaths = lecturePaths;

/** The lecture's points, terms and items, which the search reads after its text. */
export const GET: APIRoute<{ lecture: LectureView }> = ({ props: { lecture } }) =>
  Response.json(extraDocuments(lecture));
