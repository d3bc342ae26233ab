import { useRef, useState } from 'preact/hooks';
import type { ReadCode } from '../../domain/backup/code.ts';
import type { Comparison } from '../../domain/backup/compare.ts';
import type { LearnerRecord } from '../../schemas/backup.ts';
import { importRecord, wholeRecord } from '../../stores/backup.ts';
import { partsInWords } from './parts-words.ts';
import { readFile, readText } from './read.ts';
import { countsInWords, problemWords, storageWords } from './words.ts';

/** A record that was read, and what taking it in would do. */
export interface Found {
  record: LearnerRecord;
  savedAt?: number;
  skipped: number;
  comparison: Comparison;
}

const UNCHANGED = '本机的记录没有改动。';

/** Reading what a learner brings, by whatever way; nothing is changed before `merge`. */
export function useBringing() {
  const [found, setFound] = useState<Found | undefined>(undefined);
  const [said, setSaid] = useState('');
  const scanned = useRef(new Set<string>());

  const take = async (read: ReadCode, unit: '段' | '张') => {
    setFound(undefined);
    if ('problem' in read) return setSaid(`${problemWords[read.problem]}${UNCHANGED}`);
    if ('parts' in read) return setSaid(partsInWords(read, unit));
    const { compareRecords } = await import('../../domain/backup/compare.ts');
    setFound({ ...read, comparison: compareRecords(await wholeRecord(), read.record) });
    setSaid('');
  };
  const trying = (work: () => Promise<void>) =>
    work().catch(() => setSaid(`没有读成，请再试一次。${UNCHANGED}`));

  return {
    found,
    /** What is to be said of it. */
    said,
    takeFile: (file: File) => trying(async () => take(await readFile(file), '段')),
    takeText: (text: string) => trying(async () => take(await readText(text), '段')),
    /** The texts of QR codes, few or many; those of earlier calls are remembered. */
    takeScanned: (texts: string[]) =>
      trying(async () => {
        const known = scanned.current;
        for (const text of texts) {
          const alone = await readText(text);
          if (!('problem' in alone) || alone.problem === 'newer') known.add(text);
        }
        if (texts.some((text) => known.has(text))) await take(await readText([...known].join('\n')), '张');
        else setSaid('读到的二维码不是本站的备份。');
      }),
    say: setSaid,
    /** Takes in what was found. */
    merge: async () => {
      if (!found) return;
      const { events, notes } = found.comparison;
      try {
        await importRecord(found.record);
        setSaid(`已合并：${countsInWords(events.fresh, notes.fresh + notes.changed) || '阅读位置和设置'}。`);
      } catch (error) {
        setSaid(`${storageWords(error)}${UNCHANGED}`);
      }
      setFound(undefined);
      scanned.current.clear();
    },
    cancel: () => {
      setFound(undefined);
      setSaid('');
      scanned.current.clear();
    },
  };
}
