import fc from 'fast-check';
import { expect, test } from 'vitest';
import { longestTime, nextPace, PACES } from '../../../src/domain/speech/pace.ts';
import { sentencesOf } from '../../../src/domain/speech/sentences.ts';
import { readContent } from '../../../src/integrations/content-files.ts';
import { folder, projectRoot } from '../../content/project.ts';

const of = (text: string) => sentencesOf([{ id: 'p-1', text }]);

test('a paragraph is read sentence by sentence, each known by its place', () => {
  const text = '1、牢记宗旨。“失民心者亡。”不要忘了根在哪里！';
  expect(of(text).map(({ from, to }) => text.slice(from, to))).toEqual([
    '1、牢记宗旨。',
    '“失民心者亡。”',
    '不要忘了根在哪里！',
  ]);
});

test('one stops for breath after a heading, longer than after a paragraph', () => {
  const [heading] = of('一、十堰市的贫困状况');
  const [runIn, within, last] = of('1、坚定理想信念。理想信念坚定。骨头就硬。');
  expect(heading?.pause).toBe(runIn?.pause);
  expect(runIn?.pause).toBeGreaterThan(last?.pause ?? 0);
  expect(last?.pause).toBeGreaterThan(within?.pause ?? 0);
});

test('a long sentence is cut at its commas, not within quotation marks or before 也', () => {
  const text =
    '我们大家既不可以急躁蛮干盲目冒进，也不可以消极拖延敷衍塞责，要做到“户户走到、扶贫作坊、安幼养老、强基固本”四项重点工作样样落实。';
  expect(of(text).map(({ said }) => said)).toEqual([
    '我们大家既不可以急躁蛮干盲目冒进，也不可以消极拖延敷衍塞责，',
    '要做到户户走到、扶贫作坊、安幼养老、强基固本四项重点工作样样落实。',
  ]);
});

test('whatever a paragraph is, its pieces come in order, cover all its words, and are short if they can be', () => {
  const piece = fc.constantFrom(
    ...'甲乙丙丁戊己',
    '，',
    '、',
    '。',
    '；',
    '“',
    '”',
    '（',
    '）',
    '3',
    '7%',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 200 }), (pieces) => {
      const text = pieces.join('');
      const found = of(text);
      let last = 0;
      for (const { from, to, said } of found) {
        expect(text.slice(last, from)).not.toMatch(/[甲-龟\d]/u);
        expect(to).toBeGreaterThan(from);
        last = to;
        if (said.length > 45) expect(text.slice(from, to - 1)).not.toMatch(/[，、]/);
      }
      expect(text.slice(last)).not.toMatch(/[甲-龟\d]/u);
    }),
  );
});

test('what is said of the whole lecture is what was read over line by line', async () => {
  const lecture = readContent(projectRoot).lectures.find((one) => one.folder === folder);
  const lessons = (lecture?.lecture.lessons ?? []).map((slug) => {
    const { outline } = lecture?.lessons.find((lesson) => lesson.slug === slug) ?? {};
    const sentences = sentencesOf((outline?.blocks ?? []).map(({ id, shown }) => ({ id, text: shown })));
    return `# ${slug}\n${sentences.map(({ said }) => said).join('\n')}\n`;
  });
  expect(lessons.length).toBe(6);
  await expect(lessons.join('\n')).toMatchFileSnapshot('jingzhun-fupin.txt');
});

test('an engine gets more time for more words, and for a slower pace', () => {
  expect(longestTime('十个字', 1)).toBeLessThan(longestTime('十个字十个字', 1));
  expect(longestTime('十个字', 0.75)).toBeGreaterThan(longestTime('十个字', 1.5));
});

test('the paces come round', () => {
  expect(PACES.map(nextPace)).toEqual([1, 1.25, 1.5, 0.75]);
});
