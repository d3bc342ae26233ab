import type { Answered, Position, RecordEvent } from '../schemas/record.ts';

/** What progress needs to know of an item. */
export interface ItemRef {
  id: string;
  rev: number;
}

/** Items as one short text, for a page's HTML; `itemsFromKey` reads it. */
export function itemsKey(items: readonly ItemRef[]): string {
  return items.map(({ id, rev }) => `${id}@${rev}`).join(' ');
}

/** The items that `itemsKey` wrote. */
export function itemsFromKey(key: string): ItemRef[] {
  return key
    .split(' ')
    .filter(Boolean)
    .map((item) => {
      const [id = '', rev] = item.split('@');
      return { id, rev: Number(rev) };
    });
}

/** How far a learner has come in one lesson. */
export interface LessonProgress {
  read: boolean;
  /** Items of the lesson's quiz answered at least once, in their current revision. */
  answered: number;
  total: number;
  /** Once finished, a lesson stays so, even when items are added to it. */
  finished: boolean;
}

/**
 * The last answer to each item, for the learner's own answers (a room's show of hands never
 * counts). Of two at the same instant the greater id is the last, so that two devices agree.
 */
export function lastAnswers(events: readonly RecordEvent[]): Map<string, Answered> {
  const last = new Map<string, Answered>();
  for (const event of events) {
    if (event.kind !== 'answered' || event.mode === 'group') continue;
    const known = last.get(event.item);
    if (!known || event.at > known.at || (event.at === known.at && event.id > known.id)) {
      last.set(event.item, event);
    }
  }
  return last;
}

/** The last answers that still hold: those to an item's current revision. */
export function currentAnswers(events: readonly RecordEvent[], items: readonly ItemRef[]) {
  const last = lastAnswers(events);
  return new Map(
    items.flatMap(({ id, rev }) => {
      const answer = last.get(id);
      return answer && answer.rev >= rev ? [[id, answer] as const] : [];
    }),
  );
}

/** Items answered only before their meaning changed: to be confirmed again, the old answers kept. */
export function revisedItems(events: readonly RecordEvent[], items: readonly ItemRef[]): Set<string> {
  const last = lastAnswers(events);
  return new Set(items.filter(({ id, rev }) => (last.get(id)?.rev ?? rev) < rev).map(({ id }) => id));
}

/**
 * @param lesson `<lecture>/<lesson>`
 * @param items the lesson's quiz
 */
export function lessonProgress(
  events: readonly RecordEvent[],
  lesson: string,
  items: readonly ItemRef[],
): LessonProgress {
  const has = (kind: RecordEvent['kind']) =>
    events.some((event) => event.kind === kind && 'lesson' in event && event.lesson === lesson);
  return {
    read: has('lesson-read'),
    answered: currentAnswers(events, items).size,
    total: items.length,
    finished: has('lesson-finished'),
  };
}

/** Whether the lesson was read to its end and every item of its quiz answered. */
export function isComplete({ read, answered, total }: LessonProgress): boolean {
  return read && answered === total;
}

/**
 * Share of a lesson done, 0 to 1: reading counts one half, the quiz the other.
 * A finished lesson is 1.
 */
export function shareDone({ read, answered, total, finished }: LessonProgress): number {
  if (finished) return 1;
  const quiz = total === 0 ? 1 : answered / total;
  return ((read ? 1 : 0) + quiz) / 2;
}

/** The position saved last. */
export function latestPosition(positions: readonly Position[]): Position | undefined {
  return [...positions].sort((one, other) => other.updatedAt - one.updatedAt)[0];
}
