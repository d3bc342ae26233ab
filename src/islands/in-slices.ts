/** Milliseconds of work between which the page can answer. */
const SLICE = 12;

/** Does a long piece of work step by step, leaving the page time for other things in between. */
export async function inSlices<Result>(work: Generator<unknown, Result>): Promise<Result> {
  for (;;) {
    const end = performance.now() + SLICE;
    do {
      const step = work.next();
      if (step.done) return step.value;
    } while (performance.now() < end);
    await breath();
  }
}

/** Lets the page do what waits to be done. */
export function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
