import { useState } from 'preact/hooks';
import type { AskedItem } from '../../domain/items.ts';
import { matchingItems, type PracticeData, type PracticeFilter } from '../../domain/practice.ts';
import type { Answered } from '../../schemas/record.ts';
import type { KeptSitting } from '../../schemas/sitting.ts';
import { useFocus } from '../use-focus.ts';
import { AskFirst } from './AskFirst.tsx';
import { OneItem } from './OneItem.tsx';

interface Props {
  data: PracticeData;
  items: AskedItem[];
  answers: ReadonlyMap<string, Answered>;
  /** A sitting that was left unfinished. */
  kept: KeptSitting | undefined;
  /** Whether the reader came here by a button that is gone now. */
  takeFocus: boolean;
  onContinue: () => void;
  onDrop: () => void;
  onStart: (items: AskedItem[], count: number, mode: 'study' | 'test') => void;
}

const kinds: [AskedItem['kind'], string][] = [
  ['single', '单选'],
  ['multiple', '多选'],
  ['truefalse', '判断'],
  ['cloze', '填空'],
  ['order', '排序'],
  ['match', '配对'],
  ['recall', '默写'],
];
const counts = [10, 20, 50, Number.MAX_SAFE_INTEGER];

/** What to practise, how much of it, and whether answers are shown at once. */
export function Setup({ data, items, answers, kept, takeFocus, onContinue, onDrop, onStart }: Props) {
  const top = useFocus<HTMLDivElement>(takeFocus);
  const [filter, setFilter] = useState<PracticeFilter>(() => filterFromAddress(data, items));
  const [count, setCount] = useState(10);
  const [mode, setMode] = useState<'study' | 'test'>('study');
  const chosen = matchingItems(items, filter, answers);
  const only = filter.item === undefined ? undefined : chosen[0];
  const chooseOthers = () => {
    setFilter({});
    const address = new URL(location.href);
    address.searchParams.delete('item');
    history.replaceState(history.state, '', address.href);
    top.current?.focus();
  };
  const asked = new Set(items.flatMap(({ points = [] }) => points));
  const choose = (name: keyof PracticeFilter, value: string | number | undefined) =>
    setFilter({ ...filter, [name]: value });
  const select = (
    name: keyof PracticeFilter,
    label: string,
    options: readonly (readonly [string | number, string])[],
  ) => (
    <label class={name === 'place' ? 'field' : 'field secondary'}>
      <span>{label}</span>
      <select
        value={String(filter[name] ?? '')}
        onChange={({ currentTarget: { value } }) =>
          choose(name, value === '' ? undefined : name === 'difficulty' ? Number(value) : value)
        }
      >
        <option value="">全部</option>
        {options.map(([value, text]) => (
          <option key={value} value={String(value)}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <div ref={top} tabIndex={-1} class="desk">
      {kept && (
        <section class="kept" aria-label="上次的练习">
          <p>
            {kept.finished
              ? `上次的自测已经交卷，共 ${kept.items.length} 题。`
              : `上次的${kept.mode === 'test' ? '自测' : '练习'}还没做完，已答 ${Object.keys(kept.given).length} / ${kept.items.length} 题。`}
          </p>
          <p class="actions">
            <button type="button" class="button" onClick={onContinue}>
              {kept.finished ? '看结果' : '接着做'}
            </button>
            <AskFirst
              label="换一组题"
              question={
                kept.mode === 'test' && !kept.finished ? '上次自测已答的题还没交卷，会丢掉。' : undefined
              }
              onSure={onDrop}
            />
          </p>
        </section>
      )}
      {only && !kept && (
        <OneItem item={only} onStart={() => onStart([only], 1, 'study')} onOthers={chooseOthers} />
      )}
      {/* An unfinished sitting is never lost by starting another: it is given up first. */}
      <form
        class="setup"
        hidden={kept !== undefined || only !== undefined}
        onSubmit={(event) => {
          event.preventDefault();
          onStart(chosen, count, mode);
        }}
      >
        <div class="fields">
          {select(
            'place',
            '课次',
            data.lessons.map(({ place, number, title }) => [place, `${number}　${title}`] as const),
          )}
          {select(
            'point',
            '提法',
            data.points.filter(({ id }) => asked.has(id)).map(({ id, name }) => [id, name] as const),
          )}
          {select('kind', '题型', kinds)}
          {select('difficulty', '难度', [
            [1, '易'],
            [2, '中'],
            [3, '难'],
          ])}
          {select('standing', '范围', [
            ['unanswered', '还没答过的'],
            ['wrong', '最近答错的'],
          ])}
          <label class="field">
            <span>题数</span>
            <select value={count} onChange={({ currentTarget: { value } }) => setCount(Number(value))}>
              {counts.map((value) => (
                <option key={value} value={value}>
                  {value === Number.MAX_SAFE_INTEGER ? '全部' : `${value} 题`}
                </option>
              ))}
            </select>
          </label>
        </div>
        <fieldset class="modes secondary">
          <legend>方式</legend>
          {(['study', 'test'] as const).map((value) => (
            <label key={value} class="option">
              <input type="radio" name="mode" checked={mode === value} onChange={() => setMode(value)} />
              <span>
                {value === 'study'
                  ? '学习：每答一题就看解析，答错的过一会儿再问'
                  : '自测：全部答完再看对错和得分'}
              </span>
            </label>
          ))}
        </fieldset>
        <p class="small secondary">
          共 {items.length} 题：讲稿题 {data.items.length} 道，由提法自动出题{' '}
          {items.length - data.items.length} 道。
        </p>
        <p role="status">
          {chosen.length > 0
            ? `符合条件的有 ${chosen.length} 题，这次做 ${Math.min(count, chosen.length)} 题。`
            : '没有符合条件的题，请放宽条件。'}
        </p>
        <button type="submit" class="button" disabled={chosen.length === 0}>
          开始{mode === 'test' ? '自测' : '练习'}
        </button>
      </form>
    </div>
  );
}

/** A link may say what to practise: `?item=jzfp-01-01`, `?point=sige-jianchi`, `?place=jingzhun-fupin/shiyan`; what is unknown is left out. */
function filterFromAddress({ points, lessons }: PracticeData, items: AskedItem[]): PracticeFilter {
  const asked = new URLSearchParams(location.search);
  const item = items.find(({ id }) => id === asked.get('item'))?.id;
  if (item) return { item };
  const point = points.find(({ id }) => id === asked.get('point'))?.id;
  const place = lessons.find((lesson) => lesson.place === asked.get('place'))?.place;
  return { ...(point && { point }), ...(place && { place }) };
}
