import { exportRecord, noteBackup } from '../../stores/backup.ts';
import { download } from '../download.ts';
import { localDay } from '../local-day.ts';

/** Hands the whole record to the browser as a backup file, and notes that there is one. */
export async function saveFile(): Promise<void> {
  const text = await exportRecord();
  download(text, `党课辅导-学习记录-${localDay(Date.now())}.json`, 'application/json');
  noteBackup();
}
