import { element } from './search/element.ts';

/*
 * 长辈版 leaves out what is marked `secondary`; this button at the page's end brings it back. It is there
 * only where something is left out.
 */

const root = document.documentElement;
let button: HTMLButtonElement | undefined;

/** Offers what this page leaves out, now and as islands add to it. */
export function offerMore(): void {
  const main = document.querySelector('main');
  if (button || !main) return;
  button = element('button', { type: 'button', class: 'button plain', click: toggle });
  const line = element('p', { class: 'offer-more' }, button);
  main.append(line);
  const look = () => {
    line.hidden = !main.querySelector('.secondary');
  };
  // A link may lead to what is left out.
  const seeAddress = () => {
    if (document.getElementById(location.hash.slice(1))?.closest('.secondary')) show(true);
  };
  new MutationObserver(look).observe(main, { childList: true, subtree: true });
  addEventListener('hashchange', seeAddress);
  show(false);
  seeAddress();
  look();
}

function show(all: boolean) {
  root.toggleAttribute('data-more', all);
  if (!button) return;
  button.setAttribute('aria-expanded', `${all}`);
  button.textContent = all ? '收起' : '更多内容';
}

function toggle() {
  const all = !root.hasAttribute('data-more');
  show(all);
  const first = document.querySelector<HTMLElement>('main .secondary');
  if (!all || !first) return;
  first.tabIndex = -1;
  first.focus({ preventScroll: true });
  first.scrollIntoView({ block: 'start' });
}
