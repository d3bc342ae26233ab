import { useFocus } from '../use-focus.ts';
import type { Found } from './use-bringing.ts';
import { dayInWords, timeInWords } from './words.ts';

interface Props {
  found: Found;
  onMerge: () => void;
  onCancel: () => void;
}

/** What a backup would bring, before anything is changed. */
export function Preview({ found: { comparison, savedAt, skipped }, onMerge, onCancel }: Props) {
  const heading = useFocus<HTMLHeadingElement>(true);
  const { events, positions, notes, settings, from, to } = comparison;
  const isNew = events.fresh + positions.fresh + notes.fresh + notes.changed > 0 || settings === 'newer';
  const list = (...parts: (string | false)[]) => parts.filter(Boolean).join('，') || '没有';
  const days = [...new Set([from, to].map((at) => (at === undefined ? '' : dayInWords(at))))];
  const rows = [
    ['备份时间', (savedAt !== undefined && timeInWords(savedAt)) || '没有注明'],
    [
      '学习记录',
      list(events.fresh > 0 && `新的 ${events.fresh} 条`, events.same > 0 && `本机已有 ${events.same} 条`),
    ],
    ['新记录的日期', days.filter(Boolean).join(' 至 ')],
    [
      '笔记',
      list(
        notes.fresh > 0 && `新的 ${notes.fresh} 条`,
        notes.changed > 0 && `有改动的 ${notes.changed} 条`,
        notes.same > 0 && `本机已有 ${notes.same} 条`,
      ),
    ],
    ['阅读位置', positions.fresh > 0 ? `更新 ${positions.fresh} 课` : ''],
    ['设置', { none: '', same: '', older: '本机的较新，不改', newer: '换成备份里的，比本机的新' }[settings]],
    ['读不懂的', skipped > 0 ? `${skipped} 条，不会导入` : ''],
  ] as const;
  return (
    <div class="panel preview" role="group" aria-labelledby="preview-title">
      <h4 id="preview-title" ref={heading} tabIndex={-1}>
        {isNew ? '读到一份备份，请看看再合并' : '读到一份备份'}
      </h4>
      <dl>
        {rows.map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      <p>
        {isNew
          ? '合并只会添上本机没有的，不会丢掉本机的记录；之后还可以撤销。'
          : '这些记录本机都有了，不用再导入。'}
      </p>
      <p class="actions">
        {isNew && (
          <button type="button" class="button" onClick={onMerge}>
            合并进来
          </button>
        )}
        <button type="button" class="button plain" onClick={onCancel}>
          {isNew ? '取消' : '知道了'}
        </button>
      </p>
    </div>
  );
}
