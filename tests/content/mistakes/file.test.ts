import { describe, test } from 'vitest';
import { check, edit, inEntry, inItem, type Mistake } from './mistake.ts';

const files: Record<string, Mistake> = {
  'YAML that can’t be parsed': {
    file: 'points.yaml',
    says: 'line 10',
    make: edit('points.yaml', 'keyword: 户户走到 }', 'keyword: 户户走到'),
  },
  'a lesson’s frontmatter that can’t be parsed': {
    file: 'lessons/conduct.mdx',
    says: 'line 3',
    make: edit('lessons/conduct.mdx', 'short: 新作风新要求', 'title: 新作风新要求'),
  },
  'MDX that can’t be parsed': {
    file: 'lessons/conduct.mdx',
    says: 'MDX 写法有误：28:19',
    make: edit('lessons/conduct.mdx', '</Term>', ''),
  },
  'a field left out': {
    file: 'quiz.yaml',
    item: 'jzfp-02-04',
    field: 'explanation',
    says: '缺少这一项',
    make: inItem('jzfp-02-04', '    explanation:', '    # explanation:'),
  },
  'a field that does not exist': {
    file: 'quiz.yaml',
    item: 'jzfp-02-04',
    says: 'explanations',
    make: inItem('jzfp-02-04', '    difficulty: 1', '    difficulty: 1\n    explanations: 无'),
  },
  'a field left empty': {
    file: 'quiz.yaml',
    item: 'jzfp-02-04',
    field: 'stem',
    says: '不能为空',
    make: inItem('jzfp-02-04', '课文说，什么始终是我们党的根本宗旨？', "' '"),
  },
  'a kind that does not exist': {
    file: 'quiz.yaml',
    item: 'jzfp-02-04',
    field: 'kind',
    says: '题型只能是 single、multiple、truefalse、cloze、order、match、recall',
    make: inItem('jzfp-02-04', 'kind: single', 'kind: essay'),
  },
  'an option’s id of the wrong form': {
    file: 'quiz.yaml',
    item: 'jzfp-02-04',
    field: 'options.A',
    says: '选项编号用一个小写字母',
    make: inItem('jzfp-02-04', '      a: 为', '      A: 为'),
  },
  'a difficulty beyond the scale': {
    file: 'quiz.yaml',
    item: 'jzfp-02-04',
    field: 'difficulty',
    says: '3',
    make: inItem('jzfp-02-04', 'difficulty: 1', 'difficulty: 9'),
  },
  'a status that does not exist': {
    file: 'points.yaml',
    item: 'san-wen',
    field: 'status',
    says: 'historical',
    make: inEntry('points.yaml', 'san-wen', 'status: current', 'status: modern'),
  },
  'an id of the wrong form': {
    file: 'points.yaml',
    item: 'San_Wen',
    field: 'id',
    says: '只能用小写字母、数字和连字符',
    make: edit('points.yaml', '- id: san-wen', '- id: San_Wen'),
  },
  'a member without its keyword': {
    file: 'points.yaml',
    item: 'san-wen',
    field: 'members.1.keyword',
    says: '缺少这一项',
    make: inEntry('points.yaml', 'san-wen', ', keyword: 问计', ''),
  },
  'a glossary entry that says nothing': {
    file: 'glossary.yaml',
    item: 'zuihou-yigongli',
    field: 'lecture',
    says: '至少要有',
    make: (project) =>
      project.write('glossary.yaml', (text) => text.replace(/(term: “最后一公里”\n)[\s\S]*$/, '$1')),
  },
  'a lesson without a title': {
    file: 'lessons/conduct.mdx',
    field: 'title',
    says: '缺少这一项',
    make: edit('lessons/conduct.mdx', 'title: 三年', '# title: 三年'),
  },
  'a lesson without frontmatter': {
    file: 'lessons/conduct.mdx',
    says: '开头要有用两行 --- 括起来的 title 等项',
    make: edit('lessons/conduct.mdx', '---\n', ''),
  },
  'a missing file': {
    file: 'glossary.yaml',
    says: '缺少这个文件',
    make: (project) => project.remove('glossary.yaml'),
  },
  'a missing source': {
    file: 'source.txt',
    says: '缺少这个文件',
    make: (project) => project.remove('source.txt'),
  },
  'a missing folder of lessons': {
    file: 'lessons',
    says: '缺少',
    make: (project) => project.remove('lessons'),
  },
};

describe('mistakes in the form of a file stop the build and lead the author to the place', () => {
  test.each(Object.entries(files))('%s', (_name, mistake) => check(mistake, 'error'));
});
