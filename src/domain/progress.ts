import type { Answered, RecordEvent } from '../schemas/record.ts';

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

/** What a learner is told at a lesson's end: that it is finished, or what is missing. */
export function lessonStatus({ read, answered, total, finished }: LessonProgress): string {
  if (finished) return '✓ 这一课已学完。';
  const missing = [
    ...(read ? [] : ['正文还没有读到末尾']),
    ...(answered < total ? [`练习还有 ${total - answered} 题没做`] : []),
  ];
  return `学完这一课还差：${missing.join('；')}。`;
}

/** What a log says of items and lessons. */
interface Folded {
  length: number;
  last: Map<string, Answered>;
  /** Of each lesson that was read or finished: kind and lesson. */
  passed: Set<string>;
}

/** A page asks for the same log again and again; a log may grow, but what is in it stays. */
const foldedLogs = new WeakMap<readonly RecordEvent[], Folded>();

function folded(events: readonly RecordEvent[]): Folded {
  const known = foldedLogs.get(events);
  if (known?.length === events.length) return known;
  const last = new Map<string, Answered>();
  const passed = new Set<string>();
  for (const event of events) {
    if (event.kind === 'answered') {
      if (event.mode !== 'group' && isLater(event, last.get(event.item))) last.set(event.item, event);
    } else if (event.kind !== 'studied') passed.add(`${event.kind} ${event.lesson}`);
  }
  const fold = { length: events.length, last, passed };
  foldedLogs.set(events, fold);
  return fold;
}

const isLater = (event: Answered, known: Answered | undefined) =>
  !known || event.at > known.at || (event.at === known.at && event.id > known.id);

/**
 * The last answer to each item, for the learner's own answers (a room's show of hands never
 * counts). Of two at the same instant the greater id is the last, so that two devices agree.
 */
export function lastAnswers(events: readonly RecordEvent[]): ReadonlyMap<string, Answered> {
  return folded(events).last;
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
  const { passed } = folded(events);
  return {
    read: passed.has(`lesson-read ${lesson}`),
    answered: currentAnswers(events, items).size,
    total: items.length,
    finished: passed.has(`lesson-finished ${lesson}`),
  };
}

/** Whether the lesson was read to its end and every item of its quiz answered. */
export function isComplete({ read, answered, total }: LessonProgress): boolean {
  return read && answered === total;
}
