import { describe, test } from 'vitest';
import { check, edit, inItem, type Mistake } from './mistake.ts';

const quiz: Record<string, Mistake> = {
  'evidence one character off': {
    file: 'quiz.yaml',
    item: 'jzfp-02-01',
    field: 'evidence',
    says: '不是本课原文的逐字片段',
    make: inItem('jzfp-02-01', 'evidence: 习总书记一再', 'evidence: 习总书记再三'),
  },
  'evidence from another lesson': {
    file: 'quiz.yaml',
    item: 'jzfp-02-01',
    field: 'evidence',
    says: '不是本课原文的逐字片段',
    make: inItem('jzfp-02-01', 'evidence: 习总', 'evidence: 今年是脱贫攻坚作风建设年 # 习总'),
  },
  'evidence across two paragraphs': {
    file: 'quiz.yaml',
    item: 'jzfp-02-01',
    field: 'evidence',
    says: '须在同一段之内',
    make: inItem('jzfp-02-01', 'evidence: 习总', 'evidence: 为党和人民建功为业。1、坚定理想信念。 # 习总'),
  },
  'an item of a lesson that does not exist': {
    file: 'quiz.yaml',
    item: 'jzfp-02-01',
    field: 'lesson',
    says: '没有“ideal”这一课',
    make: inItem('jzfp-02-01', 'lesson: ideals', 'lesson: ideal'),
  },
  'an item of a point that does not exist': {
    file: 'quiz.yaml',
    item: 'jzfp-43-04',
    field: 'points',
    says: '没有提法“wuge-jianchi”',
    make: inItem('jzfp-43-04', '[sige-jianchi]', '[wuge-jianchi]'),
  },
  'an item of a point with a doubtful member': {
    file: 'quiz.yaml',
    item: 'jzfp-43-01',
    field: 'points',
    says: '“四个方面”有存疑的成员',
    make: inItem('jzfp-43-01', 'points: [', 'points: [sige-fangmian, '),
  },
  'an id used twice': {
    file: 'quiz.yaml',
    item: 'jzfp-02-01',
    field: 'id',
    says: '编号重复',
    make: edit('quiz.yaml', 'id: jzfp-02-03\n', 'id: jzfp-02-01\n'),
  },
  'an answer that is no option': {
    file: 'quiz.yaml',
    item: 'jzfp-01-01',
    field: 'answer',
    says: '“e”不是选项',
    make: inItem('jzfp-01-01', 'answer: c', 'answer: e'),
  },
  'one of several answers that is no option': {
    file: 'quiz.yaml',
    item: 'jzfp-01-02',
    field: 'answer',
    says: '“z”不是选项',
    make: inItem('jzfp-01-02', '[a, c, d, f]', '[a, c, d, z]'),
  },
  'an answer given twice': {
    file: 'quiz.yaml',
    item: 'jzfp-01-02',
    field: 'answer',
    says: '“a”写了两次',
    make: inItem('jzfp-01-02', '[a, c, d, f]', '[a, c, d, a]'),
  },
  'two options that say the same': {
    file: 'quiz.yaml',
    item: 'jzfp-01-01',
    field: 'options',
    says: '有两个选项相同：“局党组”',
    make: inItem('jzfp-01-01', 'a: 省委', 'a: “局党组”'),
  },
  'only one option': {
    file: 'quiz.yaml',
    item: 'jzfp-02-05',
    field: 'options',
    says: '至少要有两个选项',
    make: (project) => {
      inItem('jzfp-02-05', '      a: 买卖关系\n      b: 油水关系\n      c: 上下关系\n', '')(project);
      inItem('jzfp-02-05', '[b, d]', '[d]')(project);
    },
  },
  'an option that only makes sense at its place': {
    file: 'quiz.yaml',
    item: 'jzfp-01-01',
    field: 'options',
    says: '不能用“以上都对”',
    make: inItem('jzfp-01-01', 'd: 县委', 'd: 以上都对'),
  },
  'an order asked of a point without one': {
    file: 'quiz.yaml',
    item: 'jzfp-04-04',
    field: 'kind',
    says: '“四个坚持”不分次序，不能出排序题',
    make: inItem('jzfp-04-04', 'lesson: deployment', 'lesson: deployment\n    points: [sige-jianchi]'),
  },
  'an order that leaves an option out': {
    file: 'quiz.yaml',
    item: 'jzfp-04-04',
    field: 'answer',
    says: '每个选项都要排进去',
    make: inItem('jzfp-04-04', '[b, a, c]', '[b, a]'),
  },
  'a blank without an answer': {
    file: 'quiz.yaml',
    item: 'jzfp-02-02',
    field: 'blanks',
    says: '题干里的 {{2}} 没有答案',
    make: inItem('jzfp-02-02', '      2: [软骨病]\n', ''),
    andMore: true,
  },
  'an answer without a blank': {
    file: 'quiz.yaml',
    item: 'jzfp-02-02',
    field: 'stem',
    says: '题干里没有 {{3}}',
    make: inItem('jzfp-02-02', '      2: [软骨病]\n', '      2: [软骨病]\n      3: [钙]\n'),
  },
  'a filled-in sentence that is not the lecture’s': {
    file: 'quiz.yaml',
    item: 'jzfp-02-02',
    field: 'blanks',
    says: '就会得“软骨症””不是本课原文的逐字片段',
    make: inItem('jzfp-02-02', '[软骨病]', '[软骨症]'),
  },
  'a left side without a partner': {
    file: 'quiz.yaml',
    item: 'jzfp-01-05',
    field: 'answer',
    says: '左栏“c”没有配对',
    make: inItem('jzfp-01-05', '{ a: q, b: r, c: p }', '{ a: q, b: r }'),
  },
  'a partner that does not exist': {
    file: 'quiz.yaml',
    item: 'jzfp-01-05',
    field: 'answer',
    says: '“s”不是选项',
    make: inItem('jzfp-01-05', '{ a: q, b: r, c: p }', '{ a: q, b: r, c: s }'),
  },
};

describe('mistakes in a quiz stop the build and lead the author to the place', () => {
  test.each(Object.entries(quiz))('%s', (_name, mistake) => check(mistake, 'error'));
});
