import stylesheet from '../../styles/popover.css?url';
import { addStylesheet } from '../stylesheet.ts';

/*
 * Notes and terms open beside their mark, by tap, mouse or keyboard. Without script, and where what
 * opens them can't be fetched, the marks are links to the lists at the lesson's end.
 */

let loading: Promise<typeof import('./note-box.ts') | undefined> | undefined;
let wanted: HTMLAnchorElement | undefined;

/** Makes every mark in the prose open its note; what that takes is fetched at the first sign of use. */
export function openNotesInPlace(prose: Element): void {
  for (const mark of prose.querySelectorAll<HTMLAnchorElement>('.emend, .note-mark, .term')) {
    mark.setAttribute('role', 'button');
    mark.setAttribute('aria-expanded', 'false');
    mark.addEventListener('keydown', (event) => {
      if (event.key !== ' ') return;
      event.preventDefault();
      mark.click();
    });
    for (const sign of ['pointerover', 'focusin']) mark.addEventListener(sign, load);
  }
  // Whoever turns elsewhere while it is being fetched no longer waits for the note.
  document.addEventListener(
    'click',
    () => {
      wanted = undefined;
    },
    true,
  );
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') wanted = undefined;
  });
  prose.addEventListener('click', (event) => {
    const mark = (event.target as Element).closest<HTMLAnchorElement>('[aria-expanded]');
    if (!mark) return;
    event.preventDefault();
    toggle(mark);
  });
}

/** Never rejects: without the code or its styles there is no box. */
function load() {
  loading ??= Promise.all([import('./note-box.ts'), addStylesheet(stylesheet)]).then(
    ([box]) => box,
    () => (loading = undefined),
  );
  return loading;
}

/** Of several marks asked for while the code is on its way, only the last opens. */
async function toggle(mark: HTMLAnchorElement) {
  wanted = mark;
  const box = await load();
  if (!wanted) return;
  const asked = wanted;
  wanted = undefined;
  if (box) box.toggleNote(asked);
  else location.href = asked.href;
}
