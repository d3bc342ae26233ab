import type { Command } from '../../domain/deck/command.ts';
import type { Look } from '../../schemas/show.ts';
import { $show } from '../../stores/presentation.ts';
import { $presenter } from '../../stores/presenter.ts';
import { element } from '../search/element.ts';
import { dispatch } from './commands.ts';
import { hasFullScreen, isFullScreen, onFullScreen } from './full-screen.ts';
import { type ICONS, icon } from './icons.ts';
import type { Presentation } from './presentation.ts';

type Control = Command & keyof typeof ICONS;

const LOOKS: Record<Look, string> = { light: '正常', dark: '暗场', strong: '强光' };
const NAMES: [Control, string][] = [
  ['back', '上一步'],
  ['forward', '下一步'],
  ['overview', ''],
  ['black', '黑屏'],
  ['pointer', '指针'],
  ['look', ''],
  ['sound', ''],
  ['speaker', '讲者窗口'],
  ['full-screen', '全屏'],
  ['help', '帮助'],
];
/** What the speaker's window has by itself, or has no use for. */
const ROOM_ONLY: Control[] = ['back', 'forward', 'speaker', 'full-screen'];

/** The bar of controls. */
export interface Bar {
  /** Above its foot; `idle.ts` shows and hides it. */
  nav: HTMLElement;
  /** Says on its button whether the pointer is on. */
  markPointer(isOn: boolean): void;
}

/**
 * The controls for those who know no keys.
 *
 * @param away where the deck is left for
 */
export function bar({ slides, view }: Presentation, away: string): Bar {
  const buttons = new Map<Command, HTMLButtonElement>();
  const nav = element('nav', { class: 'controls', 'aria-label': '放映' });
  for (const [command, name] of NAMES) {
    if (view === 'speaker' && ROOM_ONLY.includes(command)) continue;
    if (command === 'full-screen' && !hasFullScreen()) continue;
    const button = element('button', {
      type: 'button',
      title: name,
      ...(name ? { 'aria-label': name } : {}),
      click: () => dispatch(command),
    });
    button.innerHTML = `${icon(command)}<span>${name}</span>`;
    buttons.set(command, button);
    nav.append(button);
  }
  if (view === 'room') {
    const exit = element('a', { href: away });
    exit.innerHTML = `${icon('exit')}<span>退出</span>`;
    nav.append(exit);
  }
  const text = (command: Command, words: string, name = words) => {
    const button = buttons.get(command);
    if (!button?.lastElementChild) return;
    button.lastElementChild.textContent = words;
    button.setAttribute('aria-label', name);
    button.title = name;
  };
  const press = (command: Command, isOn: boolean) =>
    buttons.get(command)?.setAttribute('aria-pressed', `${isOn}`);

  $show.subscribe(({ at: { slide }, screen, look }) => {
    text('overview', `${slide} / ${slides.length}`, `总览，第 ${slide} / ${slides.length} 页`);
    text('look', LOOKS[look], `明暗：${LOOKS[look]}`);
    press('black', screen === 'black');
  });
  $presenter.subscribe(({ sound }) => text('sound', sound ? '声音开' : '声音关'));
  onFullScreen(() => text('full-screen', isFullScreen() ? '退出全屏' : '全屏'));
  press('pointer', false);
  return { nav, markPointer: (isOn) => press('pointer', isOn) };
}
