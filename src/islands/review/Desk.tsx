import { useStore } from '../use-store.ts';
import { useMemo } from 'preact/hooks';
import type { AskedItem } from '../../domain/items.ts';
import type { PracticeData } from '../../domain/practice.ts';
import { begunItems } from '../../domain/review/begun.ts';
import { reviewToday } from '../../domain/review/due.ts';
import { mistakes } from '../../domain/review/mistakes.ts';
import { scheduleOf } from '../../domain/review/schedule.ts';
import { routesUnder } from '../../domain/routes.ts';
import type { RecordEvent } from '../../schemas/record.ts';
import { $settings, changeSettings } from '../../stores/settings.ts';
import { localDay } from '../local-day.ts';
import { useFocus } from '../use-focus.ts';
import { Mastery } from './Mastery.tsx';
import { MistakeBook } from './MistakeBook.tsx';
import { useFolded } from './use-folded.ts';

interface Props {
  base: string;
  data: PracticeData[];
  items: AskedItem[];
  events: readonly RecordEvent[];
  /** Whether the reader came here by a button that is gone now. */
  takeFocus: boolean;
  onStart: (items: string[]) => void;
}

const perDay = [0, 5, 10, 20, 40];

/** What there is to review today, and how the learner stands; a long log takes a moment. */
export function Desk(props: Props) {
  const { items, events } = props;
  const log = useMemo(() => ({ events, items: begunItems(events, items) }), [events, items]);
  const folded = useFolded(log);
  if (!folded) return <p role="status">正在整理学习记录…</p>;
  return <ReadyDesk {...props} events={folded.events} reviewable={folded.items} />;
}

/** @param props `reviewable`: the items of lessons begun */
function ReadyDesk(props: Props & { reviewable: readonly AskedItem[] }) {
  const { base, data, items, events, reviewable, takeFocus, onStart } = props;
  const top = useFocus<HTMLDivElement>(takeFocus);
  const { newPerDay } = useStore($settings);
  const { due, fresh } = reviewToday({
    events,
    items: reviewable,
    now: Date.now(),
    dayOf: localDay,
    newPerDay,
  });
  const book = mistakes(events, localDay).filter(({ item }) => items.some(({ id }) => id === item));
  const total = due.length + fresh.length;
  return (
    <div ref={top} tabIndex={-1} class="desk">
      <div class="today">
        <p>
          <b>{due.length}</b>题今天该复习
        </p>
        <p>
          <b>{fresh.length}</b>道新题
        </p>
        <p>
          <b>{book.length}</b>题在错题本
        </p>
      </div>
      {total > 0 ? (
        <button type="button" class="button" onClick={() => onStart([...due, ...fresh])}>
          开始复习（{total} 题）
        </button>
      ) : (
        <p>
          {reviewable.length === 0
            ? '还没有可以复习的题。先读一课，做几道练习，这里会按时提醒您复习。'
            : '今天该复习的都复习过了，明天再来。'}
          {reviewable.length === 0 && (
            <a class="link" href={routesUnder(base).home}>
              去读第一课
            </a>
          )}
        </p>
      )}
      <p class="secondary">
        <label class="field inline">
          <span>每天新题最多</span>
          <select
            value={newPerDay}
            onChange={({ currentTarget: { value } }) => changeSettings({ newPerDay: Number(value) })}
          >
            {[...new Set([...perDay, newPerDay])]
              .sort((one, other) => one - other)
              .map((count) => (
                <option key={count} value={count}>
                  {count} 题
                </option>
              ))}
          </select>
        </label>
      </p>
      <MistakeBook base={base} items={items} book={book} onStart={onStart} />
      <div class="secondary">
        <Mastery data={data} items={items} cards={scheduleOf(events, reviewable, localDay)} />
      </div>
    </div>
  );
}
