import type { PracticeData } from '../../domain/practice.ts';
import type { PlaceStudy } from '../../domain/study/fold.ts';
import { timeRows } from '../../domain/study/times.ts';
import { timeInWords } from '../../domain/study/words.ts';
import { Bar } from './Bar.tsx';

interface Props {
  lectures: PracticeData[];
  places: ReadonlyMap<string, PlaceStudy>;
}

/** Time studied, by lesson: picture and table in one. */
export function Times({ lectures, places }: Props) {
  const rows = timeRows(lectures, places);
  const longest = Math.max(...rows.map(({ seconds }) => seconds));
  return (
    <section class="part" aria-labelledby="times-title">
      <h3 id="times-title">学习时间</h3>
      <p>
        <b>本机自动记录，仅供本人参考。</b>
        只算页面开着、您在操作的时间；超过 60 秒没有操作的间隔不计。
      </p>
      {longest > 0 && (
        <table class="scores bars-table">
          <caption class="visually-hidden">各课学习时间</caption>
          <thead>
            <tr>
              <th scope="col">课次</th>
              <th scope="col">学习时间</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ place, name, seconds }) => (
              <tr key={place}>
                <th scope="row">{name}</th>
                <td>
                  <Bar share={seconds / longest} />
                  <span>{timeInWords(seconds)}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
