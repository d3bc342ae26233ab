import fc from 'fast-check';
import type { AskedItem } from '../../../src/domain/items.ts';
import { blockOfQuote } from '../../../src/domain/lesson.ts';
import { generatedItems } from '../../../src/domain/points.ts';
import { readContent } from '../../../src/integrations/content-files.ts';
import type { Point, PointMember } from '../../../src/schemas/point.ts';
import { folder, projectRoot } from '../../content/project.ts';

/** The lecture of the site. */
export const real = readContent(projectRoot).lectures.find((lecture) => lecture.folder === folder);
export const realPoints = real?.points ?? [];

/** Where a point of the lecture stands. */
export function placeOf({ lesson, quote }: Point) {
  const outline = real?.lessons.find(({ slug }) => slug === lesson)?.outline;
  return { place: `jingzhun-fupin/${lesson}`, block: blockOfQuote(outline?.blocks ?? [], quote) ?? '' };
}

/** The items made of points, as those of a lecture `ke`. */
export const made = (points: readonly Point[], seed: number) => generatedItems('ke', points, placeOf, seed);

/** Few characters, so that members repeat, contain and nearly equal one another. */
const crowded = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '、'), minLength: 1, maxLength: 4 });
/** Many, so that they don't. */
const sparse = fc.string({
  unit: fc.constantFrom(...'天地玄黄宇宙洪荒日月盈昃辰宿张寒来暑往秋收冬藏闰余成岁律吕调阳、'),
  minLength: 2,
  maxLength: 9,
});
const word = fc.oneof({ arbitrary: sparse, weight: 3 }, { arbitrary: crowded, weight: 1 });
type Member = Omit<PointMember, 'id'>;

const memberOf = (text: fc.Arbitrary<string>): fc.Arbitrary<Member> =>
  fc
    .record({ text, start: fc.nat(8), length: fc.integer({ min: 1, max: 6 }) })
    .map(({ text, start, length }) => ({
      text,
      keyword: text.slice(start % text.length).slice(0, length),
    }));
/** As “坚持…” is: members that begin and end alike. */
const framed = word.map((text): Member => ({ text: `坚持${text}的工作`, keyword: text }));
const turning = fc.tuple(word, word).map(([from, to]): Member => {
  return { text: `从${from}向${to}转变`, keyword: to, from, to };
});

const members = fc.oneof(
  ...[memberOf(sparse), memberOf(word), memberOf(crowded), framed, turning].map((member) =>
    fc.array(member, { minLength: 2, maxLength: 6 }),
  ),
  fc.array(fc.oneof(memberOf(word), framed, turning), { minLength: 2, maxLength: 6 }),
);

const point = fc
  .record({
    /** Undefined for a name that is its first member's keyword. */
    name: fc.option(fc.oneof(word, fc.constantFrom('四个坚持', '三个“转变”')), { nil: undefined }),
    members,
    lesson: fc.constantFrom('yi', 'er'),
    ordered: fc.boolean(),
    named: fc.boolean(),
    practice: fc.constantFrom(true, true, true, false),
    note: fc.option(sparse, { nil: undefined }),
    before: fc.oneof(fc.constantFrom('', '课文要求大家做到'), word),
  })
  .map(({ name, members, before, ...rest }) => ({
    ...rest,
    name: name ?? members[0]?.keyword ?? '',
    status: 'current' as const,
    members: members.map((each, at) => ({ ...each, id: `m${at}` })),
    quote: before + members.map(({ text }) => text).join('、'),
  }));

/** Points as authors might write them, many not as they should; some are there twice. */
export const pointsOf: fc.Arbitrary<Point[]> = fc
  .tuple(fc.array(point, { minLength: 1, maxLength: 8 }), fc.boolean())
  .map(([points, twice]) => (twice ? [...points, ...points.slice(0, 2)] : points))
  .map((points) => points.map((each, at) => ({ ...each, id: `t${at}` })));

/** The point that an item was made from. */
export const pointOf = (item: AskedItem, points: readonly Point[]) => {
  const found = points.find(({ id }) => id === item.points?.[0]);
  if (!found) throw new Error(`${item.id} has no point`);
  return found;
};

/** What an item's id ends with. */
export const endOf = ({ id }: AskedItem) => id.split('/')[2] ?? '';

export const lectures = [1, 2, 3, 4, 5].map((seed) => made(realPoints, seed));
export const lecture = lectures[0] ?? [];

/** Checks every item made of the lecture's points, and of any points whatever. */
export function forAllItems(check: (item: AskedItem, point: Point) => void): void {
  for (const item of lectures.flat()) check(item, pointOf(item, realPoints));
  fc.assert(
    fc.property(pointsOf, fc.integer(), (points, seed) => {
      for (const item of made(points, seed)) check(item, pointOf(item, points));
    }),
  );
}

/** Every wrong text that an item shows, whatever its kind. */
export function wrongTexts(item: AskedItem): string[] {
  if (item.kind === 'cloze' || item.kind === 'recall') return item.decoys;
  if (item.kind !== 'single' && item.kind !== 'multiple') return [];
  const right = [item.answer].flat();
  return Object.entries(item.options).flatMap(([id, text]) => (right.includes(id) ? [] : [text]));
}
