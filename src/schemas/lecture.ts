import { z } from 'zod';
import { slug, text } from './ids.ts';

/** A dated fact from outside the lecture, with where it was published, in words. */
const backgroundFact = z.strictObject({
  /** As precise as the source allows: `2018-05-31`, `2018-06`, `2020`. */
  date: z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, '写成 2018、2018-06 或 2018-06-15'),
  fact: text,
  source: text,
});

/** A slug that none of the site's own pages in the same place has. */
const slugBeside = (...taken: string[]) =>
  slug.refine((slug) => !taken.includes(slug), {
    error: `${taken.join('、')} 是网站自己的网址，请换一个名字`,
  });

/** A practice page of its own over the items of some points. */
const drill = z.strictObject({
  slug: slugBeside('paper'),
  title: text,
  /** The lesson whose items it practises. */
  lesson: slug,
  points: z.array(slug).min(1),
});

/** `content/<lecture>/lecture.yaml`: what a lecture is and the order of its lessons. */
export const lectureSchema = z.strictObject({
  title: text,
  subtitle: text.optional(),
  summary: text,
  /** When the text was written, as shown to readers, e.g. 2018年6月前后. */
  dated: text,
  /** The year that “今年” means in the text. */
  year: z.int().min(1921).max(2100),
  /** Why the text is dated so. */
  datedBecause: text,
  lessons: z.array(slugBeside('booklet', 'handout', 'points', 'quiz', 'script')).min(1),
  drills: z.array(drill).default([]),
  background: z.strictObject({
    title: text,
    intro: text,
    facts: z.array(backgroundFact).min(1),
  }),
});

/** What `lecture.yaml` says. */
export type Lecture = z.infer<typeof lectureSchema>;
/** A practice page of its own over the items of some points. */
export type Drill = z.infer<typeof drill>;
