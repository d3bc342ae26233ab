/** What a presenter asks for by a key. */
export type Command =
  | 'forward'
  | 'back'
  | 'next-slide'
  | 'previous-slide'
  | 'first'
  | 'last'
  | 'black'
  | 'white'
  | 'full-screen'
  | 'overview'
  | 'go-to'
  | 'speaker'
  | 'pointer'
  | 'look'
  | 'sound'
  | 'timer'
  | 'help'
  | 'close'
  | 'more'
  | 'fewer'
  | Digit;

/** A number key: counts a hand for an option, or shows a member. */
export type Digit = '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9';

/** A key as browsers report it. */
export interface Key {
  key: string;
  code?: string;
  shiftKey?: boolean;
  ctrlKey?: boolean;
  altKey?: boolean;
  metaKey?: boolean;
}

/*
 * Clickers (Logitech R400 and its like) send PageDown and PageUp, a full stop for the blank screen,
 * and F5 and Escape in turn from their start key. A Chinese input method turns the full stop into 。.
 */
const COMMANDS: Record<string, Command> = {
  PageDown: 'forward',
  ArrowRight: 'forward',
  ArrowDown: 'forward',
  ' ': 'forward',
  Enter: 'forward',
  n: 'forward',
  PageUp: 'back',
  ArrowLeft: 'back',
  ArrowUp: 'back',
  Backspace: 'back',
  p: 'back',
  Home: 'first',
  End: 'last',
  b: 'black',
  '.': 'black',
  '。': 'black',
  w: 'white',
  f: 'full-screen',
  F5: 'full-screen',
  o: 'overview',
  g: 'go-to',
  s: 'speaker',
  l: 'pointer',
  c: 'look',
  m: 'sound',
  t: 'timer',
  '?': 'help',
  F1: 'help',
  Escape: 'close',
  '+': 'more',
  '=': 'more',
  '-': 'fewer',
};

const SHIFTED: Record<string, Command> = {
  ' ': 'back',
  Enter: 'back',
  ArrowRight: 'next-slide',
  ArrowDown: 'next-slide',
  ArrowLeft: 'previous-slide',
  ArrowUp: 'previous-slide',
};

/** What stands on keys that an input method takes before the page learns which character it makes. */
const BY_PLACE: Record<string, string> = { Period: '.', Space: ' ', Minus: '-', Equal: '=' };

/** Whether a key writes a character, which whoever dictates or errs may send unawares. The space bar aside. */
export function isCharacter({ key }: Key): boolean {
  return (key.length === 1 && key !== ' ') || key === 'Process' || key === 'Unidentified';
}

/**
 * The command of a key; undefined for one that is the browser's own.
 * Letters, digits and signs go by the key's place too, for keyboards whose input method composes.
 */
export function commandOf({ key, code = '', shiftKey, ctrlKey, altKey, metaKey }: Key): Command | undefined {
  if (ctrlKey || altKey || metaKey) return undefined;
  if (shiftKey && SHIFTED[key]) return SHIFTED[key];
  // Input methods make full-width signs.
  const sign = key.length === 1 ? key.toLowerCase().normalize('NFKC') : key;
  const known = COMMANDS[sign];
  if (known) return known;
  const [, letter = '', digit = ''] = /^(?:Key([A-Z])|(?:Digit|Numpad)([1-9]))$/.exec(code) ?? [];
  if (digit && !shiftKey) return digit as Digit;
  if (key === 'Process' || key === 'Unidentified') return COMMANDS[BY_PLACE[code] ?? letter.toLowerCase()];
  return /^[1-9]$/.test(sign) ? (sign as Digit) : undefined;
}
