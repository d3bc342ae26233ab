import { newShow } from '../../domain/deck/show.ts';
import { $show } from '../../stores/presentation.ts';
import { randomId } from '../../stores/random-id.ts';
import { element } from '../search/element.ts';
import { notice } from './notice.ts';
import type { Presentation } from './presentation.ts';

/**
 * A button that begins the presentation anew, as another meeting: hands and times at nought. That can
 * be taken back.
 *
 * @param pressed called first
 */
export function restartButton({ replace }: Presentation, pressed = () => {}): HTMLButtonElement {
  const restart = () => {
    pressed();
    const before = $show.get();
    replace({ ...newShow(randomId()), look: before.look });
    const undo = element('button', { type: 'button', click: () => replace(before) }, '撤销');
    notice('已从头开始，举手和计时都已清零。', undo, true);
  };
  return element('button', { type: 'button', class: 'restart', click: restart }, '重新开始');
}
