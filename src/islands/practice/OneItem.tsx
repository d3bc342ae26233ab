import type { AskedItem } from '../../domain/items.ts';
import { filledStem } from '../../domain/stem.ts';

interface Props {
  item: AskedItem;
  onStart: () => void;
  onOthers: () => void;
}

/** What a link to one item leads to: that item, or a choice of one's own. */
export function OneItem({ item, onStart, onOthers }: Props) {
  return (
    <section class="setup" aria-label="只练一题">
      <p>只练这一题：{filledStem(item.stem)}</p>
      <p class="actions">
        <button type="button" class="button" onClick={onStart}>
          开始练习
        </button>
        <button type="button" class="button plain" onClick={onOthers}>
          改选其他题
        </button>
      </p>
    </section>
  );
}
