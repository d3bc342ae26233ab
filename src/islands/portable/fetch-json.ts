/** Scripts on their way, and what takes their data. */
const waiting = new Map<HTMLOrSVGScriptElement | null, (data: unknown) => void>();

/**
 * In place of `islands/fetch-json.ts`: browsers let no page opened from a disk fetch a file, but run
 * a script. Next to each `quiz.json` so lies a `quiz.json.js` that hands over the same data.
 *
 * @throws when it can't be read
 */
export function fetchJson<Data>(url: string): Promise<Data> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    const done = () => {
      waiting.delete(script);
      script.remove();
    };
    waiting.set(script, (data) => resolve(data as Data));
    script.onload = () => {
      done();
      // No more than an empty promise where the script has delivered.
      reject(new Error(`nothing in ${url}`));
    };
    script.onerror = () => {
      done();
      reject(new Error(`no ${url}`));
    };
    script.src = `${url}.js`;
    document.head.append(script);
  });
}

/** Called by each script of data, as `portable.deliver(…)`. */
export function deliver(data: unknown): void {
  waiting.get(document.currentScript)?.(data);
}
