import type { RecordEvent } from '../../schemas/record.ts';
import { isRight, type OwnAnswer, ownAnswers } from './answers.ts';
import type { DayOf } from './days.ts';

/** An item in the 错题本. */
export interface Mistake {
  item: string;
  /** The newest revision answered. */
  rev: number;
  /** The wrong answer that brought it in, in milliseconds since 1970. */
  since: number;
  /** The days with a right answer since the last wrong one, the earliest first: none to two. */
  days: string[];
  /** Wrong answers during this stay. */
  wrongs: number;
}

/** What was found last in a log, by its answers. */
const known = new WeakMap<readonly OwnAnswer[], { dayOf: DayOf; book: readonly Mistake[] }>();

/** On how many different days an item is answered rightly before it leaves. Design §5. */
export const RIGHT_DAYS = 3;

/**
 * The 错题本, what has been in it longest first. A wrong answer brings an item in or starts its
 * count anew; right answers on three different days take it out. When a newer revision is
 * answered, the item stays and its count starts anew; answers to the older then mean nothing.
 * Items that no longer exist are among them: the caller knows which are there.
 */
export function mistakes(events: readonly RecordEvent[], dayOf: DayOf): readonly Mistake[] {
  const answers = ownAnswers(events);
  const before = known.get(answers);
  if (before?.dayOf === dayOf) return before.book;
  const stays = new Map<string, Mistake>();
  const revs = new Map<string, number>();
  for (const answer of answers) {
    const { item, rev } = answer;
    if (rev < (revs.get(item) ?? rev)) continue;
    revs.set(item, rev);
    const after = afterAnswer(stays.get(item), answer, dayOf);
    if (after) stays.set(item, after);
    else stays.delete(item);
  }
  const book = [...stays.values()].sort(
    (one, other) => one.since - other.since || (one.item < other.item ? -1 : 1),
  );
  known.set(answers, { dayOf, book });
  return book;
}

function afterAnswer(stay: Mistake | undefined, answer: OwnAnswer, dayOf: DayOf): Mistake | undefined {
  const { item, rev, at } = answer;
  if (!isRight(answer)) {
    return { item, rev, since: stay?.since ?? at, days: [], wrongs: (stay?.wrongs ?? 0) + 1 };
  }
  if (!stay) return undefined;
  const earlier = rev > stay.rev ? [] : stay.days;
  const day = dayOf(at);
  const days = earlier.includes(day) ? earlier : [...earlier, day];
  return days.length < RIGHT_DAYS ? { ...stay, rev, days } : undefined;
}
