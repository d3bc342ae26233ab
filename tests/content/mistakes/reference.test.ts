import { describe, test } from 'vitest';
import { check, edit, inEntry, type Mistake } from './mistake.ts';

const references: Record<string, Mistake> = {
  'a point’s sentence not in the lecture’s words': {
    file: 'points.yaml',
    item: 'san-wen',
    field: 'quote',
    says: '不是“grassroots”这一课原文的逐字片段',
    make: inEntry('points.yaml', 'san-wen', 'quote: 坚持', 'quote: 始终坚持'),
  },
  'a point of another lesson': {
    file: 'points.yaml',
    item: 'san-wen',
    field: 'quote',
    says: '不是“conduct”这一课原文的逐字片段',
    make: inEntry('points.yaml', 'san-wen', 'lesson: grassroots', 'lesson: conduct'),
  },
  'a member not in the point’s sentence': {
    file: 'points.yaml',
    item: 'san-wen',
    field: 'members',
    says: '“问策于民”不在 quote 之中',
    make: inEntry('points.yaml', 'san-wen', 'text: 问计于民, keyword: 问计', 'text: 问策于民, keyword: 问策'),
  },
  'a keyword not in its member': {
    file: 'points.yaml',
    item: 'san-wen',
    field: 'members',
    says: '“问策”不在“问计于民”之中',
    make: inEntry('points.yaml', 'san-wen', 'keyword: 问计', 'keyword: 问策'),
  },
  'a turn whose direction is not in its member': {
    file: 'points.yaml',
    item: 'sange-zhuanbian',
    field: 'members',
    says: '“更加注重脱贫质量”不在“从注重减贫进度向更加注重质量转变”之中',
    make: inEntry('points.yaml', 'sange-zhuanbian', 'to: 更加注重质量', 'to: 更加注重脱贫质量'),
  },
  'a member’s id used twice': {
    file: 'points.yaml',
    item: 'san-wen',
    field: 'members',
    says: '成员编号“wenji”重复',
    make: inEntry('points.yaml', 'san-wen', 'id: wenxu', 'id: wenji'),
  },
  'a point’s id used twice': {
    file: 'points.yaml',
    item: 'san-wen',
    field: 'id',
    says: '编号重复',
    make: edit('points.yaml', '- id: dangjian-sanhua', '- id: san-wen'),
  },
  'a glossary quotation not in the lecture’s words': {
    file: 'glossary.yaml',
    item: 'jiandang-lika',
    field: 'lecture',
    says: '“2014年，新一轮建档立卡共确定贫困村465个',
    make: inEntry('glossary.yaml', 'jiandang-lika', '456个', '465个'),
  },
  'a glossary entry of a point that does not exist': {
    file: 'glossary.yaml',
    item: 'san-wen',
    field: 'point',
    says: '没有提法“si-wen”',
    make: inEntry('glossary.yaml', 'san-wen', 'point: san-wen', 'point: si-wen'),
  },
  'a glossary id used twice': {
    file: 'glossary.yaml',
    item: 'san-wen',
    field: 'id',
    says: '编号重复',
    make: edit('glossary.yaml', '- id: baxiang-guiding', '- id: san-wen'),
    andMore: true,
  },
  'a chart’s figure not in its evidence': {
    file: 'charts.yaml',
    item: 'pinkun-bizhong',
    field: 'value',
    says: '“贫困发生率”的 37.2% 不在 evidence 之中',
    make: edit('charts.yaml', 'value: 37.22', 'value: 37.2'),
  },
  'a chart’s figure that only ends like the lecture’s': {
    file: 'charts.yaml',
    item: 'pinkun-bizhong',
    field: 'value',
    says: '“贫困发生率”的 7.22% 不在 evidence 之中',
    make: edit('charts.yaml', 'value: 37.22', 'value: 7.22'),
  },
  'a chart’s evidence not in the lecture’s words': {
    file: 'charts.yaml',
    item: 'pinkun-bizhong',
    field: 'evidence',
    says: '“贫困发生率为37.22%”不是本课原文的逐字片段',
    make: edit('charts.yaml', 'evidence: 贫困发生率37', 'evidence: 贫困发生率为37'),
  },
  'a drill of a point that does not exist': {
    file: 'lecture.yaml',
    item: 'drills',
    field: 'four-three',
    says: '没有提法“liangge-zhuanbian”',
    make: edit('lecture.yaml', '- sange-zhuanbian', '- liangge-zhuanbian'),
  },
  'a drill of a lesson that does not exist': {
    file: 'lecture.yaml',
    item: 'drills',
    field: 'four-three',
    says: '没有“deploy”这一课',
    make: edit('lecture.yaml', 'lesson: deployment', 'lesson: deploy'),
    andMore: true,
  },
  'a drill that no item belongs to': {
    file: 'lecture.yaml',
    item: 'drills',
    field: 'four-three',
    says: '没有一道题属于这个专题',
    make: edit('lecture.yaml', '- sige-jianchi\n      - sange-zhuanbian', '- san-qi'),
  },
};

describe('mistakes in points, glossary, charts and drills stop the build and lead the author to the place', () => {
  test.each(Object.entries(references))('%s', (_name, mistake) => check(mistake, 'error'));
});
