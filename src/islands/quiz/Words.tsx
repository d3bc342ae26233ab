import { useStore } from '../use-store.ts';
import { useState } from 'preact/hooks';
import { $settings, changeSettings } from '../../stores/settings.ts';
import { Cloze } from './Cloze.tsx';
import { Hints } from './Hints.tsx';
import { Recall } from './Recall.tsx';
import { Slot } from './Slot.tsx';
import { responseOf, slotName, startsOf, textsOf, type WordsItem } from './slots.ts';
import { Tiles } from './Tiles.tsx';
import { Undo } from './Undo.tsx';
import type { ViewProps } from './view.ts';

interface Props extends ViewProps<WordsItem> {
  /** How many hints were taken; undefined where there are none to take. */
  hints: number | undefined;
  onHint: (taken: number) => void;
}

/** An item answered in words, by keyboard or by tiles. */
export function Words({ item, seed, response, result, draft, hints, onHint }: Props) {
  const [byTiles, setByTiles] = useTiles();
  const texts = textsOf(item, response);
  const starts = (hints ?? 0) >= 2 ? startsOf(item) : [];
  const change = (slot: number, text: string) =>
    responseOf(
      item,
      texts.map((other, at) => (at === slot ? text : other)),
    );
  const place = (text: string) => {
    const slot = texts.findIndex((other) => other.trim() === '');
    if (slot < 0) draft.say('已经填满，点填好的词可以取下');
    else draft.step(change(slot, text), `${slotName(item, slot)}：${text}`);
  };
  const slots = texts.map((text, slot) => (
    <Slot
      key={slotName(item, slot)}
      name={slotName(item, slot)}
      start={starts[slot]}
      text={text}
      byTiles={byTiles}
      onText={(typed) => draft.change(change(slot, typed))}
      onTake={() => draft.step(change(slot, ''), `取下 ${text}`)}
    />
  ));
  return (
    <>
      {item.kind === 'cloze' ? (
        <Cloze item={item} texts={texts} result={result} slots={slots} />
      ) : (
        <Recall item={item} result={result} slots={slots} />
      )}
      {!result && (
        <>
          {byTiles && <Tiles item={item} seed={seed} texts={texts} onPlace={place} />}
          <div class="tools">
            {byTiles && <Undo draft={draft} />}
            <button
              type="button"
              class="tool"
              onClick={() => {
                changeSettings({ answerBy: byTiles ? 'typing' : 'tiles' });
                setByTiles(!byTiles);
              }}
            >
              {byTiles ? '改用键盘输入' : '改用词块'}
            </button>
            {hints !== undefined && (
              <Hints
                item={item}
                taken={hints}
                tiles={byTiles}
                onHint={(taken, text) => {
                  onHint(taken);
                  draft.say(text);
                  if (taken === 3) setByTiles(true);
                }}
              />
            )}
          </div>
        </>
      )}
    </>
  );
}

/** Whether words are put in by tiles: as just chosen for this item, else by the settings. */
function useTiles(): [boolean, (tiles: boolean) => void] {
  const { answerBy, elder = false } = useStore($settings);
  const [chosen, choose] = useState<boolean | undefined>(undefined);
  const bySettings =
    answerBy === 'auto' ? elder || matchMedia('(pointer: coarse)').matches : answerBy === 'tiles';
  return [chosen ?? bySettings, choose];
}
