import type { PracticeData } from '../practice.ts';
import type { PlaceStudy } from './fold.ts';

/** Time at a place. */
export interface TimeRow {
  /** As in `Studied`; empty for everything that the site doesn't have any more. */
  place: string;
  name: string;
  seconds: number;
}

/** Time studied by lesson; practice, review and what is gone follow where they have any. Every second is in one row. */
export function timeRows(
  lectures: readonly PracticeData[],
  places: ReadonlyMap<string, PlaceStudy>,
): TimeRow[] {
  const secondsAt = (place: string) => places.get(place)?.seconds ?? 0;
  const row = (place: string, name: string) => ({ place, name, seconds: secondsAt(place) });
  const lessons = lectures.flatMap((lecture) => lecture.lessons.map(({ place, title }) => row(place, title)));
  const practice = lectures.map(({ lecture, title }) =>
    row(lecture, lectures.length > 1 ? `练习页（${title}）` : '练习页'),
  );
  const others = [...practice, row('review', '复习')].filter(({ seconds }) => seconds > 0);
  const rows = [...lessons, ...others];
  const known = new Set(rows.map(({ place }) => place));
  const gone = [...places].reduce((sum, [place, { seconds }]) => sum + (known.has(place) ? 0 : seconds), 0);
  return gone > 0 ? [...rows, { place: '', name: '其他', seconds: gone }] : rows;
}
