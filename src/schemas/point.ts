import { z } from 'zod';
import { slug, text } from './ids.ts';

const member = z.strictObject({
  id: slug,
  /** The member as the lecture words it. */
  text,
  /** The words worth remembering; a piece of `text`. */
  keyword: text,
  /** For “从…向…转变” members: where it starts and where it leads, pieces of `text`. */
  from: text.optional(),
  to: text.optional(),
});

/** A 提法: a named group whose members are listed, never split on 「、」. */
export const pointSchema = z.strictObject({
  id: slug,
  name: text,
  members: z.array(member).min(2),
  /** True only where the order itself carries meaning; an unordered point is never asked in order. */
  ordered: z.boolean(),
  lesson: slug,
  /** The lecture's own sentence, verbatim, within one paragraph. */
  quote: text,
  /** `historical`: wording of its time; `current`: still the wording in use. */
  status: z.enum(['historical', 'current']),
  /** True where the name is the lecture's; false where the editor gave the group its name. */
  named: z.boolean().default(true),
  /** False where a member is doubtful: such a point is shown, never asked. */
  practice: z.boolean().default(true),
  note: text.optional(),
});

/** `content/<lecture>/points.yaml`. */
export const pointsFileSchema = z.strictObject({ points: z.array(pointSchema) });

/** A 提法 as authors write it. */
export type Point = z.infer<typeof pointSchema>;
/** One member of a 提法. */
export type PointMember = z.infer<typeof member>;
