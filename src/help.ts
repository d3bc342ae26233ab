/** A section of the help page. */
export interface HelpSection {
  /** Its anchor. */
  id: string;
  title: string;
  /** Plain text; `[首页](home)` and `[复习](review)` are links. */
  paragraphs: string[];
}

/** What the help page says, which the search finds too. */
export const helpSections: HelpSection[] = [
  {
    id: 'alone',
    title: '自己学',
    paragraphs: [
      '从[首页](home)选一课开始。正文里带点线的字是校改过的笔误，小字“注”是编者注，带下划线的词有名词解释，点一下就在旁边打开，再点一下或按 Esc 关上。',
      '每课末尾有练习。答完马上看到对错、解析和讲稿里的原话，点“回到原文这一句”可以跳回正文。答错的题隔几题会再出一次。填空和默写用课文原话，差一个字不算对，会告诉您差在哪里；不方便打字时，可以改用词块点选，也可以看提示。',
      '“[复习](review)”页按您的对错和间隔，把快要忘的题再拿来问。答错的题进错题本，在三个不同的日子答对才移出。“练习”页可以按课次、提法、题型挑着练，也可以自测。“提法”页可以把各项遮住，自己默念，再逐项揭开；默写纸可以打印。',
      '正文读到末尾、练习全部答过，这一课就算学完。没学完时，课末会写明还差什么。下次打开首页，点“继续学习”回到上次的地方。',
    ],
  },
  {
    id: 'searching',
    title: '查找',
    paragraphs: [
      '点页面上方的搜索框，或者按 / 键（也可以按 Ctrl 和 K），输入讲稿里的字句，边输边查。先列与所查一字不差的地方；一处也没有时，再列标点、数字写法不同的，或者字都在同一段里但没有连着的，并且写明是近似结果。',
      '也可以输入拼音，全拼或者各字的首字母都行，中文和拼音可以混着输，再从列出的词里选一个。几个词用空格隔开，就找同时含有这几个词的段落。',
      '结果里有课文、提法、名词、练习和说明，可以只看其中一类。点一条结果就到那一段，找到的字已经标出；页面下方可以转到上一处、下一处，按 Esc 或点“清除”去掉标记。',
    ],
  },
  {
    id: 'meeting',
    title: '带着支部学',
    paragraphs: [
      '每课末尾有要点小结和讨论题。领学时可以把浏览器放大（Ctrl 和 + 号），把要点小结投到屏幕上；需要纸质材料时，用浏览器的打印功能，页眉、目录和练习不会印出来。',
    ],
  },
  {
    id: 'phone',
    title: '主题党日用手机学',
    paragraphs: [
      '页面右上角的“Aa”可以把字调大，也可以换成深色。微信里打开也能用；如果微信清理过数据，学习记录会一起清掉，重要的记录请用自己的浏览器打开。',
    ],
  },
  {
    id: 'record',
    title: '学习记录存在哪里',
    paragraphs: [
      '只存在这台设备的这个浏览器里，不上传，没有账号，别人看不到。换浏览器、换设备，或者清理浏览器数据，记录就不在了。浏览器不允许保存时，页面会告诉您，并可以把本次记录下载下来。',
    ],
  },
  {
    id: 'text',
    title: '讲稿与校注',
    paragraphs: [
      '讲稿照录原文。确定的笔误，正文显示改正后的字，校注写明原文；不能确定的，正文不动，只在校注里说明。练习不考存疑的字句。讲稿以外的说法都注明出处和日期。',
    ],
  },
];

const LINK = /\[([^\]]+)\]\((home|review)\)/;

/** A piece of a paragraph: text, or a link to a route of `domain/routes.ts`. */
export interface HelpPiece {
  text: string;
  route?: 'home' | 'review';
}

/** A paragraph cut at its links. */
export function helpPieces(paragraph: string): HelpPiece[] {
  const pieces: HelpPiece[] = [];
  const parts = paragraph.split(LINK);
  for (let at = 0; at < parts.length; at += 3) {
    pieces.push({ text: parts[at] as string });
    if (parts[at + 1])
      pieces.push({ text: parts[at + 1] as string, route: parts[at + 2] as HelpPiece['route'] });
  }
  return pieces;
}
