import { LONGEST_NOTE } from '../../schemas/note.ts';
import { backCloses } from '../back.ts';
import { element } from '../search/element.ts';
import { putBeside } from './beside.ts';

/** What the panel is opened with. */
export interface PanelRequest {
  /** What a draft is kept under while the page is open. */
  key: string;
  quote: string;
  text: string;
  /** The elements of the passage in the page. */
  pieces: HTMLElement[];
  onSave: (text: string) => void;
  /** Left out where there is nothing to delete yet. */
  onDelete?: () => void;
  /** Closed otherwise; tells whether something unsaved is kept. */
  onLeave: (hasDraft: boolean) => void;
}

const drafts = new Map<string, string>();
let panel: HTMLElement | undefined;
let leave: (() => void) | undefined;
let closed: (() => void) | undefined;

/** Leaves the panel that is open, if any; what is in it is kept as a draft. */
export const leavePanel = (): void => leave?.();

/** Opens the panel that a note is written in. The one before must have been left. */
export function openPanel(request: PanelRequest, prose: HTMLElement): void {
  const { key, quote, text, pieces, onSave, onDelete, onLeave } = request;
  const field = element('textarea', { rows: '4', maxlength: `${LONGEST_NOTE}` });
  field.value = drafts.get(key) ?? text;
  const finish = (then: () => void) => {
    close();
    then();
  };
  leave = () => {
    const hasDraft = field.value.trim() !== text.trim();
    if (hasDraft) drafts.set(key, field.value);
    else drafts.delete(key);
    finish(() => onLeave(hasDraft));
  };
  const settle = (then: () => void) => () => {
    drafts.delete(key);
    finish(then);
  };
  const button = (label: string, look: string, click: () => void) =>
    element('button', { type: 'button', class: `button ${look}`, click }, label);
  const save = settle(() => onSave(field.value.trim()));
  const form = element(
    'form',
    {},
    element('label', {}, element('span', { class: 'small' }, '笔记'), field),
    element(
      'div',
      { class: 'note-actions' },
      element('button', { class: 'button' }, '保存'),
      button('取消', 'plain', leavePanel),
      onDelete && button('删除', 'quiet', settle(onDelete)),
    ),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    save();
  });
  panel = element(
    'div',
    { class: 'note-panel', role: 'dialog', 'aria-label': '笔记' },
    element('blockquote', { tabindex: '0' }, quote),
    form,
  );
  panel.addEventListener('keydown', ({ isComposing, key, ctrlKey, metaKey }) => {
    if (isComposing) return;
    if (key === 'Escape') leavePanel();
    else if (key === 'Enter' && (ctrlKey || metaKey)) save();
  });
  const last = pieces[pieces.length - 1];
  (last?.closest('[id^="p-"]') ?? prose).after(panel);
  field.focus({ preventScroll: true });
  place(pieces, prose);
  closed = backCloses(leavePanel);
}

/** Whether a note is being written. */
export const isWriting = (): boolean => panel !== undefined;

function place(pieces: HTMLElement[], prose: HTMLElement) {
  if (panel)
    putBeside(
      panel,
      pieces.flatMap((piece) => [...piece.getClientRects()]),
      prose,
    );
}

function close() {
  panel?.remove();
  panel = undefined;
  leave = undefined;
  closed?.();
}
