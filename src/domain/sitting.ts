/** One go at a set of items, as far as its order goes; a kept sitting has more to it. */
export interface Sitting {
  /** Ids of the items still to come; the first is the one being asked. */
  queue: string[];
}

/** How many others come before an item answered wrongly is asked again: out of mind, not yet forgotten. */
const OTHERS_BETWEEN = 3;

/** A sitting over these items. */
export function startSitting(items: readonly string[]): Sitting {
  return { queue: [...items] };
}

/** The sitting after its first item was answered: gone when right, back after three others when wrong. */
export function afterAnswer<Kept extends Sitting>(sitting: Kept, right: boolean): Kept {
  const [answered, ...rest] = sitting.queue;
  if (answered === undefined || right) return { ...sitting, queue: rest };
  const others = rest.filter((item) => item !== answered);
  return {
    ...sitting,
    queue: [...others.slice(0, OTHERS_BETWEEN), answered, ...others.slice(OTHERS_BETWEEN)],
  };
}

/** The sitting with this item asked next, the order of the others unchanged. */
export function askNext<Kept extends Sitting>(sitting: Kept, item: string): Kept {
  return { ...sitting, queue: [item, ...sitting.queue.filter((other) => other !== item)] };
}

/** The sitting with an item put off to the end. */
export function postpone<Kept extends Sitting>(sitting: Kept, item: string): Kept {
  return { ...sitting, queue: [...sitting.queue.filter((other) => other !== item), item] };
}
