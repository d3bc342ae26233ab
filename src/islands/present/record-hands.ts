import { roomResponse, sameHands, score, total } from '../../domain/deck/hands.ts';
import { leaveForRecord } from '../../stores/outbox.ts';
import { $show } from '../../stores/presentation.ts';
import { type Presentation, thisWindow } from './presentation.ts';
import type { Question } from './question.ts';

/** How long after a change to hands that were recorded already they are recorded again, in milliseconds. */
const CALM = 1500;

/**
 * Puts the hands counted for a question into the record once its answer is shown or the slide is left:
 * by the window that did so, so that they go in once, and again when they are changed afterwards.
 */
export function recordHands(presentation: Presentation, question: Question): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const recordNow = () => {
    clearTimeout(waiting);
    waiting = undefined;
    record(presentation, question);
  };
  $show.subscribe(({ at, by, recorded }) => {
    const isRecorded = question.item in recorded;
    const isCounted = at.slide !== question.slide || at.step > 0;
    if (by !== thisWindow || !isCounted || !isNew(question)) return;
    clearTimeout(waiting);
    waiting = setTimeout(recordNow, isRecorded ? CALM : 0);
  });
  addEventListener('pagehide', () => waiting !== undefined && recordNow());
}

function isNew({ item }: Question): boolean {
  const { hands, recorded } = $show.get();
  return total(hands[item]) > 0 && !sameHands(hands[item], recorded[item]);
}

function record({ act }: Presentation, question: Question) {
  // The hands may have been put right meanwhile.
  if (!isNew(question)) return;
  const { item, rev } = question;
  const { meeting, hands: all } = $show.get();
  const hands = all[item] ?? {};
  act({ kind: 'recorded', item });
  leaveForRecord({
    kind: 'answered',
    item,
    rev,
    response: roomResponse(hands, question),
    score: score(hands, question),
    hints: 0,
    mode: 'group',
    hands,
    meeting,
  });
}
