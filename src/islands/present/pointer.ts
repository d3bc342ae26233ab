import { $show } from '../../stores/presentation.ts';
import { element } from '../search/element.ts';
import { handle } from './commands.ts';
import type { Presentation } from './presentation.ts';
import { type Spot, spotUnder } from './spot.ts';

/** The red dot. */
export interface Pointer {
  /** Moves it to a spot on the slide shown, as the mouse of another window would; undefined hides it. */
  pointAt(spot: Spot | undefined): void;
}

/**
 * A red dot over the slide, turned on and off by command, that follows the mouse in this window and
 * shows at the same spot in the others.
 *
 * @param tell passes a spot on to the other windows
 * @param turned called when it is turned on or off
 */
export function pointer(
  { slides }: Presentation,
  tell: (spot: Spot | undefined) => void,
  turned: (isOn: boolean) => void,
): Pointer {
  const dot = element('div', { class: 'pointer-dot', hidden: '', 'aria-hidden': 'true' });
  const root = document.documentElement.classList;
  let isTold = false;
  document.body.append(dot);

  function pointAt(spot: Spot | undefined) {
    const box = current()?.getBoundingClientRect();
    dot.hidden = !spot || !box;
    if (spot && box) {
      dot.style.left = `${box.left + spot.x * box.width}px`;
      dot.style.top = `${box.top + spot.y * box.height}px`;
      dot.style.fontSize = `${box.height}px`;
    }
  }
  const current = () => slides[$show.get().at.slide - 1];
  const follow = (spot: Spot | undefined) => {
    pointAt(spot);
    if (spot || isTold) tell(spot);
    isTold = Boolean(spot);
    root.toggle('over-slide', isTold);
  };
  const turn = (isOn: boolean) => {
    root.toggle('pointing', isOn);
    turned(isOn);
    if (!isOn) follow(undefined);
  };
  const isOn = () => root.contains('pointing');

  document.addEventListener('mousemove', ({ clientX, clientY, target }) => {
    const isOver = !(target as Element).closest?.('button, a, [role="dialog"], .controls');
    if (isOn()) follow(isOver ? spotUnder(current(), clientX, clientY) : undefined);
  });
  document.addEventListener('mouseleave', () => isOn() && follow(undefined));
  addEventListener('pagehide', () => isTold && follow(undefined));
  handle((command) => {
    if (command === 'pointer') turn(!isOn());
    else if (command === 'close' && isOn()) turn(false);
    else return false;
    return true;
  });
  return { pointAt };
}
