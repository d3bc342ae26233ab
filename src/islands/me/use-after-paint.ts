import { useEffect, useState } from 'preact/hooks';

/**
 * What takes long to work out, worked out once the rest of the page can be seen; until then, and
 * while it is being worked out anew, what it was before.
 *
 * @param work may let the page breathe in between
 * @param inputs as for `useMemo`
 */
export function useAfterPaint<Result>(work: () => Promise<Result>, inputs: unknown[]): Result | undefined {
  const [result, setResult] = useState<Result | undefined>(undefined);
  useEffect(() => {
    let timer = 0;
    let wanted = true;
    // A hidden page paints nothing, and may wait until it is looked at.
    const frame = requestAnimationFrame(() => {
      timer = window.setTimeout(() => work().then((worked) => wanted && setResult(worked)));
    });
    return () => {
      wanted = false;
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, inputs);
  return result;
}
