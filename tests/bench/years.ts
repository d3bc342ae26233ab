import { randomFrom } from '../../src/domain/random.ts';
import type { RecordEvent } from '../../src/schemas/record.ts';

const DAY = 86_400_000;
const YEARS = 3;
/** How many of a hundred events are of which kind: as somebody leaves who studies every day. */
const SHARES = { study: 45, review: 80, group: 84, studied: 97, read: 99 };

/** What the events are about. */
export interface Subjects {
  items: readonly { id: string; rev: number }[];
  /** `<lecture>/<lesson>` */
  lessons: readonly string[];
}

/**
 * The log of somebody who studied for three years: events of every kind, the same for the same seed,
 * with a mistake in six answers, in the order in which they happened.
 *
 * @param end when the last was, in milliseconds since 1970
 */
export function yearsOfStudy(
  { items, lessons }: Subjects,
  count: number,
  end: number,
  seed = 1,
): RecordEvent[] {
  const random = randomFrom(seed);
  const oneOf = <Value>(values: readonly Value[]) => values[Math.floor(random() * values.length)] as Value;
  const hex = () =>
    Math.floor(random() * 2 ** 32)
      .toString(16)
      .padStart(8, '0');
  return Array.from({ length: count }, (_, at): RecordEvent => {
    const common = { id: hex() + hex(), at: Math.round(end - (1 - (at + 1) / count) * YEARS * 365 * DAY) };
    const kind = random() * 100;
    const lesson = oneOf(lessons);
    if (kind >= SHARES.read) return { ...common, kind: 'lesson-finished', lesson };
    if (kind >= SHARES.studied) return { ...common, kind: 'lesson-read', lesson };
    if (kind >= SHARES.group)
      return { ...common, kind: 'studied', lesson, seconds: 10 + Math.floor(random() * 900) };
    const { id, rev } = oneOf(items);
    const answer = {
      ...common,
      kind: 'answered' as const,
      item: id,
      rev,
      response: oneOf(['a', ['a', 'c'], true, { 1: '缺钙', 2: '固本培元' }, null]),
      score: random() < 1 / 6 ? 0 : 1,
      hints: random() < 0.1 ? 1 : 0,
    };
    if (kind >= SHARES.review) {
      return { ...answer, mode: 'group', hands: { a: 12, b: 3 }, meeting: hex() };
    }
    return { ...answer, mode: kind < SHARES.study ? 'study' : 'review' };
  });
}
