import { MASTERY_EXPLAINED } from '../../domain/review/mastery.ts';
import { routesUnder } from '../../domain/routes.ts';
import { lowestFirst, type Standing } from '../../domain/study/standing.ts';
import { Bar } from './Bar.tsx';

interface Props {
  base: string;
  standing: Standing[] | undefined;
}

/** Mastery by 提法: picture and table in one. */
export function Points({ base, standing }: Props) {
  const to = routesUnder(base);
  const points = lowestFirst(standing?.filter(({ of }) => of === 'point') ?? []);
  const begun = points.filter((point) => point.begun);
  const others = points.filter((point) => !point.begun);
  if (standing && points.length === 0) return null;
  return (
    <section class="part" aria-labelledby="points-title">
      <h3 id="points-title">各提法掌握度</h3>
      <p class="small">{MASTERY_EXPLAINED}</p>
      {!standing && <p class="small">正在估算掌握度…</p>}
      {begun.length > 0 && (
        <table class="scores bars-table">
          <caption class="visually-hidden">练过的提法，掌握度低的在前</caption>
          <thead>
            <tr>
              <th scope="col">提法</th>
              <th scope="col">掌握度</th>
            </tr>
          </thead>
          <tbody>
            {begun.map(({ lecture, id, name, share }) => (
              <tr key={`${lecture}/${id}`}>
                <th scope="row">
                  <a href={to.practice(lecture, id)}>{name}</a>
                </th>
                <td>
                  <Bar share={share} />
                  <span>{Math.round(share * 100)}%</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {others.length > 0 && (
        <details class="figures">
          <summary>还没练过的提法（{others.length} 个）</summary>
          <ul class="unbegun">
            {others.map(({ lecture, id, name }) => (
              <li key={`${lecture}/${id}`}>
                <a href={to.practice(lecture, id)}>{name}</a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
