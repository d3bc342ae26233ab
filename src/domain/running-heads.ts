/** A named page of a print stylesheet, and what stands at its top. */
export interface RunningHead {
  page: string;
  head: string;
}

/**
 * Styles for the heads of a booklet printed on both sides: the book's title on left pages, the part's
 * on right ones, each at the outer edge. Chromium 131 has them, other browsers leave them out.
 */
export function runningHeads(title: string, heads: readonly RunningHead[]): string {
  return heads
    .map(({ page, head }) => {
      const left = `@page ${page}:left{@top-left{content:${quoted(title)}}}`;
      return `${left}@page ${page}:right{@top-right{content:${quoted(head)}}}`;
    })
    .join('');
}

/** A CSS string; what could end it, or the style element it stands in, is escaped. */
function quoted(text: string): string {
  const escaped = text.replace(/["\\<\n]/g, (found) => `\\${found.charCodeAt(0).toString(16)} `);
  return `"${escaped}"`;
}
