interface Props {
  name: string;
  /** How the wording begins, as a hint. */
  start: string | undefined;
  text: string;
  /** Filled by tapping tiles, not by typing. */
  byTiles: boolean;
  onText: (text: string) => void;
  onTake: () => void;
}

/** A place for words: a field to type in, or what a tile was put into. */
export function Slot({ name, start, text, byTiles, onText, onTake }: Props) {
  const label = start ? `${name}，开头是“${start}”` : name;
  const hint = start && `${start}…`;
  if (byTiles) {
    return (
      <button
        type="button"
        class={`slot ${text && 'full'}`}
        aria-label={`${label}：${text ? `${text}，点按取下` : '空着'}`}
        aria-disabled={text === ''}
        onClick={() => text && onTake()}
      >
        {text || hint || '　'}
      </button>
    );
  }
  return (
    <input
      type="text"
      class="slot"
      aria-label={label}
      placeholder={hint}
      style={{ width: `${Math.max(6, [...text].length + 2)}em` }}
      value={text}
      autocomplete="off"
      autocapitalize="off"
      spellcheck={false}
      onInput={({ currentTarget }) => onText(currentTarget.value)}
      onFocus={keepInView}
      onKeyDown={toNextEmpty}
    />
  );
}

const keepInView = () => import('../keep-in-view.ts').then((view) => view.keepInView());

/** Enter goes on to the next empty field, from the last to the first; with none it hands the answer in. */
function toNextEmpty(event: KeyboardEvent & { currentTarget: HTMLInputElement }) {
  // Safari ends a composition before it tells of the Enter that ended it: 229 is that Enter.
  if (event.key !== 'Enter' || event.isComposing || event.keyCode === 229) return;
  const field = event.currentTarget;
  const fields = [...(field.form?.querySelectorAll<HTMLInputElement>('input.slot') ?? [])];
  const at = fields.indexOf(field);
  const others = [...fields.slice(at + 1), ...fields.slice(0, at)];
  const next = [...others, field].find(({ value }) => value.trim() === '');
  if (!next) return;
  event.preventDefault();
  next.focus();
}
