import { digitByDigit, numberSaid } from './numbers.ts';

const NUMBER = '\\d+(?:\\.\\d+)?';
const YEAR = '[12]\\d{3}';
const DASH = '[—–~～-]';
const HAN = '\u3400-\u9fff';
const NAMES = '零一二三四五六七八九';
const HAN_NUMERAL = '一二三四五六七八九十';
/** What is counted with 两, not 二. */
const COUNTED = '个位名项年种次条户件周天倍人家届所座层类组批轮套本份支台辆村县市省方段步点块口课篇只亩万亿';

/** A way of writing, and how it is said. */
type Rule = [written: RegExp, said: string | ((...found: string[]) => string)];

const percent = (number: string) => `百分之${number === '100' ? '百' : numberSaid(number)}`;
const date = (_: string, year = '', month = '', day = '') =>
  `${digitByDigit(year)}年${numberSaid(`${Number(month)}`)}月${numberSaid(`${Number(day)}`)}日`;

/** In this order: what an earlier rule has put into words a later one no longer sees. */
const RULES: Rule[] = [
  [/[０-９％．]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0)],
  [/[※✓✕\u200b]/g, ''],
  // Letters set apart for the eye, such as 党 课 辅 导.
  [new RegExp(`([${HAN}])\\s+(?=[${HAN}])`, 'g'), '$1'],
  [/——+|…+/g, '，'],

  // The numbers of a list.
  [
    /^\s*(?:(\d{1,2})[、．.]|[（(](\d{1,2})[）)]、?)(?!\d)\s*/,
    (_, bare, set) => `第${numberSaid(bare ?? set)}，`,
  ],
  [
    new RegExp(
      `^\\s*(?:([${HAN_NUMERAL}]{1,3})、|[（(]([${HAN_NUMERAL}]{1,3})[）)]、?)(?![二三四五六七八九])\\s*`,
    ),
    (_, bare, set) => `${bare ?? set}，`,
  ],
  [/[①-⑩]/g, (sign) => `，第${numberSaid(`${sign.charCodeAt(0) - 0x245f}`)}，`],

  // Dates, and years digit by digit.
  [
    new RegExp(`(${YEAR})([-/])(\\d{1,2})\\2(\\d{1,2})(?!\\d)`, 'g'),
    (all, year, _, month, day) => date(all, year, month, day),
  ],
  [/〔(\d{4})〕/g, (_, year = '') => digitByDigit(year)],
  [
    new RegExp(`(^|[^\\d.])(${YEAR})(?=年|\\s*(?:${DASH}|[至到、和])\\s*${YEAR}年)`, 'g'),
    (_, before, year = '') => `${before}${digitByDigit(year)}`,
  ],
  [new RegExp(`([${NAMES}年月日])\\s*${DASH}\\s*(?=[${NAMES}\\d])`, 'g'), '$1至'],
  [
    /(\d{1,2})[:：]([0-5]\d)(?!\d)/g,
    (_, hour = '', minute = '') =>
      `${hour === '2' ? '两' : numberSaid(`${Number(hour)}`)}点${minute === '00' ? '' : `${numberSaid(minute)}分`}`,
  ],

  // Quantities.
  [/(\d),(?=\d{3}(?!\d))/g, '$1'],
  [
    new RegExp(`(${NUMBER})%?\\s*${DASH}\\s*(${NUMBER})%`, 'g'),
    (_, from = '', to = '') => `${percent(from)}至${percent(to)}`,
  ],
  [new RegExp(`(\\d[${HAN}]?)\\s*${DASH}\\s*(?=\\d)`, 'g'), '$1至'],
  [/(^|[^\dA-Za-z])[-－](?=\d)/g, '$1负'],
  [new RegExp(`(${NUMBER})%`, 'g'), (_, number = '') => percent(number)],
  [new RegExp(`(${NUMBER})‰`, 'g'), (_, number = '') => `千分之${numberSaid(number)}`],
  [/(\d+)\/(\d+)/g, (_, part = '', whole = '') => `${numberSaid(whole)}分之${numberSaid(part)}`],
  [new RegExp(`(^|[^\\d.第])2(?=[${COUNTED}](?!级))`, 'g'), '$1两'],
  [new RegExp(NUMBER, 'g'), (number) => numberSaid(number)],
  [/℃/g, '摄氏度'],
  [/㎡/g, '平方米'],

  // Marks for the eye alone; where two stand side by side, one would pause.
  [/[”’」』》〉]\s*[“‘「『《〈]/g, '、'],
  [/[“”‘’「」『』《》〈〉"]/g, ''],
  // Dashes may only now stand side by side.
  [/——+/g, '，'],
  // 县（市、区）: more of the same kind. Other brackets are an aside.
  [new RegExp(`[（(]([${HAN}]{1,2}(?:、[${HAN}]{1,2})*)[）)]`, 'g'), '、$1'],
  [/[（()）[\]［］【】]/g, '，'],

  [/[，、；：\s]*([。！？；])[，、；：。\s]*/g, '$1'],
  [/[，、：]*[，：][，、：]*/g, '，'],
  [/^[，、；：。\s]+|\s+$/g, ''],
];

/**
 * A piece of text as one would say it, for a speech engine: numbers in words, without the marks that are
 * for the eye. Which reading a character has is left to the engine.
 */
export function said(text: string): string {
  return RULES.reduce((known, [written, words]) => known.replace(written, words as string), text);
}
