import { fitted, isSame, newer } from '../../domain/deck/states.ts';
import type { Deck } from '../../domain/deck/show.ts';
import { isShow, type Show } from '../../schemas/show.ts';
import { $show } from '../../stores/presentation.ts';
import { type Line, openLine } from './line.ts';
import { type Spot, spotFrom } from './spot.ts';

/** The other windows of the presentation. */
export interface Others {
  /** Passes on a state that this window made. */
  tell(show: Show): void;
  /** Passes on where this window points to; undefined where nowhere any more. */
  point(spot: Spot | undefined): void;
  /** Another window's messages go to and from it too. */
  meet: Line['meet'];
  /** Asks how the show stands: once this window has what it knows itself. */
  ask(): void;
}

/**
 * Keeps the windows of a deck's presentation together. Each change goes to all of them, and the
 * newest state holds everywhere. A window that has just come asks; the first answer settles which
 * show is on, even against one that this window had kept from another meeting.
 *
 * @param pointed called with where another window points to
 * @param joined called when this window has come into a show that is under way
 */
export function sync(
  deck: () => Deck,
  pointed: (spot: Spot | undefined) => void,
  joined: () => void,
): Others {
  let isNewcomer = true;
  const line = openLine((message) => {
    const { id } = deck();
    if (message.deck !== id) return;
    if (message.type === 'pointer') pointed(spotFrom(message.spot));
    if (isShow(message.show)) take(message.show);
    if (message.type === 'hello') line.send({ deck: id, type: 'show', show: $show.get() });
  });

  function take(show: Show) {
    const own = $show.get();
    const isOther = isNewcomer && show.meeting !== own.meeting;
    const isNews = isNewcomer || !isSame(show, own);
    isNewcomer = false;
    if (isOther || (isNews && newer(show, own) === show)) $show.set(fitted(deck(), show));
    if (isOther && show.at.slide > 1) joined();
  }

  return {
    tell(show) {
      isNewcomer = false;
      line.send({ deck: deck().id, type: 'show', show });
    },
    point: (spot) => line.send({ deck: deck().id, type: 'pointer', spot }),
    meet: line.meet,
    // Whoever asks again says what it has; a newcomer's may be of another meeting.
    ask: () =>
      line.ask(() => ({ deck: deck().id, type: 'hello', show: isNewcomer ? undefined : $show.get() })),
  };
}
