/** What the site takes on this device, in bytes, and whether the browser has promised to keep it. */
export interface Space {
  bytes: number;
  persisted: boolean;
}

/** The space used; undefined where the browser doesn't tell, as on plain http. */
export async function spaceUsed(): Promise<Space | undefined> {
  try {
    const [{ usage = 0 }, persisted] = await Promise.all([
      navigator.storage.estimate(),
      navigator.storage.persisted(),
    ]);
    return { bytes: usage, persisted };
  } catch {
    return undefined;
  }
}

/** Asks the browser to keep the record also when space is short; it may say no, or ask the learner. */
export async function askToPersist(): Promise<boolean> {
  try {
    return await navigator.storage.persist();
  } catch {
    return false;
  }
}
