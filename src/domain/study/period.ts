import type { RecordEvent } from '../../schemas/record.ts';
import type { DayOf } from '../review/days.ts';
import { remembering } from './fold.ts';

/** A choice of days to report on; `custom` has its own first and last day. */
export type PeriodName = 'all' | 'year' | 'quarter' | 'month' | 'custom';

/** Calendar days, both included; a side left out is open. */
export interface Period {
  from?: string;
  to?: string;
}

/**
 * The days of a period, up to today.
 *
 * @param today as `2026-11-22`
 * @param custom what the learner put in; what is no day leaves that side open, and two the wrong way round are
 * taken the right way round
 */
export function periodOf(name: PeriodName, today: string, custom: Period = {}): Period {
  const year = today.slice(0, 4);
  const month = Number(today.slice(5, 7));
  const quarter = month - ((month - 1) % 3);
  const [from, to] = [custom.from, custom.to].map((day) => (isDay(day) ? day : undefined));
  switch (name) {
    case 'all':
      return {};
    case 'year':
      return { from: `${year}-01-01`, to: today };
    case 'quarter':
      return { from: `${year}-${`${quarter}`.padStart(2, '0')}-01`, to: today };
    case 'month':
      return { from: `${today.slice(0, 7)}-01`, to: today };
    default:
      return from && to && from > to ? { from: to, to: from } : { from, to };
  }
}

/** The events of a period. */
export function eventsWithin(events: readonly RecordEvent[], { from = '', to = '~' }: Period, dayOf: DayOf) {
  if (from === '' && to === '~') return events;
  const dayAt = remembering(dayOf);
  return events.filter(({ at }) => {
    const day = dayAt(at);
    return day >= from && day <= to;
  });
}

/**
 * The events that belong to some of the lectures; reviewing belongs to none.
 *
 * @param lectureOf the lecture of an item
 */
export function eventsOfLectures(
  events: readonly RecordEvent[],
  lectures: readonly string[],
  lectureOf: (item: string) => string | undefined,
): RecordEvent[] {
  return events.filter((event) => {
    const lecture = event.kind === 'answered' ? lectureOf(event.item) : event.lesson.split('/')[0];
    return lecture !== undefined && lectures.includes(lecture);
  });
}

function isDay(text: string | undefined): text is string {
  if (!text || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
