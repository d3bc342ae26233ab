import type { BackupProblem } from '../../schemas/backup.ts';

/** Why nothing can be taken in, and what to do about it. */
export const problemWords: Record<BackupProblem, string> = {
  foreign: '这里面没有找到本站的备份。请选从本站下载的备份文件，或粘贴从本站复制的文字码。',
  newer: '这份备份由本站较新的版本做成。请先刷新本页，再导入一次。',
  damaged: '这份备份不完整，或者被改动过。请回到原来的设备，重新备份一次。',
  'too-big': '这份内容太大，不会是学习记录，没有读入。',
};

/** What an error of the storage means; nothing was changed. */
export function storageWords(error: unknown): string {
  const { name } = error as DOMException;
  if (name === 'QuotaExceededError') return '这台设备给网页的存储空间满了，没有存成。请腾出一些空间再试。';
  if (name === 'VersionError') return '这台设备上的记录由本站较新的版本保存。请刷新本页再试。';
  return '这个浏览器现在不让网页保存数据，没有存成。请换一个浏览器，或稍后再试。';
}

/** A time by the learner's calendar and clock: `2026年11月22日 21:53`; empty for none. */
export function timeInWords(at: number): string {
  const clock = new Date(at);
  const two = (number: number) => String(number).padStart(2, '0');
  return dayInWords(at) && `${dayInWords(at)} ${two(clock.getHours())}:${two(clock.getMinutes())}`;
}

/** A day by the learner's calendar: `2026年11月22日`; empty for none. */
export function dayInWords(at: number): string {
  const day = new Date(at);
  return Number.isNaN(day.getTime()) ? '' : `${day.getFullYear()}年${day.getMonth() + 1}月${day.getDate()}日`;
}

/** `128 条学习记录、5 条笔记`; what there is none of is left out, and all of it gives an empty text. */
export function countsInWords(events: number, notes: number): string {
  return [events && `${events} 条学习记录`, notes && `${notes} 条笔记`].filter(Boolean).join('、');
}
