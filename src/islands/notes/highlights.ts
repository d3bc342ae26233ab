import type { Stretch } from '../../domain/notes/passage.ts';
import { wrap } from './block-text.ts';

/** A passage as the page shows it. */
export interface Highlight {
  /** The note's id. */
  id: string;
  stretches: Stretch[];
  /** `highlight`; `note` where the learner wrote something, `pending` where it isn't saved yet. */
  kind: string;
  /** What the button at its end is called. */
  label: string;
}

/** The lesson's highlights: takes away what is no more, adds what is new and leaves the rest alone. */
export function highlightsIn(prose: HTMLElement) {
  const painted = new Map<string, string>();
  const piecesOf = (id: string) =>
    [...prose.querySelectorAll<HTMLElement>('[data-note]')].filter(({ dataset }) => dataset.note === id);
  const flagOf = (id: string) => piecesOf(id).find((piece) => piece.tagName === 'BUTTON');
  const show = (highlights: readonly Highlight[]) => {
    const focused = (document.activeElement as HTMLElement | null)?.dataset.note;
    const wanted = new Map(highlights.map((one) => [one.id, JSON.stringify(one)]));
    for (const [id, look] of painted) {
      if (wanted.get(id) === look) continue;
      for (const piece of piecesOf(id)) unwrap(piece);
      painted.delete(id);
    }
    for (const one of highlights) {
      if (!painted.has(one.id)) paint(one);
      painted.set(one.id, wanted.get(one.id) as string);
    }
    if (focused && document.activeElement === document.body) flagOf(focused)?.focus({ preventScroll: true });
  };
  return { show, piecesOf, flagOf };
}

function paint({ id, stretches, kind, label }: Highlight) {
  const pieces = stretches.flatMap((stretch) =>
    wrap(stretch, () => {
      const piece = document.createElement('span');
      piece.className = `highlight ${kind}`;
      piece.dataset.note = id;
      return piece;
    }),
  );
  const last = pieces[pieces.length - 1];
  if (!last || kind === 'pending') return;
  const flag = document.createElement('button');
  flag.type = 'button';
  flag.className = `note-flag ${kind}`;
  flag.dataset.note = id;
  flag.setAttribute('aria-label', label);
  // Behind a term, never within its link.
  (last.closest('a') ?? last).after(flag);
}

function unwrap(piece: HTMLElement) {
  const parent = piece.parentNode;
  if (piece.tagName === 'BUTTON') piece.remove();
  else piece.replaceWith(...piece.childNodes);
  parent?.normalize();
}
