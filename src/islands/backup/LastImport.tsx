import { useStore } from '../use-store.ts';
import { useEffect, useState } from 'preact/hooks';
import { type LastImport as Import, lastImport, undoImport } from '../../stores/backup.ts';
import { $events } from '../../stores/record.ts';
import { countsInWords, storageWords, timeInWords } from './words.ts';

interface Props {
  /** Changes whenever there may be another last import. */
  turn: string;
  /** Called with how undoing went. */
  onUndone: (words: string) => void;
}

/** The last import, and its undoing, as long as it can be undone. */
export function LastImport({ turn, onUndone }: Props) {
  const events = useStore($events);
  const [last, setLast] = useState<Import | undefined>(undefined);
  const look = () => lastImport().then(setLast, () => setLast(undefined));
  useEffect(() => void look(), [events, turn]);
  if (!last) return null;
  const undo = async () => {
    try {
      await undoImport();
      onUndone('已撤销：导入的都已取走，之后新学的还在。');
    } catch (error) {
      onUndone(storageWords(error));
    }
    await look();
  };
  return (
    <p class="last-import">
      <span>
        最近一次导入：{timeInWords(last.at)}，{countsInWords(last.events, last.notes) || '阅读位置或设置'}。
      </span>
      <button type="button" class="as-link" onClick={undo}>
        撤销这次导入
      </button>
    </p>
  );
}
