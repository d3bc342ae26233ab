/*
 * When an item is asked again: FSRS, replayed from the log, never stored. The only file that
 * imports ts-fsrs, which patches Date.prototype; no lesson page may load it.
 */
import { createEmptyCard, fsrs, Rating, State } from 'ts-fsrs';
import type { RecordEvent } from '../../schemas/record.ts';
import type { ItemRef } from '../progress.ts';
import { isRight, type OwnAnswer, ownAnswers } from './answers.ts';
import { DAY, type DayOf, daysBetween } from './days.ts';

/** What the answers so far say of one item. */
export interface ReviewCard {
  item: string;
  /** The newest revision answered; the card knows only of answers to that one. */
  rev: number;
  /** The answer that set the schedule, in milliseconds since 1970. */
  lastAt: number;
  /** From `lastAt` to `due`, 1 to 90 days. */
  intervalDays: number;
  /** Milliseconds since 1970; the item is due on the whole of that day. */
  due: number;
  /** FSRS: days after which nine of ten would still know it. */
  stability: number;
  /** FSRS: 1 to 10. */
  difficulty: number;
  /** How often it was forgotten after it had been answered before. */
  lapses: number;
  /** Whether the very last answer was right. */
  right: boolean;
}

/** The card of an item as it stands in the content today. */
export interface Scheduled extends ReviewCard {
  /** The item's meaning was changed after the last answer: it has to be asked anew. */
  revised: boolean;
}

/** Days; a 党课 comes back at least each quarter. Design §5, with the retention. */
const LONGEST_INTERVAL = 90;

const scheduler = fsrs({
  request_retention: 0.9,
  maximum_interval: LONGEST_INTERVAL,
  enable_fuzz: false,
  enable_short_term: false,
});

/**
 * An item's card after one more answer, which must not be older than the card's last; whoever
 * gets one late replays all.
 *
 * The first answer of a day counts, for FSRS knows days only: repeating at once what was just
 * corrected shows no memory. A wrong one after a right one counts too. An answer to a newer
 * revision starts anew, one to an older changes nothing.
 *
 * @param card undefined before the item's first answer
 */
export function foldCard(card: ReviewCard | undefined, answer: OwnAnswer, dayOf: DayOf): ReviewCard {
  const right = isRight(answer);
  if (!card || answer.rev > card.rev) return nextCard(undefined, answer, 0);
  if (answer.rev < card.rev) return card;
  const elapsed = Math.max(0, daysBetween(dayOf(card.lastAt), dayOf(answer.at)));
  if (elapsed === 0 && (right || !card.right)) return { ...card, right };
  return nextCard(card, answer, elapsed);
}

/** The cards of items, by id. */
export type Cards = ReadonlyMap<string, Scheduled>;

/** What was worked out last of a log, by its answers, and for what. */
const known = new WeakMap<readonly OwnAnswer[], { items: unknown; dayOf: DayOf; cards: Cards }>();

/** How many answers are folded at a time. */
const SLICE = 250;

/**
 * The cards of these items, by id; an item never answered has none. Answers to items not among
 * them are passed over, and count again when the item comes back.
 */
export function scheduleOf(events: readonly RecordEvent[], items: readonly ItemRef[], dayOf: DayOf): Cards {
  const steps = scheduling(events, items, dayOf);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same step by step, so that a page with a long log can do other things in between. */
export function* scheduling(
  events: readonly RecordEvent[],
  items: readonly ItemRef[],
  dayOf: DayOf,
): Generator<undefined, Cards> {
  const answers = ownAnswers(events);
  const before = known.get(answers);
  if (before?.items === items && before.dayOf === dayOf) return before.cards;
  const revs = new Map(items.map(({ id, rev }) => [id, rev]));
  const folded = new Map<string, ReviewCard>();
  for (const [at, answer] of answers.entries()) {
    if (at % SLICE === 0) yield;
    const newest = revs.get(answer.item);
    if (newest === undefined) continue;
    // A device with newer content may have answered a revision this one has not: no newer to it.
    const counted = answer.rev > newest ? { ...answer, rev: newest } : answer;
    folded.set(answer.item, foldCard(folded.get(answer.item), counted, dayOf));
  }
  const cards = new Map(
    [...folded].map(([item, card]) => [item, { ...card, revised: card.rev < (revs.get(item) ?? 0) }]),
  );
  known.set(answers, { items, dayOf, cards });
  return cards;
}

/**
 * How likely the item would be answered rightly, 0 to 1, by FSRS's curve of forgetting. Just after
 * any answer, a wrong one too, it is 1: the solution was seen.
 *
 * @param now milliseconds since 1970; before the last answer counts as just after it
 */
export function retrievability({ stability, lastAt }: ReviewCard, now: number): number {
  return scheduler.forgetting_curve(Math.max(0, (now - lastAt) / DAY), stability);
}

/** @param elapsed days from the card's last answer to this one */
function nextCard(card: ReviewCard | undefined, answer: OwnAnswer, elapsed: number): ReviewCard {
  // ts-fsrs counts days by UTC midnights, which in China are at eight in the morning: it is given
  // the learner's own days, counted from 1970.
  const empty = createEmptyCard(new Date(0));
  const known = card && {
    ...empty,
    state: State.Review,
    stability: card.stability,
    difficulty: card.difficulty,
    lapses: card.lapses,
    scheduled_days: card.intervalDays,
    last_review: new Date(0),
  };
  const next = scheduler.next(known ?? empty, new Date(elapsed * DAY), ratingOf(answer)).card;
  const right = isRight(answer);
  // Wrong comes back tomorrow (research/elearning.md §5.3), where FSRS would wait up to a week.
  // The limit is ours too: ts-fsrs keeps Good a day behind Hard, and so passes its own by one.
  const intervalDays = right ? Math.min(next.scheduled_days, LONGEST_INTERVAL) : 1;
  return {
    item: answer.item,
    rev: answer.rev,
    lastAt: answer.at,
    intervalDays,
    due: answer.at + intervalDays * DAY,
    stability: next.stability,
    difficulty: next.difficulty,
    lapses: next.lapses,
    right,
  };
}

/** research/elearning.md §5.3: a hint makes it Hard; nothing is ever Easy. */
function ratingOf(answer: OwnAnswer) {
  if (!isRight(answer)) return Rating.Again;
  return answer.hints > 0 ? Rating.Hard : Rating.Good;
}
