import type { APIRoute } from 'astro';
import { lecturePaths, type LectureView } from '../../../content.ts';
import { lessonDocuments } from '../../../search-documents.ts';

export const getStaticPaths = lecturePaths;

/** The lecture's text by lesson and block: what the search has at hand first. */
export const GET: APIRoute<{ lecture: LectureView }> = ({ props: { lecture } }) =>
  Response.json(lessonDocuments(lecture));
