import { describe, test } from 'vitest';
import { check, inItem, type Mistake } from './mistake.ts';

const tells: Record<string, Mistake> = {
  'a right option much longer than the others': {
    file: 'quiz.yaml',
    item: 'jzfp-01-01',
    field: 'options',
    says: '正确选项比其他选项长得多',
    make: inItem('jzfp-01-01', 'c: 市委', 'c: 中共十堰市委员会'),
  },
  'several right options much longer than the others': {
    file: 'quiz.yaml',
    item: 'jzfp-02-05',
    field: 'options',
    says: '正确选项比其他选项长得多',
    make: inItem('jzfp-02-05', 'd: 水火关系', 'd: 水与火那样互不相容的关系'),
  },
  'statements of a lesson that are all true': {
    file: 'quiz.yaml',
    item: 'shiyan',
    says: '判断题全是“对”',
    make: (project) => {
      inItem('jzfp-01-07', 'answer: false', 'answer: true')(project);
      const second = `  - id: jzfp-01-10
    kind: truefalse
    rev: 1
    stem: 据课文，2017年全市农村居民人均可支配收入是9373元。
    answer: true
    explanation: 这是课文给出的数字。
    evidence: 全市农村居民人均可支配收入9373元
    lesson: shiyan
    difficulty: 1
`;
      project.replace('quiz.yaml', '  - id: jzfp-02-01\n', `${second}  - id: jzfp-02-01\n`);
    },
  },
  'a blank too long to be filled in word for word': {
    file: 'quiz.yaml',
    item: 'jzfp-05-07',
    field: 'blanks',
    says: '空格 1 超过 8 字',
    make: (project) => {
      inItem('jzfp-05-07', '让扶贫干部把主要精力放在{{1}}上', '{{1}}放在帮扶工作上')(project);
      inItem('jzfp-05-07', '[帮扶工作]', '[让扶贫干部把主要精力]')(project);
    },
  },
};

describe('what tells an answer away, or is hard to answer, is only remarked on', () => {
  test.each(Object.entries(tells))('%s', (_name, mistake) => check(mistake, 'warning'));
});
