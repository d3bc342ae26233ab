const KEY = 'dangke:update-put-off';

/** Whether the reader of this tab has put the new version off. */
export function wasUpdatePutOff(): boolean {
  try {
    return sessionStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}

/** Keeps the offer from coming back in this tab, where the browser allows so much. */
export function putOffUpdate(): void {
  try {
    sessionStorage.setItem(KEY, '1');
  } catch {
    return;
  }
}
