import { useMemo } from 'preact/hooks';
import { shuffle } from '../../domain/random.ts';
import { type WordsItem, wantedOf } from './slots.ts';

interface Props {
  item: WordsItem;
  seed: number;
  /** What stands in the slots. */
  texts: string[];
  onPlace: (text: string) => void;
}

/** The right words among wrong ones, to put into the slots by tapping. */
export function Tiles({ item, seed, texts, onPlace }: Props) {
  const tiles = useMemo(() => shuffle([...wantedOf(item), ...item.decoys], seed), [item, seed]);
  return (
    <div class="tiles" role="group" aria-label="词块">
      {tiles.map((text, at) => {
        const alike = (all: string[]) => all.filter((other) => other === text).length;
        const earlier = alike(tiles.slice(0, at));
        const used = alike(texts) > earlier;
        return (
          <button
            key={`${text} ${earlier}`}
            type="button"
            class="tile"
            // Not `disabled`, which would lose the focus.
            aria-disabled={used}
            onClick={() => used || onPlace(text)}
          >
            {text}
          </button>
        );
      })}
    </div>
  );
}
