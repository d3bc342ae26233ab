import type { Look, Position, Show, Stopwatch } from '../../schemas/show.ts';
import { back, clamp, forward, start } from './position.ts';
import { pause, run, stopped } from './stopwatch.ts';

/** What a presentation needs to know of its deck. */
export interface Deck {
  /** `<lecture>/<lesson>`, or `<lecture>` for the whole of it. */
  id: string;
  slides: readonly DeckPage[];
  /** By lesson: for how many minutes it is planned. */
  minutes: Readonly<Record<string, number>>;
}

/** One slide, as far as moving through the deck goes. */
export interface DeckPage {
  steps: number;
  /** `<lecture>/<lesson>`; empty on the lecture's own slides. */
  lesson: string;
  /** Whether its steps may be shown in any order: members of a 提法. */
  anyOrder: boolean;
}

/** Everything that changes a show. Those that name a slide or an item change it wherever the show stands. */
export type Action =
  | { kind: 'forward' | 'back' | 'next-slide' | 'previous-slide' | 'first' | 'last' }
  | { kind: 'go'; to: Position }
  | { kind: 'screen'; screen: Show['screen'] }
  | { kind: 'look'; look: Look }
  /** Shows a member before its turn; one that is shown already stays. */
  | { kind: 'member'; slide: number; member: number }
  /** Counts hands; never below none. */
  | { kind: 'hands'; item: string; option: string; change: number }
  | { kind: 'clear-hands'; item: string }
  | { kind: 'recorded'; item: string }
  /** Sets a slide's countdown going, or halts it; `minutes` is what the slide allows. */
  | { kind: 'countdown'; slide: number; minutes: number; to: 'run' | 'pause' | 'reset' }
  | { kind: 'countdown-minutes'; slide: number; minutes: number }
  /** The presentation's time; `reset` takes the lessons' times back too. */
  | { kind: 'watch'; to: 'run' | 'pause' | 'reset' }
  | { kind: 'lesson-minutes'; lesson: string; minutes: number };

/** A show that has not begun. */
export function newShow(meeting: string): Show {
  return {
    rev: 0,
    by: '',
    meeting,
    at: start,
    screen: 'slide',
    look: 'light',
    orders: {},
    hands: {},
    recorded: {},
    countdowns: {},
    watch: stopped,
    lessons: {},
  };
}

/**
 * The show after an action.
 *
 * @param by the window that acts
 * @param now in milliseconds since 1970
 */
export function after(deck: Deck, show: Show, action: Action, by: string, now: number): Show {
  const changed = { ...show, ...change(deck, show, action, now), rev: show.rev + 1, by };
  const isTurned = changed.at.slide !== show.at.slide;
  return isTurned || changed.watch !== show.watch ? timed(deck, changed, isTurned, now) : changed;
}

