import type { StorageTrouble } from './storage-state.ts';

const SAID = 'dangke:said';

/** Whether the reader of this tab has put the notice of this trouble away. */
export function wasSaid(trouble: StorageTrouble): boolean {
  try {
    return sessionStorage.getItem(SAID) === trouble;
  } catch {
    return false;
  }
}

/** Keeps the notice from coming back in this tab, where the browser allows so much. */
export function rememberSaid(trouble: StorageTrouble): void {
  try {
    sessionStorage.setItem(SAID, trouble);
  } catch {
    return;
  }
}
