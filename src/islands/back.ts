/*
 * The phone's Back closes what is open over the page, and leaves what was begun on it, before it leaves
 * the page. Each such thing has one entry in the history, `{ over: true }`.
 */

interface Open {
  /** Called by Back. */
  close: () => void;
}

const open: Open[] = [];
/** What is to be done once an entry of ours is gone. */
const waiting: (() => void)[] = [];
/** An entry whose thing was closed just now: for the next one, or to be taken back. */
let spare = false;
/** A link is being pressed or followed: going back now would be going back from there. */
let leaving = false;

/** What follows the reader to another place of the page. */
const followers: (() => void)[] = [];

let listening = false;

const isOver = () => Boolean(history.state?.over);

/**
 * Something is open that Back closes.
 *
 * @param close closes it; called by Back only
 * @returns to be called whenever it is closed, by whatever; `then` is called when the history is as before
 */
export function backCloses(close: () => void): (then?: () => void) => void {
  if (!listening) listen();
  const one = { close };
  // After a reload the entry is there, and nothing is open.
  if (spare || (isOver() && open.length === 0)) spare = false;
  else pushEntry();
  open.push(one);
  return (then) => {
    const at = open.indexOf(one);
    if (at >= 0) open.splice(at, 1);
    if (at < 0 || !isOver()) return then?.();
    spare = true;
    // What takes its place at once takes its entry too.
    setTimeout(() => {
      if (!spare) return then?.();
      spare = false;
      if (leaving && !then) return;
      waiting.push(then ?? (() => undefined));
      history.back();
    });
  };
}

/**
 * Changes the page's own entry in the history.
 *
 * @param change called at once, or when an entry of ours that is just being taken back is gone
 */
export function onOwnEntry(change: () => void): void {
  const last = waiting.pop();
  if (last) {
    waiting.push(() => {
      last();
      change();
    });
  } else if (spare) setTimeout(() => onOwnEntry(change));
  else change();
}

/**
 * Follows Back and Forward between the page's own places. A `popstate` listener of one's own would also hear of
 * entries that are taken back here.
 */
export function onReturn(follow: () => void): void {
  if (!listening) listen();
  followers.push(follow);
}

function pushEntry() {
  // Otherwise the browser would scroll back to where the page was when it was opened.
  history.scrollRestoration = 'manual';
  history.pushState({ ...history.state, over: true }, '');
  history.scrollRestoration = 'auto';
}

/** Only once it is needed: pages are drawn without a browser too. */
function listen() {
  listening = true;
  addEventListener('popstate', onBack);
  // The press already takes the focus away, which closes a note.
  for (const type of ['pointerdown', 'click'] as const) document.addEventListener(type, noteLeaving, true);
  for (const type of ['pointerup', 'pointercancel', 'click']) document.addEventListener(type, noteEnd, true);
}

function onBack() {
  history.scrollRestoration = 'auto';
  const then = waiting.shift();
  const last = then ? undefined : open.pop();
  then?.();
  last?.close();
  if (then || last) keepFocus();
  else for (const follow of followers) follow();
}

/** Going back within a page, Chromium moves the focus to the element that the address names. */
function keepFocus() {
  const focused = document.activeElement as HTMLElement | null;
  setTimeout(() => {
    if (document.activeElement?.matches(':target')) focused?.focus({ preventScroll: true });
  });
}

function noteLeaving({ type, target, ctrlKey, metaKey, shiftKey }: MouseEvent) {
  const link = (target as Element).closest<HTMLAnchorElement>('a[href]:not([role=button])');
  // Within the page there is time to go back before the click.
  const leads = link && (type === 'click' || link.pathname !== location.pathname);
  leaving = Boolean(leads) && !ctrlKey && !metaKey && !shiftKey;
}

/** After what the click brings about. */
function noteEnd() {
  setTimeout(() => {
    leaving = false;
  });
}
