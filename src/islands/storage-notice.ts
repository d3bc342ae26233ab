import { routesUnder } from '../domain/routes.ts';
import { rememberSaid, wasSaid } from '../stores/said.ts';
import { $storageTrouble, type StorageTrouble } from '../stores/storage-state.ts';
import { canDownload } from './download.ts';

/*
 * Says once a tab, calmly, that the record can't be kept or read, and offers it for download; the
 * notice goes when the trouble is over.
 */

const words: Record<StorageTrouble, string> = {
  memory:
    '这个浏览器不允许网页保存数据。您可以照常学习、答题，但关闭本页后记录不会保留；需要时请先下载本次记录。',
  full: '这台设备给网页的存储空间满了，最近的学习暂时只保留在本页。请腾出一些空间，本站会自动再存；也可以先下载记录。',
  gone: '这台设备上的学习记录刚被清除（可能是清理了浏览器数据）。本页还留着一份，可以存回去，也可以下载。',
  newer:
    '这台设备上的学习记录由本站较新的版本保存，现在打开的是旧页面，不会改动它。请刷新页面；本次的学习暂时只保留在本页。',
  unreadable: '有几条学习记录读不出来，已原样另存，其余记录照常使用。您可以把全部记录下载下来留作备份。',
};

let notice: HTMLElement | undefined;

$storageTrouble.subscribe((trouble) => {
  if (!trouble) close();
  else if (!wasSaid(trouble)) show(trouble);
});

function show(trouble: StorageTrouble) {
  notice = document.createElement('div');
  notice.className = 'notice';
  const text = document.createElement('p');
  text.textContent = words[trouble];
  notice.append(
    text,
    ...(trouble === 'gone' ? [button('存回去', putBack)] : []),
    canDownload() ? button('下载记录', save) : toBackup(),
    button('知道了', () => {
      rememberSaid(trouble);
      close();
    }),
  );
  document.querySelector('#notices')?.replaceChildren(notice);
}

/** Takes the notice away; where the focus was in it, it goes to the page. */
function close() {
  const hadFocus = notice?.contains(document.activeElement);
  notice?.remove();
  if (hadFocus) document.querySelector<HTMLElement>('#main')?.focus();
}

function button(label: string, act: () => void) {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'button plain';
  element.textContent = label;
  element.addEventListener('click', act);
  return element;
}

/** In WeChat, which saves no files: the way to the text code. */
function toBackup() {
  const link = document.createElement('a');
  link.className = 'button plain';
  link.href = `${routesUnder(import.meta.env.BASE_URL).me}#backup`;
  link.textContent = '去备份';
  return link;
}

async function putBack() {
  const { keepAll } = await import('../stores/restore.ts');
  await keepAll();
}

async function save() {
  const { saveFile } = await import('./backup/save-file.ts');
  await saveFile();
}
