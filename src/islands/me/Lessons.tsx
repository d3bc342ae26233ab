import type { PracticeData } from '../../domain/practice.ts';
import { shareDone } from '../../domain/share-done.ts';
import { routesUnder } from '../../domain/routes.ts';
import type { LessonStudy } from '../../domain/study/lessons.ts';
import { dayInWords, shortDay, timeInWords } from '../../domain/study/words.ts';
import type { Position } from '../../schemas/record.ts';
import { localDay } from '../local-day.ts';
import { Bar } from './Bar.tsx';
import { Figures } from './Figures.tsx';

interface Props {
  base: string;
  lectures: (PracticeData & { rows: LessonStudy[] })[];
  /** Where the learner stopped, if only at a lesson's beginning. */
  positions: readonly Position[];
}

/** Progress by lesson. */
export function Lessons({ base, lectures, positions }: Props) {
  const to = routesUnder(base);
  const opened = new Set(positions.map(({ lesson }) => lesson));
  return (
    <section class="part" aria-labelledby="lessons-title">
      <h3 id="lessons-title">各课进度</h3>
      {lectures.map(({ lecture, title, rows }) => (
        <div key={lecture}>
          {lectures.length > 1 && <h4>{title}</h4>}
          <ol class="lesson-bars">
            {rows.map((row) => (
              <li key={row.place}>
                <a href={to.lesson(row.place)}>{row.title}</a>
                <Bar share={row.total === 0 && !row.read ? 0 : shareDone(row)} />
                <span class="small">
                  {inWords(row, opened.has(row.place)).map((words, at, { length }) => (
                    <span key={words} class="fact">
                      {words}
                      {at < length - 1 && '，'}
                    </span>
                  ))}
                </span>
              </li>
            ))}
          </ol>
          <Figures
            of={lectures.length > 1 ? `各课进度，${title}` : '各课进度'}
            heads={['课次', '正文读完', '练习', '答对', '学完', '学习时间']}
            rows={rows.map((row) => ({
              key: row.place,
              cells: [
                row.title,
                dayOr(row.readAt, '还没有'),
                row.total > 0 ? `${row.answered} / ${row.total}` : '—',
                row.answered === 0 ? '—' : `${rightShare(row)}%`,
                dayOr(row.finishedAt, '还没有'),
                timeInWords(row.seconds),
              ],
            }))}
          />
        </div>
      ))}
      <p class="small">“答对”按每题最近一次作答计算。</p>
    </section>
  );
}

function inWords(row: LessonStudy, opened: boolean): string[] {
  const { read, finished, answered, total, seconds } = row;
  if (!opened && !read && !finished && answered === 0 && seconds === 0) return ['还没开始'];
  return [
    ...(finished ? ['✓ 已学完'] : []),
    read || finished ? '正文已读' : '正文未读完',
    ...(total > 0 ? [`练习 ${answered} / ${total}`] : []),
    ...(answered > 0 ? [`答对 ${rightShare(row)}%`] : []),
    ...(seconds > 0 ? [timeInWords(seconds)] : []),
  ];
}

const rightShare = ({ right, answered }: LessonStudy) => Math.round((100 * right) / answered);

/** The day, with its year where that isn't this one. */
function dayOr(at: number | undefined, otherwise: string): string {
  if (at === undefined) return otherwise;
  const day = localDay(at);
  const thisYear = localDay(Date.now()).slice(0, 4);
  return day.startsWith(thisYear) ? shortDay(day) : dayInWords(day);
}
