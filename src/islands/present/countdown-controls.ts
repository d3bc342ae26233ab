import { stopped } from '../../domain/deck/stopwatch.ts';
import type { Countdown } from '../../schemas/show.ts';
import { $show } from '../../stores/presentation.ts';
import { element } from '../search/element.ts';
import type { Presentation } from './presentation.ts';

/** What the countdown's buttons and its key do. */
export interface CountdownControls {
  /** Starts it, or halts it. */
  toggle(): void;
  reset(): void;
  /** Gives so many minutes more; at least one is left. */
  add(minutes: number): void;
}

/** The countdown of a slide as it stands; undefined where the slide has none. */
export function countdownOf({ slides }: Presentation, slide: number): Countdown | undefined {
  const minutes = slides[slide - 1]?.querySelector<HTMLElement>('.countdown')?.dataset.minutes;
  if (minutes === undefined) return undefined;
  return $show.get().countdowns[slide] ?? { minutes: Number(minutes) || 1, watch: stopped };
}

/** Ways to change the countdown of a slide. */
export function countdownControls(presentation: Presentation, slide: number): CountdownControls {
  const now = () => countdownOf(presentation, slide) ?? { minutes: 1, watch: stopped };
  const turn = (to: 'run' | 'pause' | 'reset') =>
    presentation.act({ kind: 'countdown', slide, minutes: now().minutes, to });
  return {
    toggle: () => turn(now().watch.since === undefined ? 'run' : 'pause'),
    reset: () => turn('reset'),
    add: (minutes) =>
      presentation.act({ kind: 'countdown-minutes', slide, minutes: now().minutes + minutes }),
  };
}

/** The buttons that go with a countdown; `paint` says on the first of them what it would do. */
export function countdownButtons(presentation: Presentation, slide: number) {
  const { toggle, reset, add } = countdownControls(presentation, slide);
  const button = (text: string, click: () => void) => element('button', { type: 'button', click }, text);
  const start = button('开始', toggle);
  const buttons = element(
    'div',
    { class: 'countdown-buttons', role: 'group', 'aria-label': '倒计时' },
    button('−1 分钟', () => add(-1)),
    start,
    button('重来', reset),
    button('+1 分钟', () => add(1)),
  );
  return {
    buttons,
    paint({ watch: { gone, since } }: Countdown) {
      start.textContent = since !== undefined ? '暂停' : gone > 0 ? '继续' : '开始';
    },
  };
}
