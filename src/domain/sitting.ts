/** One go at a set of items: what is still to come, in order. */
export interface Sitting {
  /** Item ids; the first is the one being asked. */
  queue: string[];
}

/** How many others come before an item answered wrongly is asked again: out of mind, not yet forgotten. */
const OTHERS_BETWEEN = 3;

/** A sitting over these items. */
export function startSitting(items: readonly string[]): Sitting {
  return { queue: [...items] };
}

/** The sitting after its first item was answered: gone when right, back after three others when wrong. */
export function afterAnswer({ queue: [answered, ...rest] }: Sitting, right: boolean): Sitting {
  if (answered === undefined || right) return { queue: rest };
  const others = rest.filter((item) => item !== answered);
  return { queue: [...others.slice(0, OTHERS_BETWEEN), answered, ...others.slice(OTHERS_BETWEEN)] };
}

/** The sitting with this item asked next, the order of the others unchanged. */
export function askNext({ queue }: Sitting, item: string): Sitting {
  return { queue: [item, ...queue.filter((other) => other !== item)] };
}
