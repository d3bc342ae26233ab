import { routesUnder } from '../../domain/routes.ts';
import { lastBackup } from '../../stores/backup-state.ts';
import { $notes } from '../../stores/notes.ts';
import { $events } from '../../stores/record.ts';
import { saveFile } from '../backup/save-file.ts';
import { element } from '../search/element.ts';
import { storesPerFile } from './per-file.ts';

/*
 * Where the browser keeps a record for each file, pages that gather the record have nothing to
 * gather, and say why; a page on which something was learnt offers its record when it is left.
 */

const WHY = '这个浏览器打开U盘版时，每个页面各存各的学习记录，别的页面看不到。';
const BETTER = '要让记录合在一起，请改用 Edge 或 Chrome 打开U盘版。';

/** When the page was, not when this script came: on a slow computer something may be answered before. */
const opened = Date.now() - performance.now();
let isOffered = false;

/** Watches over the record of this page. */
export async function watchOwnRecord(): Promise<void> {
  const to = routesUnder(window.portable.root);
  const gathering = [to.review, to.me, to.studyRecord, to.notes];
  if (gathering.some((address) => new URL(address, location.href).pathname === location.pathname)) {
    if (await storesPerFile()) show(`${WHY}所以在课文里答的题、写的笔记，这里没有。${BETTER}`);
    return;
  }
  let asked: Promise<boolean> | undefined;
  let isPerFile = false;
  const look = async () => {
    if (asked || !hasNews()) return;
    asked = storesPerFile();
    isPerFile = await asked;
  };
  $events.listen(look);
  $notes.listen(look);
  look();
  document.addEventListener('click', (event) => {
    const { target, button, ctrlKey, metaKey, shiftKey } = event;
    const link = (target as Element).closest('a');
    const isElsewhere = link && !link.target && !link.download && link.pathname !== location.pathname;
    if (!isElsewhere || !isPerFile || isOffered || event.defaultPrevented) return;
    if (button !== 0 || ctrlKey || metaKey || shiftKey || !hasNews()) return;
    event.preventDefault();
    isOffered = true;
    offer(link.href);
  });
}

/** Whether something was answered or noted here that no backup has yet. */
function hasNews(): boolean {
  const since = Math.max(opened, lastBackup()?.at ?? 0);
  const isAnswered = $events.get().some(({ kind, at }) => kind === 'answered' && at >= since);
  return isAnswered || $notes.get().some(({ updatedAt }) => updatedAt >= since);
}

/** @param href where the learner was going */
function offer(href: string) {
  const save = element('button', { type: 'button', class: 'button', click: saveFile }, '下载本页记录');
  const go = element('a', { class: 'button plain', href }, '继续前往');
  show(`${WHY}${BETTER}本页的新记录可以下载，到那里的“我的”页合并；不下载，它也还留在本页。`, save, go);
  save.focus();
}

function show(text: string, ...deeds: HTMLElement[]) {
  const close = () => {
    notice.remove();
    document.querySelector<HTMLElement>('#main')?.focus({ preventScroll: true });
  };
  const notice = element(
    'div',
    { class: 'notice' },
    element('p', {}, text),
    ...deeds,
    element('button', { type: 'button', class: 'button plain', click: close }, '知道了'),
  );
  document.querySelector('#notices')?.replaceChildren(notice);
  if (deeds.length > 0) notice.scrollIntoView({ block: 'center' });
}
