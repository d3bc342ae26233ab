import type { AskedItem } from '../../domain/items.ts';
import type { PracticeData } from '../../domain/practice.ts';
import { MASTERY_EXPLAINED, masteryByLesson, masteryByPoint } from '../../domain/review/mastery.ts';
import type { Cards } from '../../domain/review/schedule.ts';

interface Props {
  data: PracticeData[];
  items: AskedItem[];
  /** Of every item answered. */
  cards: Cards;
}

/** How well each lesson and each point is known by now. */
export function Mastery({ data, items, cards }: Props) {
  const now = Date.now();
  const byLesson = masteryByLesson(cards, items, now);
  const byPoint = masteryByPoint(cards, items, now);
  const lessons = data.flatMap((lecture) =>
    lecture.lessons.map(({ place, title }) => ({ id: place, name: title, share: byLesson.get(place) })),
  );
  const points = data.flatMap(({ lecture, points: all }) =>
    all.map(({ id, name }) => ({ id: `${lecture}/${id}`, name, share: byPoint.get(`${lecture}/${id}`) })),
  );
  return (
    <section class="block" aria-labelledby="mastery-title">
      <h2 id="mastery-title">掌握度</h2>
      <p>{MASTERY_EXPLAINED}</p>
      <Shares title="按课次" head="课次" rows={lessons} />
      <Shares title="按提法" head="提法" rows={points} />
    </section>
  );
}

interface SharesProps {
  title: string;
  head: string;
  /** `share` is from 0 to 1; undefined where there is nothing to ask. */
  rows: { id: string; name: string; share: number | undefined }[];
}

function Shares({ title, head, rows }: SharesProps) {
  return (
    <table class="scores">
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col">掌握度</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(
          ({ id, name, share }) =>
            share !== undefined && (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td>
                  <span class="meter small-meter" aria-hidden="true">
                    <span style={{ width: `${share * 100}%` }} />
                  </span>
                  <span>{Math.round(share * 100)}%</span>
                </td>
              </tr>
            ),
        )}
      </tbody>
    </table>
  );
}
