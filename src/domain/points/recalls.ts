import type { PointMember } from '../../schemas/point.ts';
import { comparable } from '../grading/text.ts';
import { memberDecoys } from '../decoys.ts';
import type { AskedItem } from '../items.ts';
import { type Asking, areDistinct, type Face, keywordOf, lengthOf, wholeOf, wrongOptions } from './common.ts';
import { countOf } from './wording.ts';

/** Wrong tiles beside the right one. */
const DECOYS = 4;
const SHORT_BLANK = 4;
const LONG_BLANK = 8;
/** Members of more characters in all are hard to write from memory. */
const LONG_RECALL = 16;

/** Write every member, in any order. */
export function recallItem({ point, others, cue, candidates, fields }: Asking): AskedItem {
  const members = point.members.map(({ id, text }) => ({ id, text }));
  const length = members.reduce((sum, { text }) => sum + lengthOf(text), 0);
  const common = fields('recall', length > LONG_RECALL ? 3 : 2);
  const safe = new Set(candidates(wholeOf).map(({ id }) => id));
  const safeOthers = others.map((other) => ({
    ...other,
    members: other.members.filter(({ id }) => safe.has(`${other.id}.${id}`)),
  }));
  return {
    ...common,
    kind: 'recall',
    stem: `写出${cue}的全部${countOf(members)}，次序不限。`,
    members,
    decoys: memberDecoys(common.id, members, safeOthers, point.lesson),
  };
}

/** All members are shown, of one of them the keyword is hidden; one item for each member. */
export function clozeItems(asking: Asking): AskedItem[] {
  const { point, cue, fields } = asking;
  return point.members.flatMap((member): AskedItem[] => {
    const rest = point.members.filter((other) => other !== member);
    const hidden = hiddenPart(member, rest);
    if (hidden === undefined) return [];
    const length = lengthOf(hidden);
    const common = fields(`cloze-${member.id}`, length <= SHORT_BLANK ? 1 : length <= LONG_BLANK ? 2 : 3);
    const face: Face = hidden === member.text ? wholeOf : keywordOf;
    const decoys = wrongOptions(asking, common.id, { face, length, count: DECOYS }).map(({ text }) => text);
    if (decoys.length === 0) return [];
    const parts = point.members.map((one) =>
      one === member ? one.text.replace(hidden, () => '{{1}}') : one.text,
    );
    const stem = `${cue}：${parts.join('；')}。`;
    return [{ ...common, kind: 'cloze', stem, blanks: { 1: [hidden] }, decoys }];
  });
}

/**
 * What to hide of a member: its keyword, or all of it where another member would fit around the
 * blank or the keyword stands elsewhere too. Undefined where the rest shows it even so.
 */
function hiddenPart({ text, keyword }: PointMember, rest: readonly PointMember[]): string | undefined {
  const others = rest.map((other) => comparable(other.text));
  const isIn = (texts: readonly string[], part: string) =>
    texts.some((shown) => shown.includes(comparable(part)));
  const whole = isIn(others, text) ? undefined : text;
  const at = text.indexOf(keyword);
  if (at < 0) return whole;
  const [before, after] = [comparable(text.slice(0, at)), comparable(text.slice(at + keyword.length))];
  const fits = others.some(
    (other) =>
      other.length >= before.length + after.length && other.startsWith(before) && other.endsWith(after),
  );
  return fits || isIn([before, after, ...others], keyword) ? whole : keyword;
}

/** Where each member starts and where it leads, to be matched in both directions. */
export function matchItems({ point, cue, fields }: Asking): AskedItem[] {
  const ways = point.members.flatMap(({ id, from, to }) => (from && to ? [{ id, from, to }] : []));
  const [froms, tos] = [ways.map(({ from }) => from), ways.map(({ to }) => to)];
  if (ways.length < point.members.length || !areDistinct(froms) || !areDistinct(tos)) return [];
  const [start, end] = [byId(ways, froms), byId(ways, tos)];
  const answer = Object.fromEntries(ways.map(({ id }) => [id, id]));
  return [
    {
      ...fields('from-to', 1),
      kind: 'match',
      stem: `${cue}，下列各项分别转向哪里？`,
      left: start,
      right: end,
      answer,
    },
    {
      ...fields('to-from', 2),
      kind: 'match',
      stem: `${cue}，下列各项分别由哪里转变而来？`,
      left: end,
      right: start,
      answer,
    },
  ];
}

function byId(members: readonly { id: string }[], texts: readonly string[]): Record<string, string> {
  return Object.fromEntries(members.map(({ id }, at) => [id, texts[at] ?? '']));
}
