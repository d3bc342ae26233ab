import { element } from '../search/element.ts';
import { notice } from './notice.ts';
import type { Presentation } from './presentation.ts';

let opened: Window | null = null;

/**
 * Opens the speaker's window, or brings it to the front. Where the browser blocks it, a link is
 * offered: that one it lets pass.
 *
 * @param meet called with the window, to talk to it
 */
export function openSpeaker({ deck }: Presentation, meet: (other: Window) => void): void {
  if (opened && !opened.closed) {
    opened.focus();
    return;
  }
  const url = new URL(`?view=speaker${location.hash}`, location.href).href;
  const name = `dangke-speaker-${deck.id}`;
  opened = window.open(url, name, 'popup,width=1280,height=800');
  if (opened) meet(opened);
  else
    notice(
      '浏览器拦住了讲者窗口。',
      element('a', { href: url, target: '_blank', rel: 'opener' }, '点此打开'),
    );
}
