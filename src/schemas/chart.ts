import { z } from 'zod';
import { slug, text } from './ids.ts';

/** A bar chart of percentages that the lecture itself gives. */
export const chartSchema = z.strictObject({
  id: slug,
  title: text,
  lesson: slug,
  /** What a full bar (100 %) stands for. */
  whole: text,
  rows: z
    .array(
      z.strictObject({
        label: text,
        /** In percent. */
        value: z.number().min(0).max(100),
        /** The lecture's words that give the figure, verbatim. */
        evidence: text,
      }),
    )
    .min(2),
  note: text.optional(),
});

/** `content/<lecture>/charts.yaml`. */
export const chartsFileSchema = z.strictObject({ charts: z.array(chartSchema) });

/** A chart as authors write it. */
export type Chart = z.infer<typeof chartSchema>;
