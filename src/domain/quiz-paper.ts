import type { AskedItem, AskedOf } from './items.ts';
import { seedOf, shuffle } from './random.ts';
import { stemParts } from './stem.ts';

/** Items of one kind as a paper asks them. */
export interface PaperSection {
  kind: AskedItem['kind'];
  title: string;
  /** How these items are answered. */
  how: string;
  items: PaperItem[];
}

/** An item as a paper asks it, and what the key says of it. */
export interface PaperItem {
  id: string;
  /** `<lecture>/<lesson>` */
  place: string;
  stem: PaperPiece[];
  /** What is chosen from or put in order; of pairs the right sides. */
  options: PaperChoice[];
  /** Of pairs the left sides. */
  left: PaperChoice[];
  /** Of members to be written down how many characters each has, in the order of the key. */
  lines: number[];
  /** One answer, or one for each blank, pair or member. */
  answers: string[];
  /** The lecture's own words that prove it. */
  evidence: string;
}

/** A piece of a stem: words, or a blank with the characters of what belongs there. */
export type PaperPiece = { text: string } | { blank: number };

/** A text with the letter or number before it. */
export interface PaperChoice {
  mark: string;
  text: string;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

const sections: Pick<PaperSection, 'kind' | 'title' | 'how'>[] = [
  { kind: 'single', title: '单选题', how: '只有一项正确，把它的字母写在括号里。' },
  { kind: 'multiple', title: '多选题', how: '把正确各项的字母都写在括号里。' },
  { kind: 'truefalse', title: '判断题', how: '对的写“√”，错的写“×”。' },
  { kind: 'cloze', title: '填空题', how: '用课文的原话填写。' },
  { kind: 'order', title: '排序题', how: '按先后把字母写在横线上。' },
  { kind: 'match', title: '连线题', how: '把左右相配的各项用线连起来。' },
  { kind: 'recall', title: '默写题', how: '用课文的原话写，每行一项，次序不限。' },
];

/**
 * Items as an exam paper, kind by kind, each kind in the order given. The order of options depends on
 * nothing but the item's id, so that a paper printed today agrees with a key printed next year.
 */
export function quizPaper(items: readonly AskedItem[]): PaperSection[] {
  return sections
    .map((section) => ({
      ...section,
      items: items.filter(({ kind }) => kind === section.kind).map(paperItem),
    }))
    .filter((section) => section.items.length > 0);
}

function paperItem(item: AskedItem): PaperItem {
  const { id, place, evidence } = item;
  return {
    ...{ id, place, evidence, stem: [{ text: item.stem }] },
    ...{ options: [], left: [], lines: [], answers: [] },
    ...asked(item),
  };
}

/** What only items of this kind have. */
function asked(item: AskedItem): Partial<PaperItem> {
  switch (item.kind) {
    case 'single':
    case 'multiple':
      return chosen(item);
    case 'truefalse':
      return { answers: [item.answer ? '√' : '×'] };
    case 'cloze':
      return cloze(item);
    case 'order':
      return ordered(item);
    case 'match':
      return matched(item);
    case 'recall':
      return {
        lines: item.members.map(({ text }) => [...text].length),
        answers: item.members.map(({ text }) => text),
      };
  }
}

function chosen({ id, options, answer }: AskedOf<'single' | 'multiple'>): Partial<PaperItem> {
  const shown = shuffle(Object.entries(options), seedOf(id, 0));
  const right = [answer].flat();
  return {
    options: marked(shown),
    answers: [shown.flatMap(([option], at) => (right.includes(option) ? [LETTERS[at]] : [])).join('')],
  };
}

function cloze({ stem, blanks }: AskedOf<'cloze'>): Partial<PaperItem> {
  const wording = (blank: string) => blanks[blank]?.[0] ?? '';
  const parts = stemParts(stem);
  return {
    stem: parts.map((part, at) => (at % 2 === 0 ? { text: part } : { blank: [...wording(part)].length })),
    answers: parts.filter((_, at) => at % 2 === 1).map(wording),
  };
}

function ordered({ id, options, answer }: AskedOf<'order'>): Partial<PaperItem> {
  const drawn = shuffle(Object.entries(options), seedOf(id, 0));
  const isSolved = drawn.every(([option], at) => option === answer[at]);
  const shown = isSolved ? [...drawn.slice(1), ...drawn.slice(0, 1)] : drawn;
  return { options: marked(shown), answers: [answer.map((option) => letterOf(shown, option)).join('')] };
}

function matched({ id, left, right, answer }: AskedOf<'match'>): Partial<PaperItem> {
  const shown = shuffle(Object.entries(right), seedOf(id, 0));
  const sides = Object.entries(left);
  return {
    options: marked(shown),
    left: sides.map(([, text], at) => ({ mark: `${at + 1}`, text })),
    answers: sides.map(([side], at) => `${at + 1}—${letterOf(shown, answer[side])}`),
  };
}

function marked(options: [id: string, text: string][]): PaperChoice[] {
  return options.map(([, text], at) => ({ mark: LETTERS[at] ?? '', text }));
}

function letterOf(options: [id: string, text: string][], wanted: string | undefined): string {
  return LETTERS[options.findIndex(([id]) => id === wanted)] ?? '';
}
