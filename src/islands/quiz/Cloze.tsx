import type { Grade, ServedItem } from '../../domain/grading/index.ts';
import type { Response } from '../../schemas/record.ts';
import { withoutBlanks } from './Summary.tsx';

interface Props {
  item: Extract<ServedItem, { kind: 'cloze' }>;
  response: Response | undefined;
  /** Given once the answer is in. */
  result: Grade | undefined;
  onDraft: (response: Response) => void;
}

const marks = { right: '✓', near: '差一字', wrong: '✕' };

/** A sentence of the lecture with blanks to type in. */
export function Cloze({ item, response, result, onDraft }: Props) {
  const filled =
    typeof response === 'object' && response !== null ? (response as Record<string, string>) : {};
  const parts = item.stem.split(/\{\{(\d)\}\}/);
  return (
    <fieldset aria-label={withoutBlanks(item.stem)}>
      <p class="stem">
        {parts.map((part, index) => {
          if (index % 2 === 0) return part;
          const closeness = result?.blanks?.[part];
          const length = [...(item.blanks[part]?.[0] ?? '')].length;
          return (
            <span key={part} class={`blank ${closeness ?? ''}`}>
              <input
                type="text"
                aria-label={`第 ${part} 空，${length} 个字`}
                style={{ width: `${length + 2}em` }}
                value={filled[part] ?? ''}
                readOnly={result !== undefined}
                autocomplete="off"
                autocapitalize="off"
                spellcheck={false}
                onInput={({ currentTarget }) => onDraft({ ...filled, [part]: currentTarget.value })}
              />
              {closeness && <b>{marks[closeness]}</b>}
            </span>
          );
        })}
      </p>
    </fieldset>
  );
}
