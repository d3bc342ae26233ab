import { comparable } from '../grading/text.ts';
import type { AskedItem } from '../items.ts';
import { seedOf, shuffle } from '../random.ts';
import { type Asking, clash, faceOf, lengthOf, meanLength, wholeOf, wrongOptions } from './common.ts';
import { countOf, quoted } from './wording.ts';

/** How many members stand among the options at most. */
const SHOWN = 4;
const FEWEST_WRONG = 2;
/** Wrong options of a single choice. */
const WRONG = 3;
/** How many members the name is asked for by. */
const CUES = 2;

/** Which of these belong to the point? */
export function belongItem(asking: Asking): AskedItem[] {
  const { point, cue, seed } = asking;
  const fields = asking.fields('belong', 1);
  const face = faceOf(point);
  const drawn = shuffle(point.members, seedOf(fields.id, seed)).slice(0, SHOWN);
  const shown = point.members.filter((member) => drawn.includes(member));
  const others = wrongOptions(asking, fields.id, {
    face,
    length: meanLength(point.members.map(face)),
    count: shown.length,
  });
  if (others.length < FEWEST_WRONG) return [];
  const options = {
    ...Object.fromEntries(shown.map((member) => [member.id, face(member)])),
    ...textsById(others),
  };
  const what = face === wholeOf ? '各项中，哪些属于' : '关键词，哪些出自';
  return [
    { ...fields, kind: 'multiple', stem: `下列${what}${cue}？`, options, answer: shown.map(({ id }) => id) },
  ];
}

/** All but one are given: which is missing? One item for each member. */
export function missingItems(asking: Asking): AskedItem[] {
  const { point, cue } = asking;
  const face = faceOf(point);
  return point.members.flatMap((member): AskedItem[] => {
    const fields = asking.fields(`missing-${member.id}`, 2);
    const right = face(member);
    const others = wrongOptions(asking, fields.id, { face, length: lengthOf(right), count: WRONG });
    if (others.length < WRONG) return [];
    const given = point.members.filter((other) => other !== member).map(face);
    const stem =
      face === wholeOf
        ? `${cue}，已列出${countOf(given)}：${given.join('；')}。还缺哪一项？`
        : `${cue}，已列出${countOf(given)}的关键词：${given.join('；')}。还缺哪一项的关键词？`;
    const options = { [member.id]: right, ...textsById(others) };
    return [{ ...fields, kind: 'single', stem, options, answer: member.id }];
  });
}

/** Some members are given: what does the lecture call the whole? Only where the name is its own. */
export function nameItem(asking: Asking): AskedItem[] {
  const { point, others, seed } = asking;
  if (!point.named) return [];
  const fields = asking.fields('name', 2);
  const face = faceOf(point);
  const named = others.filter((other) => other.named && !clash(other.name, point.name));
  const apart = named.filter(
    ({ name }, at) => !named.slice(0, at).some((before) => clash(before.name, name)),
  );
  const wrong = shuffle(apart, seedOf(fields.id, seed)).slice(0, WRONG);
  const known = apart.flatMap(({ name, members }) => [name, ...members.map(({ text }) => text)]);
  const cues = point.members
    .map(face)
    .filter((cue) => ![...known, point.name].some((text) => contain(text, cue)));
  const drawn = shuffle(cues, seedOf(fields.id, seed)).slice(0, CUES);
  if (wrong.length < WRONG || drawn.length < CUES) return [];
  const given = cues.filter((cue) => drawn.includes(cue)).map(quoted);
  const stem =
    face === wholeOf
      ? `课文里，${given.join('和')}同属哪个提法？`
      : `课文里，关键词是${given.join('和')}的${countOf(given)}同属哪个提法？`;
  const shown = [...wrong, point];
  const options = Object.fromEntries(
    [point, ...others].filter((one) => shown.includes(one)).map(({ id, name }) => [id, name]),
  );
  return [{ ...fields, kind: 'single', stem, options, answer: point.id }];
}

function textsById(options: readonly { id: string; text: string }[]): Record<string, string> {
  return Object.fromEntries(options.map(({ id, text }) => [id, text]));
}

function contain(one: string, other: string): boolean {
  const [a, b] = [comparable(one), comparable(other)];
  return a.includes(b) || b.includes(a);
}
