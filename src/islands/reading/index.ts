import { loadRecord } from '../../stores/record.ts';
import { followFinish } from './finish.ts';
import { followPassages } from './passage.ts';
import { openNotesInPlace } from './popover.ts';
import { followPosition } from './position.ts';

/* What script adds to a lesson that can be read without it: `pages/lectures/[lecture]/[lesson]`. */

const article = document.querySelector<HTMLElement>('[data-lesson]');
const prose = article?.querySelector<HTMLElement>('.prose');

if (article && prose) {
  const { lesson = '' } = article.dataset;
  const items = article.querySelector<HTMLElement>('[data-items]')?.dataset.items ?? '';
  openNotesInPlace(prose);
  followPassages(prose);
  loadRecord().then(() => {
    followPosition(lesson, prose);
    followFinish(lesson, items);
  });
}
