import { plannedMinutes } from '../../domain/deck/show.ts';
import { clockText, elapsed, left, stopped } from '../../domain/deck/stopwatch.ts';
import type { Show } from '../../schemas/show.ts';
import { $show } from '../../stores/presentation.ts';
import { element } from '../search/element.ts';
import { everySecond } from './every-second.ts';
import type { Presentation } from './presentation.ts';

/** From which share of a lesson's time that is left the speaker is told to come to an end. */
const SOON = 0.2;

/** The clock, how long has been spoken, what is left of the lesson's time, and the number of the page. */
export function speakerTimes({ deck, act }: Presentation): HTMLElement {
  const button = (text: string, click: () => void, name = text) =>
    element('button', { type: 'button', 'aria-label': name, click }, text);
  const part = (name: string, title: string, ...children: Node[]) =>
    element('div', { class: `time ${name}` }, element('span', { class: 'time-name' }, title), ...children);
  const bold = () => element('b', {});
  const [clock, spoken, rest, page] = [bold(), bold(), bold(), bold()] as const;
  const step = element('span', { class: 'time-step' });
  const lessonOf = ({ at }: Show) => deck.slides[at.slide - 1]?.lesson ?? '';
  const planned = (show: Show) => {
    const lesson = lessonOf(show);
    return show.lessons[lesson] ?? { minutes: plannedMinutes(deck, lesson), watch: stopped };
  };
  const add = (minutes: number) => {
    const show = $show.get();
    act({ kind: 'lesson-minutes', lesson: lessonOf(show), minutes: planned(show).minutes + minutes });
  };
  const turn = button('暂停', () =>
    act({ kind: 'watch', to: $show.get().watch.since === undefined ? 'run' : 'pause' }),
  );
  const reset = button('归零', () => act({ kind: 'watch', to: 'reset' }));
  const lesson = part(
    'time-lesson',
    '本课剩余',
    rest,
    button('−', () => add(-1), '本课少一分钟'),
    button('+', () => add(1), '本课多一分钟'),
  );
  const top = element(
    'header',
    { class: 'speaker-top' },
    part('time-clock', '现在', clock),
    part('time-spoken', '已讲', spoken, turn, reset),
    lesson,
    part('time-page', '页', page, step),
  );
  const paint = () => {
    const [show, now] = [$show.get(), Date.now()];
    const { watch, at } = show;
    clock.textContent = new Date(now).toTimeString().slice(0, 5);
    spoken.textContent = wholeSeconds(elapsed(watch, now));
    turn.textContent = watch.since !== undefined ? '暂停' : watch.gone > 0 ? '继续' : '开始';
    turn.setAttribute('aria-label', `${turn.textContent}计时`);
    reset.hidden = watch.since !== undefined || watch.gone === 0;
    page.textContent = `${at.slide} / ${deck.slides.length}`;
    const { steps = 0 } = deck.slides[at.slide - 1] ?? {};
    step.textContent = steps > 0 ? `${at.step} / ${steps} 步` : '';
    const countdown = planned(show);
    const time = left(countdown, now);
    lesson.hidden = lessonOf(show) === '';
    lesson.dataset.state = time < 0 ? 'over' : time <= countdown.minutes * 60_000 * SOON ? 'soon' : '';
    rest.textContent = time < 0 ? `超时 ${wholeSeconds(-time)}` : clockText(time);
  };
  $show.subscribe(paint);
  everySecond(paint);
  return top;
}

/** Time that goes up, a second counting once it is over. */
function wholeSeconds(milliseconds: number): string {
  return clockText(Math.floor(milliseconds / 1000) * 1000);
}
