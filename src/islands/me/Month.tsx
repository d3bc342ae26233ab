import { weeksOf } from '../../domain/study/calendar.ts';
import type { DayStudy } from '../../domain/study/fold.ts';
import { monthInWords, timeInWords } from '../../domain/study/words.ts';

interface Props {
  /** As `2026-11`. */
  month: string;
  days: ReadonlyMap<string, DayStudy>;
  today: string;
}

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'];

/** A month's leaf, Monday first. */
export function Month({ month, days, today }: Props) {
  return (
    <table class="month">
      <caption>{monthInWords(month)}</caption>
      <thead>
        <tr>
          {WEEKDAYS.map((name) => (
            <th key={name} scope="col">
              <span class="visually-hidden">星期</span>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week, at) => (
          <tr key={`${month} ${at + 1}`}>
            {week.map((day, weekday) => (
              <Day
                key={WEEKDAYS[weekday]}
                day={day}
                study={day && day <= today ? days.get(day) : undefined}
                isToday={day === today}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface DayProps {
  /** Undefined where the week has a day of another month. */
  day: string | undefined;
  study: DayStudy | undefined;
  isToday: boolean;
}

function Day({ day, study, isToday }: DayProps) {
  if (!day) return <td />;
  const words = study && inWords(study);
  return (
    <td class={isToday ? 'now' : undefined} title={words}>
      {Number(day.slice(8))}
      {(isToday || words) && (
        <span class="visually-hidden">
          日{isToday && '，今天'}
          {words && `，${words}`}
        </span>
      )}
      {study && <span class="dot" aria-hidden="true" />}
    </td>
  );
}

function inWords({ answered, seconds }: DayStudy): string {
  const parts = [
    ...(seconds > 0 ? [`学习 ${timeInWords(seconds)}`] : []),
    ...(answered > 0 ? [`答题 ${answered} 次`] : []),
  ];
  return parts.join('，') || '有学习';
}
