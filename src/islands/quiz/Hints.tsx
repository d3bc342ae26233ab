import { countHint, startsOf, type WordsItem } from './slots.ts';

interface Props {
  item: WordsItem;
  /** How many were taken. */
  taken: number;
  /** Whether the tiles are there already, which would be the last hint. */
  tiles: boolean;
  /** One more was taken: which it is, and what it tells. */
  onHint: (taken: number, text: string) => void;
}

/** Help in three steps: how many characters, then how the words begin, then tiles. */
export function Hints({ item, taken, tiles, onHint }: Props) {
  const texts = [countHint(item), `开头是“${startsOf(item).join('”“')}”`, '从词块里选'];
  const none = taken >= (tiles ? 2 : 3);
  return (
    <>
      <button
        type="button"
        class="tool"
        aria-disabled={none}
        onClick={() => none || onHint(taken + 1, `提示：${texts[taken]}`)}
      >
        提示
      </button>
      {taken > 0 && <p class="hint">提示：{texts.slice(0, Math.min(taken, 2)).join('；')}。</p>}
    </>
  );
}
