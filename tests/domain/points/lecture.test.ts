import { expect, test } from 'vitest';
import { endOf, lecture, real, realPoints } from './making.ts';

test('has as many items of each kind as its points allow', () => {
  const counts: Record<string, number> = {};
  for (const item of lecture) {
    const end = endOf(item).replace(/^(missing|cloze)-.*/, '$1');
    counts[end] = (counts[end] ?? 0) + 1;
  }
  expect(counts).toEqual({
    belong: 13,
    name: 4,
    'from-to': 1,
    'to-from': 1,
    missing: 49,
    cloze: 49,
    recall: 13,
  });
});

test('leaves out the points with a doubtful member', () => {
  const left = realPoints.filter(({ id }) => !lecture.some((item) => item.points?.includes(id)));
  expect(left.map(({ id }) => id)).toEqual(['si-wu-liu-yue', 'san-qi', 'sige-fangmian', 'sitiao-yaoqiu']);
  const all = JSON.stringify(lecture);
  for (const doubtful of ['加强工作环节', '加强攻坚作风', '乡村战略', '行百里者']) {
    expect(all).not.toContain(doubtful);
  }
});

test('has the evidence of every item, verbatim, in a paragraph of its lesson', () => {
  for (const item of lecture) {
    const blocks = real?.lessons.find(({ slug }) => slug === item.lesson)?.outline.blocks ?? [];
    expect(blocks.find(({ id }) => id === item.block)?.source, item.id).toContain(item.evidence);
  }
});

test.each([
  ['sige-jianchi/recall', '写出课文“四个坚持”的全部四项，次序不限。'],
  ['sige-jianchi/belong', '下列关键词，哪些出自课文“四个坚持”？'],
  ['sixiang-zhongdian-gongzuo/belong', '下列各项中，哪些属于课文“四项重点工作”？'],
  [
    'sixiang-zhongdian-gongzuo/missing-fupin-zuofang',
    '课文“四项重点工作”，已列出三项：户户走到；安幼养老；强基固本。还缺哪一项？',
  ],
  [
    'sige-jianchi/missing-da-fupin-geju',
    '课文“四个坚持”，已列出三项的关键词：脱贫攻坚目标和现行扶贫标准；精准扶贫精准脱贫；中央统筹、省负总责、市县抓落实。还缺哪一项的关键词？',
  ],
  ['sange-zhuanbian/to-from', '课文“三个转变”，下列各项分别由哪里转变而来？'],
  ['san-wen/recall', '写出课文“三问”（名称为编者所加）的全部三项，次序不限。'],
  [
    'xinyang-zhi-ji/cloze-jingshen',
    '课文“引导党员特别是领导干部……”一句所列：筑牢信仰之基；补充{{1}}；把稳思想之舵。',
  ],
  [
    'sige-jianjue/cloze-daji',
    '课文“四个‘坚决’”（名称为编者所加）：坚决反对形式主义、官僚主义；坚决整治不作为、慢作为、乱作为等现象；坚决打击伸向扶贫领域的“{{1}}”；坚决杜绝违纪违规案件发生。',
  ],
])('asks for %s in plain words', (id, stem) => {
  expect(lecture.find((item) => item.id === `ke/${id}`)?.stem).toBe(stem);
});
