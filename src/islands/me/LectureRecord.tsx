import type { LessonStudy } from '../../domain/study/lessons.ts';
import { dayInWords, timeInWords } from '../../domain/study/words.ts';
import { localDay } from '../local-day.ts';

interface Props {
  /** The lecture's. */
  title: string;
  rows: LessonStudy[];
  /** Seconds on the lecture's practice page. */
  practised: number;
}

/** A lecture's part of the 自学记录; what was not done is left blank. */
export function LectureRecord({ title, rows, practised }: Props) {
  const sum = (count: (row: LessonStudy) => number) => rows.reduce((all, row) => all + count(row), 0);
  const total = sum((row) => row.total);
  return (
    <table>
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">课次</th>
          <th scope="col">正文读完</th>
          <th scope="col">
            练习<span>（答对 / 总题数）</span>
          </th>
          <th scope="col">学完</th>
          <th scope="col">学习时间</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <tr key={row.place}>
            <th scope="row">
              {at + 1}. {row.title}
            </th>
            <td data-head="正文读完">{day(row.readAt)}</td>
            <td data-head="练习答对">{row.answered > 0 && `${row.right} / ${row.total}`}</td>
            <td data-head="学完">{day(row.finishedAt)}</td>
            <td data-head="学习时间">{row.seconds > 0 && timeInWords(row.seconds)}</td>
          </tr>
        ))}
        {practised > 0 && (
          <tr>
            <th scope="row">练习页</th>
            <td />
            <td />
            <td />
            <td data-head="学习时间">{timeInWords(practised)}</td>
          </tr>
        )}
        <tr class="sum">
          <th scope="row">小计</th>
          <td data-head="正文读完">{sum(({ read }) => Number(read))} 课</td>
          <td data-head="练习答对">{total > 0 && `${sum(({ right }) => right)} / ${total}`}</td>
          <td data-head="学完">{sum(({ finished }) => Number(finished))} 课</td>
          <td data-head="学习时间">{timeInWords(sum(({ seconds }) => seconds) + practised)}</td>
        </tr>
      </tbody>
    </table>
  );
}

const day = (at: number | undefined) => at !== undefined && dayInWords(localDay(at));
