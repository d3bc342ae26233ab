import type { AskedItem } from '../../domain/items.ts';
import { type Mistake, RIGHT_DAYS } from '../../domain/review/mistakes.ts';
import { routesUnder } from '../../domain/routes.ts';
import { filledStem } from '../../domain/stem.ts';

interface Props {
  base: string;
  items: AskedItem[];
  book: readonly Mistake[];
  onStart: (items: string[]) => void;
}

/** The 错题本: what was answered wrongly, and how far each is from leaving. */
export function MistakeBook({ base, items, book, onStart }: Props) {
  const to = routesUnder(base);
  return (
    <section class="block" aria-labelledby="mistakes-title">
      <h2 id="mistakes-title">错题本</h2>
      <p>答错的题进错题本；在 {RIGHT_DAYS} 个不同的日子答对，就移出。中间再答错，从头算起。</p>
      {book.length === 0 ? (
        <p class="small">错题本是空的。</p>
      ) : (
        <>
          <ul class="mistakes">
            {book.map(({ item: id, days }) => {
              const item = items.find((known) => known.id === id);
              return (
                item && (
                  <li key={id}>
                    <a href={to.passage(item.place, item.block, item.evidence)}>{filledStem(item.stem)}</a>
                    <span class="small">
                      <span aria-hidden="true">
                        {'●'.repeat(days.length)}
                        {'○'.repeat(RIGHT_DAYS - days.length)}{' '}
                      </span>
                      已答对 {days.length} / {RIGHT_DAYS} 天
                    </span>
                  </li>
                )
              );
            })}
          </ul>
          <p class="actions">
            <button type="button" class="button quiet" onClick={() => onStart(book.map(({ item }) => item))}>
              练错题本里的题
            </button>
          </p>
        </>
      )}
    </section>
  );
}
