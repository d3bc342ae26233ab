import { onOwnEntry, onReturn } from '../back.ts';
import stylesheet from '../../styles/arrival.css?url';
import { addStylesheet } from '../stylesheet.ts';
import { clearMarks, markQuotes } from './mark.ts';
import { matchBar } from './match-bar.ts';
import { peek, watchReader } from './peek.ts';

/*
 * Arriving at `?mark=<quotation>[&mark=…][&nth=1]#p-32`: every place of each quotation is marked, and
 * the nth of the block, counted from 0, is the current one. Fetched by `passage.ts`.
 */

const BLOCK = '[id^="p-"]';
/** What takes Escape before the marks do. */
const OPEN = '[role="dialog"]:not([hidden]), dialog[open], .display[open]';

let prose: HTMLElement;
let matches: HTMLElement[][] = [];
let current = 0;
const bar = matchBar(step, clear);

/** Goes to what the page's address names, marks it and gives its block the focus. */
export function arrive(reading: HTMLElement): void {
  if (!prose) listen(reading);
  const named = followAddress();
  const mark = matches[current]?.[0];
  const block = mark?.closest<HTMLElement>(BLOCK) ?? named;
  if (block) {
    focusOn(block);
    lookAt(mark ?? block);
  } else if (isBlock(location.hash)) sayMissing();
}

function listen(reading: HTMLElement) {
  prose = reading;
  // Without its styles the bar still works, in its place after the prose.
  addStylesheet(stylesheet)
    .catch(() => undefined)
    .then(() => bar.ready());
  watchReader(prose, bar.element);
  // Back and forward: the browser scrolls, the marks follow.
  onReturn(followAddress);
  document.addEventListener('click', ({ target, ctrlKey, metaKey, shiftKey }) => {
    const href = (target as Element).closest('a')?.getAttribute('href') ?? '';
    if (isBlock(href) && matches.length > 0 && !ctrlKey && !metaKey && !shiftKey) clear();
  });
  document.addEventListener('keydown', onKey, true);
}

/** Marks what the address quotes, and nothing else; returns the block it names. */
function followAddress(): HTMLElement | null {
  const { hash, searchParams } = new URL(location.href);
  const block = isBlock(hash) ? document.getElementById(hash.slice(1)) : null;
  takeAway();
  matches = markQuotes(prose.querySelectorAll(BLOCK), searchParams.getAll('mark'));
  if (matches.length === 0) return block;
  const inBlock = (match?: HTMLElement[]) => Boolean(block?.contains(match?.[0] ?? null));
  const first = Math.max(0, matches.findIndex(inBlock));
  const nth = first + Number(searchParams.get('nth'));
  document.documentElement.classList.add('finding');
  prose.after(bar.element);
  choose(inBlock(matches[nth]) ? nth : first);
  return block;
}

const isBlock = (hash: string) => hash.startsWith('#p-');

function focusOn(block: HTMLElement) {
  block.tabIndex = -1;
  block.focus({ preventScroll: true });
}

function lookAt(place: HTMLElement) {
  peek(prose);
  const tall = place.getBoundingClientRect().height > innerHeight / 2;
  place.scrollIntoView({ block: tall ? 'start' : 'center' });
}

/** Makes a match the current one. */
function choose(index: number) {
  current = index;
  matches.forEach((marks, at) => {
    for (const mark of marks) mark.classList.toggle('current', at === current && matches.length > 1);
  });
  bar.say(current, matches.length);
}

/** Goes so many matches on, round and round. */
function step(by: number) {
  choose((current + by + matches.length) % matches.length);
  lookAt(matches[current]?.[0] as HTMLElement);
}

function onKey({ key, isComposing, target }: KeyboardEvent) {
  if (key !== 'Escape' || isComposing || matches.length === 0) return;
  if ((target as Element).matches?.('input, select, textarea') || document.querySelector(OPEN)) return;
  clear();
}

/** Takes the marks away for good: a reload doesn't bring them back. */
function clear() {
  const block = matches[current]?.[0]?.closest<HTMLElement>(BLOCK);
  const inBar = bar.element.contains(document.activeElement);
  takeAway();
  // A note may have been closed a moment ago.
  onOwnEntry(() => {
    const address = new URL(location.href);
    for (const name of ['mark', 'nth']) address.searchParams.delete(name);
    history.replaceState(history.state, '', address.href);
  });
  if (inBar && block) focusOn(block);
}

function takeAway() {
  clearMarks();
  matches = [];
  bar.element.remove();
  document.documentElement.classList.remove('finding');
}

function sayMissing() {
  const notices = document.querySelector('#notices');
  if (notices?.querySelector('.missing')) return;
  const notice = document.createElement('p');
  notice.className = 'notice missing';
  notice.textContent = '没有找到链接所指的段落，可能讲稿有过调整。请从本课开头阅读，或用搜索查找。';
  notices?.append(notice);
}
