import { element } from '../search/element.ts';
import { openDialog } from './dialog.ts';

const PARTS: [string, [string, string][]][] = [
  [
    '按键',
    [
      ['→ ↓ 空格 回车 PageDown', '下一步'],
      ['← ↑ 退格 PageUp', '上一步'],
      ['Shift + → ←', '下一页、上一页'],
      ['Home End', '第一页、最后一页'],
      ['B 或 .　W', '黑屏、白屏；再按恢复'],
      ['F 或 F5', '全屏'],
      ['O', '总览'],
      ['G', '转到某页'],
      ['S', '讲者窗口'],
      ['L', '指针'],
      ['C', '正常、暗场、强光'],
      ['1–9　+ −', '举手计数；提法页上按序号揭示'],
      ['T　+ −', '倒计时：开始或暂停；加减一分钟'],
      ['M', '声音开关'],
      ['?　Esc', '帮助；关闭、恢复'],
    ],
  ],
  [
    '翻页笔',
    [
      ['前进键、后退键', '下一步、上一步'],
      ['黑屏键', '黑屏；再按恢复'],
      ['播放键', '全屏，不会刷新网页'],
    ],
  ],
  [
    '鼠标',
    [
      ['单击', '下一步'],
      ['移动', '出现操作栏'],
    ],
  ],
  [
    '触屏',
    [
      ['左右滑动', '下一步、上一步'],
      ['点右边、左边', '下一步、上一步'],
    ],
  ],
];

/** Opens the list of what keys, clicker, mouse and fingers do. */
export function help(): void {
  const tables = PARTS.map(([title, rows]) =>
    element(
      'section',
      {},
      element('h3', {}, title),
      element('dl', {}, ...rows.flatMap(([way, what]) => [element('dt', {}, way), element('dd', {}, what)])),
    ),
  );
  openDialog('help', '怎样放映', element('div', { class: 'ways', tabindex: '0' }, ...tables));
}
