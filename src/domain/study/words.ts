/** A time studied: `2 小时 10 分钟`, `不到 1 分钟`. */
export function timeInWords(seconds: number): string {
  if (seconds > 0 && seconds < 60) return '不到 1 分钟';
  const minutes = Math.round(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest} 分钟`;
  return rest === 0 ? `${hours} 小时` : `${hours} 小时 ${rest} 分钟`;
}

/** A calendar day such as `2026-11-03`: `2026年11月3日`. */
export function dayInWords(day: string): string {
  return `${monthInWords(day)}${Number(day.slice(8))}日`;
}

/** The same without its year: `11月3日`. */
export function shortDay(day: string): string {
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;
}

/** A month such as `2026-11`: `2026年11月`. */
export function monthInWords(month: string): string {
  return `${Number(month.slice(0, 4))}年${Number(month.slice(5, 7))}月`;
}
