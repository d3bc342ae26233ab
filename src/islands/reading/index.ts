import { mayBeKept } from '../../stores/kept.ts';
import { readAloud } from '../aloud/load.ts';
import { followPassages } from './passage.ts';
import { openNotesInPlace } from './popover.ts';
import { followProgress } from './progress.ts';

/* What script adds to a lesson that can be read without it: `pages/lectures/[lecture]/[lesson]`. */

const article = document.querySelector<HTMLElement>('[data-lesson]');
const prose = article?.querySelector<HTMLElement>('.prose');

if (article && prose) {
  const { lesson = '' } = article.dataset;
  const items = article.querySelector<HTMLElement>('[data-items]')?.dataset.items ?? '';
  const aloudButton = article.querySelector('.aloud') as HTMLElement;
  openNotesInPlace(prose);
  followPassages(prose);
  followProgress(prose);
  const openNotes = () => import('../notes/lesson.ts').then((notes) => notes.openNotes(lesson, prose));
  document.addEventListener('selectionchange', () => {
    const selection = getSelection();
    if (selection && !selection.isCollapsed && prose.contains(selection.anchorNode)) openNotes();
  });
  aloudButton.onclick = () => readAloud(aloudButton);
  if (location.hash === '#aloud') readAloud(aloudButton);
  const openRecord = async () => {
    const learning = await import('./learning.ts');
    learning.followRecord(lesson, prose, openNotes);
    return learning;
  };
  mayBeKept().then((kept) => (kept ? openRecord() : undefined));
  // Who only opens a page has not begun.
  const begin = () => openRecord().then((learning) => learning.followLearning(lesson, items));
  const once = { passive: true, once: true };
  addEventListener('scroll', begin, once);
  // Not of the header: who turns to the search at once waits for nothing else.
  for (const type of ['pointerdown', 'keydown']) article.addEventListener(type, begin, once);
}
