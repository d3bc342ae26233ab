/** The page's root in browsers that know full screen under an older name (Safari before 16.4). */
interface OlderRoot extends HTMLElement {
  webkitRequestFullscreen?(): void;
}

/** The document likewise. */
interface OlderDocument extends Document {
  webkitFullscreenElement?: Element | null;
  webkitExitFullscreen?(): void;
}

const root: OlderRoot = document.documentElement;
const page: OlderDocument = document;

/** Whether a page may fill the screen here; not on iPhones. */
export function hasFullScreen(): boolean {
  return Boolean(root.requestFullscreen ?? root.webkitRequestFullscreen);
}

/** Whether the page fills the screen. */
export function isFullScreen(): boolean {
  return Boolean(page.fullscreenElement ?? page.webkitFullscreenElement);
}

/** Fills the screen, or goes back; where the browser doesn't let it, all stays as it is. */
export function toggleFullScreen(): void {
  const [enter, leave] = [
    root.requestFullscreen ?? root.webkitRequestFullscreen,
    page.exitFullscreen ?? page.webkitExitFullscreen,
  ];
  const done: unknown = isFullScreen() ? leave?.call(page) : enter?.call(root);
  if (done instanceof Promise) done.catch(() => undefined);
}

/** Calls each time the page has come to fill the screen, or no longer does. */
export function onFullScreen(turned: () => void): void {
  document.addEventListener('fullscreenchange', turned);
  document.addEventListener('webkitfullscreenchange', turned);
}
