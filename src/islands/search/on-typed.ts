/**
 * Calls for whatever is typed, also by an input method; never for what is only being composed.
 * Some browsers then call twice for the same text, which does no harm.
 */
export function onTyped(input: HTMLInputElement, typed: () => void): void {
  input.addEventListener('input', (event) => {
    if (!(event as InputEvent).isComposing) typed();
  });
  input.addEventListener('compositionend', typed);
}
