/** Does something now and then as each second of the clock begins, for as long as the page lives. */
export function everySecond(work: () => void): void {
  work();
  setTimeout(() => everySecond(work), 1000 - (Date.now() % 1000));
}
