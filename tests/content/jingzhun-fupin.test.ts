import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentProblems, describeProblem } from '../../src/domain/content-rules/index.ts';
import { blockOfQuote } from '../../src/domain/lesson.ts';
import { checkContent } from '../../src/integrations/content-check.ts';
import { readContent } from '../../src/integrations/content-files.ts';
import { folder, projectRoot } from './project.ts';

const { lectures } = readContent(projectRoot);
const lecture = lectures.find((one) => one.folder === folder);
const items = lecture?.items ?? [];

test('the content of the site has neither errors nor warnings', () => {
  expect(checkContent(projectRoot).map(describeProblem)).toEqual([]);
  expect(lectures.length).toBeGreaterThan(0);
});

test('the lecture is the one received, to the last byte', () => {
  const source = readFileSync(join(projectRoot, folder, 'source.txt'));
  expect([...source.toString('utf8')]).toHaveLength(3673);
  expect(createHash('sha256').update(source).digest('hex')).toBe(
    '17e0d349e378f09f0701a2a5bb03c6a8c1776308b3a2674d6ac364f8dae4a46d',
  );
});

test('it is read in six lessons, each block at its line of the source', () => {
  expect(lecture?.lecture.lessons).toEqual([
    'shiyan',
    'ideals',
    'new-tasks',
    'deployment',
    'conduct',
    'grassroots',
  ]);
  const lines = lecture?.source.split('\n') ?? [];
  for (const { outline } of lecture?.lessons ?? []) {
    for (const { id, source } of outline.blocks) {
      expect(lines[Number(id.slice(2)) - 1]?.replace(/\s/g, '')).toBe(source.replace(/\s/g, ''));
    }
  }
});

test('it has 88 items, and of each kind as many as were written', () => {
  const counts: Record<string, number> = {};
  for (const { kind } of items) counts[kind] = (counts[kind] ?? 0) + 1;
  expect(counts).toEqual({
    single: 19,
    multiple: 15,
    truefalse: 18,
    cloze: 18,
    order: 5,
    match: 10,
    recall: 3,
  });
  expect(new Set(items.map(({ id }) => id)).size).toBe(88);
});

test.each([
  ['01', 9],
  ['02', 12],
  ['03', 9],
  ['43', 29],
  ['04', 7],
  ['05', 10],
  ['06', 12],
])('no item of part %s was lost: ids are never reused, so their numbers run on', (part, count) => {
  const numbers = Array.from({ length: count }, (_, index) => `${index + 1}`.padStart(2, '0'));
  const ids = items
    .map(({ id }) => id)
    .filter((id) => id.startsWith(`jzfp-${part}-`))
    .sort();
  expect(ids).toEqual(numbers.map((number) => `jzfp-${part}-${number}`));
});

test('every item leads to the paragraph of its evidence', () => {
  const blocks = new Map(lecture?.lessons.map(({ slug, outline }) => [slug, outline.blocks]));
  const found = items.map(({ lesson, evidence }) => {
    return blockOfQuote(blocks.get(lesson) ?? [], evidence);
  });
  expect(found).toHaveLength(88);
  for (const block of found) expect(block).toMatch(/^p-[1-9]\d*$/);
});

test('every slip of the lecture is mended or marked, and no doubtful one is asked about', () => {
  const inOrder = lecture?.lecture.lessons.map((slug) => lecture.lessons.find((one) => one.slug === slug));
  const notes = inOrder?.flatMap((lesson) => lesson?.outline.notes ?? []) ?? [];
  const slips = notes.flatMap(({ slip }) => slip ?? []);
  expect(slips.filter(({ sure }) => sure).map(({ was, now }) => `${was}→${now}`)).toEqual([
    '脱贫改富→脱贫致富',
    '2、 →二、',
    '理事信念→理想信念',
    '建功为业→建功立业',
    '固元培元→固本培元',
    '乡村战略→乡村振兴战略',
  ]);
  const doubtful = slips.filter(({ sure }) => !sure).map(({ was }) => was);
  expect(doubtful).toEqual(['识别贫困户83.3万人', '决战决胜全面建成小康', '加强攻坚作风']);
  for (const was of doubtful) {
    expect(items.filter((item) => JSON.stringify(item).includes(was)).map(({ id }) => id)).toEqual([]);
  }
});

test('a lecture without its problems is no accident: the rules do see it', () => {
  const broken = lectures.map((one) => ({ ...one, source: one.source.replace('四个坚持', '四项坚持') }));
  expect(contentProblems(broken)).not.toEqual([]);
});
