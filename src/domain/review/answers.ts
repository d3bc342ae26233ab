import type { Answered, RecordEvent } from '../../schemas/record.ts';

/** An answer of the learner's own; the type keeps a room's show of hands out. */
export type OwnAnswer = Answered & { mode: 'study' | 'review' };

/** Whether an event is an answer of the learner's own. */
export const isOwn = (event: RecordEvent): event is OwnAnswer =>
  event.kind === 'answered' && event.mode !== 'group';

/** What was found in a log, and how long it was: it may grow, but what is in it stays. */
const known = new WeakMap<readonly RecordEvent[], { length: number; answers: readonly OwnAnswer[] }>();

/**
 * The learner's own answers, each once, in the order in which they are counted: by time, those of
 * one instant by id. So the order and the repetition of the events given mean nothing.
 */
export function ownAnswers(events: readonly RecordEvent[]): readonly OwnAnswer[] {
  const before = known.get(events);
  if (before?.length === events.length) return before.answers;
  const byId = new Map(events.filter(isOwn).map((answer) => [answer.id, answer]));
  const answers = [...byId.values()].sort((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1));
  known.set(events, { length: events.length, answers });
  return answers;
}

/** Whether an answer is right; 不会 and half right are wrong. */
export function isRight({ score }: OwnAnswer): boolean {
  return score === 1;
}
