import { describe, test } from 'vitest';
import { check, edit, inEntry, inItem, type Mistake } from './mistake.ts';

const timer = '<Timer title="默记“四个坚持、三个转变”" minutes="2" />';
const deployment = (words: string, others: string) => edit('lessons/deployment.mdx', words, others);

const mistakes: Record<string, Mistake> = {
  'a slide’s title too long to be read from afar': {
    file: 'lessons/conduct.mdx',
    item: 'Slide“目标与干劲，以及今后三年里一年一年的新进展与成效”',
    says: 'title 超过 20 字',
    make: edit('lessons/conduct.mdx', '目标与干劲', '目标与干劲，以及今后三年里一年一年的新进展与成效'),
  },
  'a slide without lines': {
    file: 'lessons/deployment.mdx',
    item: 'Slide“空的”',
    says: '一行也没有',
    make: deployment(timer, `<Slide title="空的">\n</Slide>\n\n${timer}`),
  },
  'a timer without a title': {
    file: 'lessons/deployment.mdx',
    item: 'Timer“”',
    says: '缺少 title',
    make: deployment(timer, '<Timer minutes="2" />'),
  },
  'a timer without minutes': {
    file: 'lessons/deployment.mdx',
    item: 'Timer“默记”',
    says: 'minutes 要写成正整数',
    make: deployment(timer, '<Timer title="默记" />'),
  },
  'half a minute': {
    file: 'lessons/deployment.mdx',
    item: 'Timer“默记”',
    says: 'minutes 要写成正整数',
    make: deployment(timer, '<Timer title="默记" minutes="0.5" />'),
  },
  'a question for the meeting with no minutes at all': {
    file: 'lessons/deployment.mdx',
    item: 'Discuss““四个坚持”中哪一项与本”',
    says: 'minutes 要写成正整数',
    make: deployment('<Discuss>', '<Discuss minutes="0">'),
  },
  'a question for the meeting that no slide can hold': {
    file: 'lessons/deployment.mdx',
    item: 'Discuss“想想看想想看想想看想想看”',
    says: '一张幻灯片放不下',
    make: deployment('<Discuss>', `<Discuss>${'想想看'.repeat(60)}`),
  },
  'an item for the room that does not exist': {
    file: 'lessons/deployment.mdx',
    field: 'room',
    says: '没有属于本课的题目“jzfp-43-99”',
    make: deployment('jzfp-43-04', 'jzfp-43-99'),
  },
  'an item for the room of another lesson': {
    file: 'lessons/deployment.mdx',
    field: 'room',
    says: '没有属于本课的题目“jzfp-01-09”',
    make: deployment('jzfp-43-04', 'jzfp-01-09'),
  },
  'an item for the room of a kind that a room can’t be asked': {
    file: 'lessons/deployment.mdx',
    field: 'room',
    says: '“jzfp-43-13”是 match 题，现场只能问 single、multiple、truefalse、recall',
    make: deployment('jzfp-43-04', 'jzfp-43-13'),
  },
  'an item for the room listed twice': {
    file: 'lessons/deployment.mdx',
    field: 'room',
    says: '题目“jzfp-43-14”列了两次',
    make: deployment('jzfp-43-04', 'jzfp-43-14'),
  },
  'a question to the room that no slide can hold': {
    file: 'lessons/deployment.mdx',
    field: 'room',
    says: '“jzfp-43-21”的题干和选项太长',
    make: inItem('jzfp-43-21', '下列哪一项', '下列哪一项'.repeat(50)),
  },
  'a right option that leaves no room for the source sentence': {
    file: 'lessons/deployment.mdx',
    field: 'room',
    says: '“jzfp-43-22”的正确选项太长',
    make: (project) => {
      deployment('jzfp-43-21\n  - jzfp-43-04', 'jzfp-43-22\n  - jzfp-43-04')(project);
      inItem('jzfp-43-22', 'a: 减贫进度', `a: ${'减贫进度'.repeat(30)}`)(project);
      inItem('jzfp-43-22', '      c: 全面推进\n      d: 帮扶对象\n', '')(project);
      inItem('jzfp-43-22', '“三个转变”里的“更加注重质量”，是由', '')(project);
    },
    andMore: true,
  },
  'a lesson’s title that its closing slide can’t hold': {
    file: 'lessons/deployment.mdx',
    field: 'title',
    says: '首页或末页放不下',
    make: deployment('title: ', `title: ${'新部署新措施'.repeat(8)}`),
  },
  'a lecture’s title that its slide can’t hold': {
    file: 'lecture.yaml',
    field: 'title',
    says: '首页或末页放不下',
    make: edit('lecture.yaml', 'title: ', `title: ${'脱贫攻坚'.repeat(12)}`),
  },
  'a lecture’s subtitle of three lines': {
    file: 'lecture.yaml',
    field: 'subtitle',
    says: '首页或末页放不下',
    make: edit('lecture.yaml', 'subtitle: ', `subtitle: ${'党课辅导讲稿'.repeat(8)}`),
  },
  'a point that no slide can hold': {
    file: 'points.yaml',
    item: 'san-wen',
    field: 'members',
    says: '幻灯片上放不下',
    make: inEntry('points.yaml', 'san-wen', 'name: 三问', `name: ${'三问'.repeat(30)}`),
  },
  'a chart that no slide can hold': {
    file: 'charts.yaml',
    item: 'pinkun-bizhong',
    field: 'rows',
    says: '一张幻灯片放不下',
    make: inEntry('charts.yaml', 'pinkun-bizhong', 'whole: ', `whole: ${'各项自己的总数'.repeat(30)}`),
  },
};

describe('what a room could not read stops the build and leads the author to the place', () => {
  test.each(Object.entries(mistakes))('%s', (_name, mistake) => check(mistake, 'error'));
});
