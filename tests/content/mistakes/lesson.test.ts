import { describe, test } from 'vitest';
import { check, edit, type Mistake } from './mistake.ts';

const prose: Record<string, Mistake> = {
  'one character of the prose changed': {
    file: 'lessons/ideals.mdx',
    says: '第 11 行不符：原文作“员尤其是党员领导干部，不”，此处作“人尤其是党员领导干部，不”',
    make: edit('lessons/ideals.mdx', '广大共产党员尤其', '广大共产党人尤其'),
  },
  'a slip mended without a tag': {
    file: 'lessons/shiyan.mdx',
    says: '原文作“改富',
    make: edit('lessons/shiyan.mdx', 'was="脱贫改富"', 'was="脱贫致富"'),
  },
  'the lecture cut short': {
    file: 'lessons/grassroots.mdx',
    says: '此处作“（到此为止）”',
    make: edit('lessons/grassroots.mdx', '，促进基层党建工作制度化、系统化、规范化。', ''),
    andMore: true,
  },
  'words added at the end of the lecture': {
    file: 'lessons/grassroots.mdx',
    says: '原文作“（到此为止）”，此处作“谢谢大家。”',
    make: edit('lessons/grassroots.mdx', '<Discuss>', '谢谢大家。\n\n<Discuss>'),
  },
  'two paragraphs run together': {
    file: 'lessons/new-tasks.mdx',
    says: '“1、新阶段新任务。这次脱…”须与 source.txt 的一行对应',
    make: edit('lessons/new-tasks.mdx', '### 1、新阶段新任务。\n\n这次', '1、新阶段新任务。这次'),
  },
  'a paragraph broken in two': {
    file: 'lessons/ideals.mdx',
    says: '一行一段，不拆不并',
    make: edit('lessons/ideals.mdx', '事实一再表明', '\n\n事实一再表明'),
    andMore: true,
  },
  'a lesson not listed': {
    file: 'lecture.yaml',
    field: 'lessons',
    says: 'lessons/conduct.mdx 没有列入课次',
    make: edit('lecture.yaml', '  - conduct\n', ''),
    andMore: true,
  },
  'a lesson listed twice': {
    file: 'lecture.yaml',
    field: 'lessons',
    says: '“conduct”列了两次',
    make: edit('lecture.yaml', '  - conduct\n', '  - conduct\n  - conduct\n'),
    andMore: true,
  },
  'a lesson listed that has no file': {
    file: 'lecture.yaml',
    field: 'lessons',
    says: '没有 lessons/epilogue.mdx 这个文件',
    make: edit('lecture.yaml', '  - grassroots\n', '  - grassroots\n  - epilogue\n'),
  },
  ...Object.fromEntries(
    ['booklet', 'handout', 'points', 'quiz', 'script'].map((name) => [
      `a lesson with the address of another page: ${name}`,
      {
        file: 'lecture.yaml',
        field: 'lessons.5',
        says: 'booklet、handout、points、quiz、script 是网站自己的网址，请换一个名字',
        make: edit('lecture.yaml', '  - grassroots\n', `  - ${name}\n`),
      },
    ]),
  ),
  'a slide of six lines': {
    file: 'lessons/conduct.mdx',
    item: 'Slide“四条要求”',
    says: '有 6 行，最多 5 行',
    make: edit(
      'lessons/conduct.mdx',
      '- 四是加强攻坚作风※',
      '- 四是加强攻坚作风※\n- 以实绩论英雄\n- 撑腰鼓劲',
    ),
  },
  'a slide’s line too long to be read from afar': {
    file: 'lessons/conduct.mdx',
    item: 'Slide“目标与干劲”',
    says: '超过 22 字',
    make: edit(
      'lessons/conduct.mdx',
      '- 坚持高标准、严要求',
      '- 坚持高标准、严要求，集中精锐力量，全力以赴推进，确保',
    ),
  },
  'a slide’s line not in the lecture’s words': {
    file: 'lessons/conduct.mdx',
    item: 'Slide“目标与干劲”',
    says: '“一年一个新台阶”不是本课原文的逐字片段',
    make: edit('lessons/conduct.mdx', '- 一年一个新进展', '- 一年一个新台阶'),
  },
  'a slide without a title': {
    file: 'lessons/conduct.mdx',
    item: 'Slide“”',
    says: '缺少 title',
    make: edit('lessons/conduct.mdx', '<Slide title="目标与干劲">', '<Slide>'),
  },
  'an import in a lesson': {
    file: 'lessons/conduct.mdx',
    says: '不能有 import 或 export',
    make: edit('lessons/conduct.mdx', '## 3、', "import Chart from '../Chart.astro';\n\n## 3、"),
  },
  'an export in a lesson': {
    file: 'lessons/conduct.mdx',
    says: '不能有 import 或 export',
    make: edit('lessons/conduct.mdx', '## 3、', 'export{};\n\n## 3、'),
  },
  'a term that the glossary lacks': {
    file: 'lessons/ideals.mdx',
    says: '<Term id="sige-shishi"> 没有对应的条目',
    make: edit('lessons/ideals.mdx', '<Term id="sige-yishi">', '<Term id="sige-shishi">'),
  },
  'a chart that does not exist': {
    file: 'lessons/shiyan.mdx',
    says: '<Chart id="renkou"> 没有对应的条目',
    make: edit('lessons/shiyan.mdx', '<Chart id="shouru-bili" />', '<Chart id="renkou" />'),
  },
  'an editor’s note that says nothing': {
    file: 'lessons/shiyan.mdx',
    says: '第 1 条校注不完整',
    make: edit('lessons/shiyan.mdx', '2019年的报道中，“扶贫作坊”“扶贫车间”两种写法并存。', ''),
  },
  'a slip without its emendation': {
    file: 'lessons/ideals.mdx',
    says: '第 2 条校注不完整：Emend 要有 was 和 now',
    make: edit('lessons/ideals.mdx', ' now="理想信念"', ''),
  },
  'an item in the frontmatter that does not exist': {
    file: 'lessons/deployment.mdx',
    field: 'quiz',
    says: '没有属于本课的题目“jzfp-43-99”',
    make: edit('lessons/deployment.mdx', 'jzfp-43-21', 'jzfp-43-99'),
  },
  'an item in the frontmatter of another lesson': {
    file: 'lessons/deployment.mdx',
    field: 'quiz',
    says: '没有属于本课的题目“jzfp-01-01”',
    make: edit('lessons/deployment.mdx', 'jzfp-43-21', 'jzfp-01-01'),
  },
  'an item listed twice in the frontmatter': {
    file: 'lessons/deployment.mdx',
    field: 'quiz',
    says: '题目“jzfp-43-17”列了两次',
    make: edit('lessons/deployment.mdx', 'jzfp-43-21', 'jzfp-43-17'),
  },
};

describe('mistakes in a lesson stop the build and lead the author to the place', () => {
  test.each(Object.entries(prose))('%s', (_name, mistake) => check(mistake, 'error'));
});
