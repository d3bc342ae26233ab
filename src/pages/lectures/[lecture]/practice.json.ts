import type { APIRoute } from 'astro';
import { lecturePaths, type LectureView, practiceData } from '../../../content.ts';

export const getStaticPaths = lecturePaths;

/** The lecture's items and points, for practice and review. */
export const GET: APIRoute<{ lecture: LectureView }> = ({ props }) =>
  Response.json(practiceData(props.lecture));
