const DIGITS = '零一二三四五六七八九';
const PLACES = ['千', '百', '十', ''];
const GROUPS = ['', '万', '亿', '万亿'];
/** Longer rows of digits are no quantity. */
const MOST_DIGITS = 16;

/** Each digit by its name: `2014` is 二零一四. */
export function digitByDigit(digits: string): string {
  return [...digits].map((digit) => DIGITS[Number(digit)] ?? digit).join('');
}

/**
 * A number as it is said: `9373` is 九千三百七十三, `37.22` is 三十七点二二, `2000` is 两千. What begins with
 * a zero, or is too long for a quantity, is said digit by digit.
 *
 * @param written digits, with a decimal point or without
 */
export function numberSaid(written: string): string {
  const [whole = '', decimals] = written.split('.');
  const isCode = whole.length > MOST_DIGITS || /^0\d/.test(whole);
  const said = isCode ? digitByDigit(whole) : cardinal(whole);
  return decimals ? `${said}点${digitByDigit(decimals)}` : said;
}

/** In groups of four places: 亿, 万 and the rest. */
function cardinal(digits: string): string {
  const groups = Math.ceil(digits.length / 4);
  const padded = digits.padStart(groups * 4, '0');
  let said = '';
  let gap = false;
  for (let at = 0; at < groups; at += 1) {
    const group = padded.slice(at * 4, at * 4 + 4);
    if (group === '0000') {
      gap = true;
      continue;
    }
    const unit = GROUPS[groups - 1 - at] ?? '';
    if (said && (gap || group.startsWith('0'))) said += '零';
    said += group === '0002' && unit ? `两${unit}` : thousands(group) + unit;
    gap = false;
  }
  return said.replace(/^一十/, '十') || '零';
}

/** Four digits, not all of them zero; zeros before the first are not said. */
function thousands(group: string): string {
  let said = '';
  let gap = false;
  [...group].forEach((digit, place) => {
    if (digit === '0') gap = true;
    else {
      if (said && gap) said += '零';
      said += digit === '2' && place === 0 ? '两千' : `${DIGITS[Number(digit)]}${PLACES[place]}`;
      gap = false;
    }
  });
  return said;
}
