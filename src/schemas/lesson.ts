import { z } from 'zod';
import { slug, text } from './ids.ts';

/** Frontmatter of `content/<lecture>/lessons/<slug>.mdx`. */
export const lessonSchema = z.strictObject({
  title: text,
  /** A shorter title for lists and navigation; defaults to `title`. */
  short: text.optional(),
  /** Ids of the items at the lesson's end, in order. Left out: every item of the lesson. */
  quiz: z.array(slug).optional(),
  /** Ids of the items that a room is asked, in order. */
  room: z.array(slug).default([]),
});

/** What a lesson's frontmatter says. */
export type LessonMeta = z.infer<typeof lessonSchema>;
