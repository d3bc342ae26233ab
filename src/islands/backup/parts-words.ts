/** How far one is with the parts of a code, and what is still to be brought. */
export function partsInWords(
  { parts, read, damaged }: { parts: number; read: number[]; damaged: number[] },
  unit: '段' | '张',
): string {
  const numbers = (list: number[]) => `第 ${list.join('、')} ${unit}`;
  const missing = Array.from({ length: parts }, (_, at) => at + 1).filter(
    (number) => !read.includes(number) && !damaged.includes(number),
  );
  const said = [
    `已读到 ${read.length} / ${parts} ${unit}`,
    missing.length > 0 && `还差${numbers(missing)}`,
    damaged.length > 0 && `${numbers(damaged)}有误，请重新${unit === '段' ? '复制' : '拍'}这一${unit}`,
  ];
  return `${said.filter(Boolean).join('，')}。`;
}
