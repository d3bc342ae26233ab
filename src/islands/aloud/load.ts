/**
 * Reads aloud what a button belongs to: the lesson, or an item of a quiz. What that takes is fetched only
 * then; where it can't be had the button says so.
 */
export function readAloud(button: HTMLElement): void {
  import('./index.ts')
    .then((aloud) => aloud.readAloud(button))
    .catch(() => button.replaceChildren('没有取到，请再点一次'));
}
