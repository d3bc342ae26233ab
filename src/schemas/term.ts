import { z } from 'zod';
import { slug, text } from './ids.ts';

/** A glossary entry. What the lecture says and what others say are kept apart. */
export const termSchema = z
  .strictObject({
    id: slug,
    term: text,
    /** What the lecture says of it, verbatim pieces; empty where it only names it. */
    lecture: z.array(text).default([]),
    /** What an outside source says, with publisher or document and date in words. */
    outside: z.strictObject({ text, source: text }).optional(),
    /** The editor's remark, e.g. on a difference between the two. */
    note: text.optional(),
    /** The point of the same name, if there is one. */
    point: slug.optional(),
  })
  .refine(({ lecture, outside, note }) => lecture.length > 0 || outside || note, {
    error: '至少要有 lecture、outside、note 中的一项',
    path: ['lecture'],
  });

/** `content/<lecture>/glossary.yaml`. */
export const glossaryFileSchema = z.strictObject({ terms: z.array(termSchema) });

/** A glossary entry as authors write it. */
export type Term = z.infer<typeof termSchema>;