function change(deck: Deck, show: Show, action: Action, now: number): Partial<Show> {
  const steps = stepsIn(deck);
  const goTo = (at: Position) => ({ at: clamp(steps, at), screen: 'slide' as const });
  const { slide } = show.at;
  switch (action.kind) {
    case 'forward':
      return goTo(forward(steps, show.at));
    case 'back':
      return goTo(back(steps, show.at));
    case 'next-slide':
      return goTo(slide < steps.length ? { slide: slide + 1, step: 0 } : show.at);
    case 'previous-slide':
      return goTo({ slide: slide - 1, step: 0 });
    case 'first':
      return goTo(start);
    case 'last':
      return goTo({ slide: steps.length, step: 0 });
    case 'go':
      return goTo(action.to);
    case 'screen':
      return { screen: action.screen };
    case 'look':
      return { look: action.look };
    case 'member':
      return showMember(deck, show, action.slide, action.member);
    case 'hands': {
      const counted = show.hands[action.item] ?? {};
      const hands = Math.max(0, (counted[action.option] ?? 0) + action.change);
      return { hands: { ...show.hands, [action.item]: { ...counted, [action.option]: hands } } };
    }
    case 'clear-hands':
      return { hands: { ...show.hands, [action.item]: {} } };
    case 'recorded':
      return { recorded: { ...show.recorded, [action.item]: show.hands[action.item] ?? {} } };
    case 'countdown': {
      const known = show.countdowns[action.slide] ?? { minutes: action.minutes, watch: stopped };
      return {
        countdowns: {
          ...show.countdowns,
          [action.slide]: { ...known, watch: turned(known.watch, action.to, now) },
        },
      };
    }
    case 'countdown-minutes': {
      const { watch } = show.countdowns[action.slide] ?? { watch: stopped };
      const minutes = Math.max(1, action.minutes);
      return { countdowns: { ...show.countdowns, [action.slide]: { minutes, watch } } };
    }
    case 'watch':
      return { watch: turned(show.watch, action.to, now), ...(action.to === 'reset' && unspoken(show)) };
    case 'lesson-minutes': {
      const { watch } = show.lessons[action.lesson] ?? { watch: stopped };
      const minutes = Math.max(1, action.minutes);
      return { lessons: { ...show.lessons, [action.lesson]: { minutes, watch } } };
    }
  }
}

/** The members of a slide in the order in which they are shown, counted from 1. */
export function orderOf({ orders }: Show, slide: number, members: number): number[] {
  const natural = Array.from({ length: members }, (_, index) => index + 1);
  const order = orders[slide] ?? natural;
  // The slide may have had other members when the order was kept.
  return order.length === members && natural.every((member) => order.includes(member)) ? order : natural;
}

/** For how many minutes a lesson is planned, also where nobody did. */
export function plannedMinutes({ minutes }: Deck, lesson: string): number {
  return minutes[lesson] ?? 10;
}

/** How many steps each slide has. */
export function stepsIn(deck: Deck): number[] {
  return deck.slides.map(({ steps }) => steps);
}

function showMember(deck: Deck, show: Show, slide: number, member: number): Partial<Show> {
  const { steps = 0, anyOrder = false } = deck.slides[slide - 1] ?? {};
  const order = orderOf(show, slide, steps);
  const shown = show.at.slide === slide ? show.at.step : steps;
  if (!anyOrder || order.indexOf(member) < shown) return {};
  const rest = order.slice(shown).filter((other) => other !== member);
  return {
    at: { slide, step: shown + 1 },
    orders: { ...show.orders, [slide]: [...order.slice(0, shown), member, ...rest] },
  };
}

/** The presentation's time starts when the first slide is left; each lesson's runs while it is spoken on. */
function timed(deck: Deck, show: Show, isTurned: boolean, now: number): Show {
  const { gone, since } = show.watch;
  const begins = isTurned && gone === 0 && since === undefined && show.at.slide > 1;
  const watch = begins ? run(show.watch, now) : show.watch;
  const current = deck.slides[show.at.slide - 1]?.lesson ?? '';
  const lessons = Object.fromEntries(
    Object.entries(show.lessons).map(([lesson, { minutes, watch }]) => [
      lesson,
      { minutes, watch: pause(watch, now) },
    ]),
  );
  if (current && watch.since !== undefined) {
    const known = lessons[current] ?? { minutes: plannedMinutes(deck, current), watch: stopped };
    lessons[current] = { ...known, watch: run(known.watch, now) };
  }
  return { ...show, watch, lessons };
}

/** Every lesson as if it had not been spoken on yet; the minutes it was given stay. */
function unspoken({ lessons }: Show): Pick<Show, 'lessons'> {
  const entries = Object.entries(lessons).map(([lesson, { minutes }]) => [
    lesson,
    { minutes, watch: stopped },
  ]);
  return { lessons: Object.fromEntries(entries) };
}

function turned(watch: Stopwatch, to: 'run' | 'pause' | 'reset', now: number): Stopwatch {
  if (to === 'reset') return stopped;
  return to === 'run' ? run(watch, now) : pause(watch, now);
}
