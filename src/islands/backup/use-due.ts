import { useStore } from '../use-store.ts';
import { useState } from 'preact/hooks';
import { backupDue } from '../../domain/backup/due.ts';
import { backupPutOffAt, lastBackup, putOffBackup } from '../../stores/backup-state.ts';
import { $events } from '../../stores/record.ts';

/** What a reminder of a backup says, undefined where none is due; and how it is put off. */
export function useDue(): { words: string | undefined; putOff: () => void } {
  const events = useStore($events).length;
  const [, setPutOff] = useState(false);
  const last = lastBackup();
  const isDue = backupDue(events, last, Date.now(), backupPutOffAt());
  const since = last
    ? `距上次备份已有 ${events - last.events} 条新记录`
    : `已有 ${events} 条学习记录，还没有备份过`;
  return {
    words: isDue ? `${since}，建议备份一次。` : undefined,
    putOff: () => {
      putOffBackup();
      setPutOff(true);
    },
  };
}
