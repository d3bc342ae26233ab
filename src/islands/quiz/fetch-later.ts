let fetched: typeof import('./Later.tsx') | undefined;

/** What a quiz does not begin with, once it has come: so nothing flickers from item to item. */
export const laterAtHand = () => fetched;

/** Fetches it, or gives what was fetched. */
export async function fetchLater() {
  fetched ??= await import('./Later.tsx');
  return fetched;
}
