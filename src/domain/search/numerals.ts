const DIGITS = '〇一二三四五六七八九';
const UNITS = ' 十百千';

/**
 * A query with its numbers written otherwise: 18 as 十八 and 一八, 2 as 二 and 两, 2020年 as
 * 二〇二〇年, 一百二十 as 120, 三万 as 30000 and 3万. Decimals and percentages stay, and so do Hanzi
 * that make no number (十三五, 千方百计). What is already Hanzi isn't written as other Hanzi.
 *
 * @param query in the form that `fold` gives
 * @returns at most six wordings, the query itself first, none twice
 */
export function rewritings(query: string): string[] {
  const arabic = (write: (digits: string, next?: string) => string) =>
    query.replace(/[\d.%‰]+/g, (run, at: number) =>
      /\D/.test(run) ? run : write(run, query[at + run.length]),
    );
  const read = (digits: string, next?: string) =>
    /^0|.{9}/.test(digits) || (digits.length === 4 && next === '年') ? spell(digits) : reading(digits);
  return [
    ...new Set([
      query,
      arabic(read),
      arabic((digits, next) => read(digits, next).replace(/^二(?=[百千万]|$)/, '两')),
      arabic(spell),
      query.replace(/[〇一二三四五六七八九十百千两万]+/g, counted),
      query.replace(/[〇一二三四五六七八九十百千两]+/g, counted),
    ]),
  ];
}

/** Two characters of one number. */
const NUMBER = /\d[\d.]|\.\d|[〇一二三四五六七八九十百千万两]{2}/;

/**
 * Whether a stretch of a text begins or ends within a number: 6个 in 456个, 十八 in 二十八.
 *
 * @param text in the form that `fold` gives
 */
export function cutsNumber(text: string, start: number, end: number): boolean {
  return [start, end].some((at) => NUMBER.test(text.slice(Math.max(0, at - 1), at + 1)));
}

/** Digit by digit: 2020 as 二〇二〇. */
function spell(digits: string): string {
  return digits.replace(/\d/g, (digit) => DIGITS[+digit] as string);
}

/** As it is read: 105 as 一百〇五; at most eight digits. */
function reading(digits: string): string {
  if (digits.length > 4) return `${reading(digits.slice(0, -4))}万${reading(digits.slice(-4))}`;
  return digits
    .replace(/\d/g, (digit, at) => (+digit ? spell(digit) + UNITS[digits.length - 1 - at] : '〇'))
    .replace(/ |〇+$/g, '')
    .replace(/〇+/, '〇')
    .replace(/^一十/, '十');
}

/** Hanzi as a number in Arabic digits; themselves where they don't make one. */
function counted(hanzi: string): string {
  const run = hanzi.replace(/^两$|两(?=[百千万])/g, '二');
  if (!/[十百千万两]/.test(run)) return run.replace(/./g, (digit) => `${DIGITS.indexOf(digit)}`);
  let [total, section, digit] = [0, 0, 0];
  for (const character of run) {
    const unit = UNITS.indexOf(character);
    if (unit > 0) section += (digit || 1) * 10 ** unit;
    if (character === '万') [total, section] = [(section + digit) * 10_000, 0];
    digit = Math.max(0, DIGITS.indexOf(character));
  }
  const value = `${total + section + digit}`;
  return reading(value) === run ? value : hanzi;
}
