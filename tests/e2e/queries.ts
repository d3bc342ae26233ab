/** What a reader expects of a query. */
export interface Expected {
  query: string;
  /** How closely the answer keeps to the query; `exact` unless told. */
  level?: 'exact' | 'page' | 'variant' | 'loose' | 'none';
  /** The lessons found, exactly these, in any order. */
  lessons?: string[];
  /** The document that comes first, by the last part of its id. */
  first?: string;
  /** A term that must be among those suggested. */
  suggested?: string;
}

const all = ['shiyan', 'ideals', 'new-tasks', 'deployment', 'conduct', 'grassroots'];

/** Queries as readers of the first lecture type them. */
export const queries: Expected[] = [
  // Names of points and terms: the card first, then the text.
  { query: '四个坚持', first: 'points', lessons: ['deployment'] },
  { query: '三个转变', first: 'points', lessons: ['deployment'] },
  { query: '两个确保', first: 'points', lessons: ['new-tasks'] },
  { query: '四项重点工作', first: 'points', lessons: ['shiyan'] },
  { query: '三会一课', first: 'terms', lessons: ['grassroots'] },
  { query: '支部主题党日', first: 'terms', lessons: ['grassroots'] },
  { query: '两学一做', first: 'terms', lessons: ['grassroots'] },
  { query: '五大关系', first: 'terms', lessons: ['ideals'] },
  { query: '四个意识', first: 'terms', lessons: ['ideals'] },
  { query: '软骨病', first: 'terms', lessons: ['ideals'] },
  { query: '建档立卡', first: 'terms', lessons: ['shiyan'] },
  { query: '大扶贫格局', first: 'terms', lessons: ['deployment'] },
  // Words and phrases of the text.
  { query: '精准扶贫', lessons: ['deployment', 'shiyan'] },
  { query: '脱贫攻坚', lessons: ['shiyan', 'new-tasks', 'deployment', 'conduct'] },
  { query: '乡村振兴', lessons: ['deployment'] },
  { query: '胡春华', lessons: ['conduct'] },
  { query: '贫困发生率', lessons: ['shiyan'] },
  { query: '易地扶贫搬迁', lessons: ['shiyan', 'deployment'] },
  { query: '南水北调', lessons: ['shiyan'] },
  { query: '秦巴山片区', lessons: ['shiyan'] },
  { query: '缺钙', first: 'terms', lessons: ['ideals'] },
  { query: '鱼水关系', first: 'terms', lessons: ['ideals'] },
  { query: '响鼓重槌', lessons: ['deployment'] },
  { query: '尽锐出战', lessons: ['deployment'] },
  { query: '冲锋队', lessons: ['conduct'] },
  { query: '容错纠错机制', lessons: ['conduct'] },
  { query: '神经末梢', lessons: ['grassroots'] },
  { query: '的', lessons: all },
  // Across punctuation, and a slip under both its forms.
  { query: '得民心者兴，失民心者亡', lessons: ['ideals'] },
  { query: '两不愁、三保障', lessons: ['new-tasks'] },
  { query: '户户走到、扶贫作坊', lessons: ['shiyan'] },
  { query: '“四个坚持、三个转变”', lessons: ['deployment'] },
  { query: '"四个坚持"', first: 'points', lessons: ['deployment'] },
  { query: '理想信念', lessons: ['ideals'] },
  { query: '理事信念', lessons: ['ideals'] },
  { query: '实施乡村战略', lessons: ['deployment'] },
  { query: '实施乡村振兴战略', lessons: ['deployment'] },
  // Numbers.
  { query: '37.22%', lessons: ['shiyan'] },
  { query: '37.22％', level: 'variant', lessons: ['shiyan'] },
  { query: '2014年', lessons: ['shiyan'] },
  { query: '二〇一四年', level: 'variant', lessons: ['shiyan'] },
  { query: '8个县', lessons: ['shiyan'] },
  { query: '八个县', level: 'variant', lessons: ['shiyan'] },
  { query: '19大', level: 'variant', lessons: ['deployment'] },
  { query: '八项规定', first: 'terms', lessons: ['grassroots'] },
  // Punctuation, quotes and width left out or other than in the text.
  { query: '两不愁三保障', level: 'variant', lessons: ['new-tasks'] },
  { query: '两不愁,三保障', level: 'variant', lessons: ['new-tasks'] },
  { query: '不漏一村不落一人', first: 'terms', lessons: [] },
  { query: '户户走到扶贫作坊', level: 'variant', lessons: ['shiyan'] },
  { query: '「四个坚持」', level: 'variant', first: 'points', lessons: ['deployment'] },
  { query: '精神之钙', lessons: ['ideals'] },
  // Several words.
  { query: '四个坚持 三个转变', lessons: ['deployment'] },
  { query: '行百里 交汇期', lessons: ['deployment'] },
  { query: '总书记　靶心', lessons: ['deployment'] },
  { query: '骨头 油水', level: 'page', lessons: ['ideals'] },
  { query: '胡春华 软骨病', level: 'none' },
  { query: '精 准 扶 贫', lessons: ['deployment', 'shiyan'] },
  // Half remembered.
  { query: '作风过硬的攻坚战', level: 'loose', lessons: ['conduct'] },
  { query: '到群众中去从群众中来', level: 'loose', lessons: ['grassroots'] },
  { query: '拼命加革命', level: 'loose', lessons: ['conduct'] },
  { query: '理想信念硬骨头', level: 'loose', lessons: ['ideals'] },
  // Nowhere.
  { query: '共同富裕', level: 'none' },
  { query: 'GDP', level: 'none' },
  { query: '四个转变', level: 'loose', lessons: ['deployment'] },
  // Pinyin.
  { query: 'jingzhunfupin', level: 'none', suggested: '精准扶贫' },
  { query: 'jing zhun fu pin', level: 'none', suggested: '精准扶贫' },
  { query: 'JZFP', level: 'none', suggested: '精准扶贫' },
  { query: 'jingzhun扶贫', level: 'none', suggested: '精准扶贫' },
  { query: 'sgjc', level: 'none', suggested: '四个坚持' },
  { query: 'sangezhuanb', level: 'none', suggested: '三个转变' },
  { query: 'shyk', level: 'none', suggested: '三会一课' },
  { query: 'ydfpbq', level: 'none', suggested: '易地扶贫搬迁' },
  { query: 'nanshuibeidiao', level: 'none', suggested: '南水北调' },
  { query: 'xingbailizhe', level: 'none', suggested: '行百里者半九十' },
  // Help and practice.
  { query: '错题本', first: 'help', lessons: [] },
  { query: '哪一项不在', first: 'items', lessons: [] },
];
