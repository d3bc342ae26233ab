import { z } from 'zod';
import { slug, text } from './ids.ts';

/** Texts by id, in the order the author wrote them; ids go into the learner's record. */
const choices = z.record(z.string().regex(/^[a-z]$/, '选项编号用一个小写字母'), text);
const choice = z.string().regex(/^[a-z]$/, '写选项的编号（一个小写字母）');

const common = {
  /** Unique over the site, never reused. */
  id: slug,
  /** Rises only when the meaning changes, so that mending a typo keeps what was learnt. */
  rev: z.int().min(1),
  stem: text,
  explanation: text,
  /** The lecture's own words that prove the answer: verbatim, within one paragraph of `lesson`. */
  evidence: text,
  lesson: slug,
  points: z.array(slug).optional(),
  difficulty: z.int().min(1).max(3),
};

/** `answer` is the id of the one right option. */
export const singleSchema = z.strictObject({
  kind: z.literal('single'),
  ...common,
  options: choices,
  answer: choice,
});

/** `answer` lists the ids of all right options. */
export const multipleSchema = z.strictObject({
  kind: z.literal('multiple'),
  ...common,
  options: choices,
  answer: z.array(choice).min(1),
});

/** `answer` says whether the statement in `stem` holds. */
export const trueFalseSchema = z.strictObject({
  kind: z.literal('truefalse'),
  ...common,
  answer: z.boolean(),
});

/** `stem` holds `{{1}}`, `{{2}}` …; `blanks` lists what each accepts, the lecture's wording first. */
export const clozeSchema = z.strictObject({
  kind: z.literal('cloze'),
  ...common,
  blanks: z.record(z.string().regex(/^[1-9]$/, '空格编号用 1—9'), z.array(text).min(1)),
});

/** `answer` lists option ids in the right order. */
export const orderSchema = z.strictObject({
  kind: z.literal('order'),
  ...common,
  options: choices,
  answer: z.array(choice).min(2),
});

/** `answer` gives for every id of `left` an id of `right`; a right side may serve twice. */
export const matchSchema = z.strictObject({
  kind: z.literal('match'),
  ...common,
  left: choices,
  right: choices,
  answer: z.record(choice, choice),
});

/** Name the members of the first of `points`, in any order. */
export const recallSchema = z.strictObject({
  kind: z.literal('recall'),
  ...common,
  points: z.array(slug).length(1, '默写题只对应一个提法'),
});

const kinds = [
  singleSchema,
  multipleSchema,
  trueFalseSchema,
  clozeSchema,
  orderSchema,
  matchSchema,
  recallSchema,
] as const;

/** An item of any kind. */
export const quizItemSchema = z.discriminatedUnion('kind', kinds, {
  error: ({ code }) =>
    code === 'invalid_union'
      ? `题型只能是 ${kinds.map(({ shape }) => shape.kind.value).join('、')}`
      : undefined,
});

/** `content/<lecture>/quiz.yaml`. */
export const quizFileSchema = z.strictObject({ items: z.array(quizItemSchema) });

/** An item as authors write it. */
export type QuizItem = z.infer<typeof quizItemSchema>;
