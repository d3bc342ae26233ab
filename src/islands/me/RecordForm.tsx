import type { PracticeData } from '../../domain/practice.ts';
import type { PeriodName } from '../../domain/study/period.ts';
import type { RecordChoice } from './StudyRecord.tsx';

interface Props {
  data: PracticeData[];
  choice: RecordChoice;
  /** Whether the browser refused to keep name and branch. */
  refused: boolean;
  onChange: (changed: Partial<RecordChoice>) => void;
}

const periods: [PeriodName, string][] = [
  ['all', '全部'],
  ['year', '本年'],
  ['quarter', '本季度'],
  ['month', '本月'],
  ['custom', '自选起止日期'],
];

/** What goes into the 自学记录; on the screen only. */
export function RecordForm({ data, choice, refused, onChange }: Props) {
  const { name, branch, keeps, period, custom, lectures } = choice;
  return (
    <form class="record-form" onSubmit={(event) => event.preventDefault()}>
      <div class="fields">
        <label class="field">
          <span>姓名</span>
          <input
            value={name}
            maxLength={30}
            autocomplete="name"
            onInput={({ currentTarget: { value } }) => onChange({ name: value })}
          />
        </label>
        <label class="field">
          <span>支部（可不填）</span>
          <input
            value={branch}
            maxLength={60}
            autocomplete="organization"
            onInput={({ currentTarget: { value } }) => onChange({ branch: value })}
          />
        </label>
        <label class="field">
          <span>时间范围</span>
          <select
            value={period}
            onChange={({ currentTarget: { value } }) => onChange({ period: value as PeriodName })}
          >
            {periods.map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </select>
        </label>
        {period === 'custom' &&
          (['from', 'to'] as const).map((side) => (
            <label key={side} class="field">
              <span>{side === 'from' ? '从' : '到'}</span>
              <input
                type="date"
                placeholder="如 2026-03-01"
                value={custom[side] ?? ''}
                onInput={({ currentTarget: { value } }) => onChange({ custom: { ...custom, [side]: value } })}
              />
            </label>
          ))}
      </div>
      {data.length > 1 && (
        <fieldset class="choices">
          <legend>党课</legend>
          {data.map(({ lecture, title }) => (
            <label key={lecture}>
              <input
                type="checkbox"
                checked={lectures.includes(lecture)}
                onChange={({ currentTarget: { checked } }) =>
                  onChange({
                    lectures: checked ? [...lectures, lecture] : lectures.filter((slug) => slug !== lecture),
                  })
                }
              />
              {title}
            </label>
          ))}
        </fieldset>
      )}
      <p class="choices">
        <label>
          <input
            type="checkbox"
            checked={keeps}
            onChange={({ currentTarget: { checked } }) => onChange({ keeps: checked })}
          />
          在这台设备上记住姓名和支部
        </label>
      </p>
      <p class="small" role="status">
        {refused && '浏览器不让保存，这次填的照常打印。'}
        {!refused &&
          (keeps
            ? '姓名和支部存在这台设备的浏览器里，取消勾选就删除。'
            : '姓名和支部不保存，离开本页就没有了。')}
      </p>
      <p>
        <button type="button" class="button" onClick={() => window.print()}>
          打印
        </button>
      </p>
    </form>
  );
}
