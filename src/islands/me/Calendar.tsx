import { useState } from 'preact/hooks';
import { monthOf, monthsAfter } from '../../domain/study/calendar.ts';
import type { DayStudy } from '../../domain/study/fold.ts';
import { dayInWords, monthInWords, timeInWords } from '../../domain/study/words.ts';
import { Figures } from './Figures.tsx';
import { Month } from './Month.tsx';

interface Props {
  days: ReadonlyMap<string, DayStudy>;
  today: string;
}

/** Months side by side; a narrow screen shows the last of them. */
const MONTHS = [-2, -1, 0];

/** The days of study as a calendar. */
export function Calendar({ days, today }: Props) {
  const [month, setMonth] = useState(monthOf(today));
  const past = [...days.keys()].filter((day) => day <= today).sort();
  const earliest = monthOf(past[0] ?? today);
  const isFirst = month <= earliest;
  const isLast = month >= monthOf(today);
  // Not `disabled`: a button that is out of use keeps the focus it has.
  const turn = (count: number, stop: boolean) => !stop && setMonth(monthsAfter(month, count));
  return (
    <section class="part" aria-labelledby="calendar-title">
      <h3 id="calendar-title">学习日历</h3>
      <div class="turn">
        <button type="button" class="button plain" aria-disabled={isFirst} onClick={() => turn(-1, isFirst)}>
          上一月
        </button>
        <p role="status">{monthInWords(month)}</p>
        <button type="button" class="button plain" aria-disabled={isLast} onClick={() => turn(1, isLast)}>
          下一月
        </button>
      </div>
      <div class="months">
        {MONTHS.map((offset) => (
          <Month key={offset} month={monthsAfter(month, offset)} days={days} today={today} />
        ))}
      </div>
      <p class="small legend">
        <span class="dot" aria-hidden="true" />
        有圆点的日子有学习记录。
      </p>
      <Figures
        of="学习日历"
        heads={['日期', '答题', '答对', '学习时间']}
        rows={past.reverse().map((day) => {
          const { answered = 0, right = 0, seconds = 0 } = days.get(day) ?? {};
          return { key: day, cells: [dayInWords(day), answered, right, timeInWords(seconds)] };
        })}
      />
    </section>
  );
}
