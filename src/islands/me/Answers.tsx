import { useMemo, useState } from 'preact/hooks';
import type { Study } from '../../domain/study/fold.ts';
import { lastDays, lastWeeks, type Span } from '../../domain/study/spans.ts';
import { shortDay } from '../../domain/study/words.ts';
import { AnswersPicture } from './AnswersPicture.tsx';
import { Figures } from './Figures.tsx';

interface Props {
  study: Study;
  today: string;
}

const DAYS = 30;
const WEEKS = 26;

/** Answers over time, by day or by week, right and wrong. */
export function Answers({ study, today }: Props) {
  const [by, setBy] = useState<'day' | 'week'>('day');
  const spans = useMemo(
    () => (by === 'day' ? lastDays(study.days, today, DAYS) : lastWeeks(study.days, today, WEEKS)),
    [study, by, today],
  );
  const answered = spans.reduce((sum, span) => sum + span.answered, 0);
  const right = spans.reduce((sum, span) => sum + span.right, 0);
  const reach = by === 'day' ? `近 ${DAYS} 天` : `近 ${WEEKS} 周`;
  const ahead = [...study.days.keys()].some((day) => day > today);
  return (
    <section class="part" aria-labelledby="answers-title">
      <h3 id="answers-title">答题情况</h3>
      <fieldset class="choices">
        <legend class="visually-hidden">显示多长时间</legend>
        {(['day', 'week'] as const).map((value) => (
          <label key={value}>
            <input type="radio" name="answers-by" checked={by === value} onChange={() => setBy(value)} />
            {value === 'day' ? `近 ${DAYS} 天，按天` : `近 ${WEEKS} 周，按周`}
          </label>
        ))}
      </fieldset>
      <p role="status">
        {answered === 0
          ? `${reach}没有答题。`
          : `${reach}答题 ${answered} 次，答对 ${right} 次，答错 ${answered - right} 次。`}
      </p>
      {answered > 0 && (
        <>
          <AnswersPicture spans={spans} />
          <Figures
            of={`答题情况，${reach}`}
            heads={[by === 'day' ? '日期' : '这一周', '答题', '答对', '答错']}
            rows={spans
              .filter((span) => span.answered > 0)
              .map((span) => ({ key: span.from, cells: cellsOf(span) }))}
          />
        </>
      )}
      {ahead && <p class="small">有些记录的日期在今天之后，可能是设备的时钟不准；没有画进图和日历。</p>}
    </section>
  );
}

function cellsOf({ from, to, answered, right }: Span) {
  const days = from === to ? shortDay(from) : `${shortDay(from)}至${shortDay(to)}`;
  return [days, answered, right, answered - right];
}
