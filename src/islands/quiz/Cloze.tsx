import type { ComponentChild } from 'preact';
import type { Grade } from '../../domain/grading/index.ts';
import type { AskedCloze } from '../../domain/items.ts';
import { filledStem, stemParts } from '../../domain/stem.ts';

interface Props {
  item: AskedCloze;
  /** What stands in the blanks, in order. */
  texts: string[];
  result: Grade | undefined;
  /** What is put in the blanks' places while the item is asked. */
  slots: ComponentChild[];
}

const marks = { right: '✓', near: '差一字', wrong: '✕' };

/** A sentence of the lecture with blanks; afterwards with what was put in, and how close that came. */
export function Cloze({ item, texts, result, slots }: Props) {
  const blanks = Object.keys(item.blanks);
  return (
    <fieldset aria-label={filledStem(item.stem)}>
      <p class="stem">
        {stemParts(item.stem).map((part, index) => {
          if (index % 2 === 0) return part;
          const slot = blanks.indexOf(part);
          const closeness = result?.blanks?.[part];
          return (
            <span key={part} class={`blank ${closeness ?? ''}`}>
              {closeness ? (
                <>
                  <span class="written">{texts[slot]?.trim() || '　　'}</span>
                  <b>{marks[closeness]}</b>
                </>
              ) : (
                slots[slot]
              )}
            </span>
          );
        })}
      </p>
    </fieldset>
  );
}
