import { exportRecord } from '../stores/backup.ts';
import { rememberSaid, wasSaid } from '../stores/said.ts';
import type { StorageTrouble } from '../stores/storage-state.ts';

/* Says once a tab, calmly, that the record can't be kept or read, and offers it for download. */

const words: Record<StorageTrouble, string> = {
  memory:
    '这个浏览器不允许网页保存数据。您可以照常学习、答题，但关闭本页后记录不会保留；需要时请先下载本次记录。',
  full: '这台设备给网页的存储空间满了，最近的学习暂时只保留在本页。请腾出一些空间，本站会自动再存；也可以先下载记录。',
  gone: '这台设备上的学习记录刚被清除（可能是清理了浏览器数据）。本页还留着一份，可以存回去，也可以下载。',
  newer:
    '这台设备上的学习记录由本站较新的版本保存，现在打开的是旧页面，不会改动它。请刷新页面；本次的学习暂时只保留在本页。',
  unreadable: '有几条学习记录读不出来，已原样另存，其余记录照常使用。您可以把全部记录下载下来留作备份。',
};

/** Shows the notice in `#notices`, unless this tab's reader has seen it. */
export function sayOnce(trouble: StorageTrouble): void {
  if (!wasSaid(trouble)) show(trouble);
}

function show(trouble: StorageTrouble) {
  const notice = document.createElement('div');
  notice.className = 'notice';
  const text = document.createElement('p');
  text.textContent = words[trouble];
  notice.append(
    text,
    button('下载记录', download),
    button('知道了', () => {
      rememberSaid(trouble);
      notice.remove();
    }),
  );
  document.querySelector('#notices')?.replaceChildren(notice);
}

function button(label: string, act: () => void) {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'button plain';
  element.textContent = label;
  element.addEventListener('click', act);
  return element;
}

async function download() {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([await exportRecord()], { type: 'application/json' }));
  link.download = '党课辅导-学习记录.json';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
