/**
 * What a page asks of the worker: how the copy stands, to complete it, or to put the waiting version in
 * place of the one in use.
 */
export type PageAsks = 'state' | 'fill' | 'take-over';

/** What the worker asks of each page before it takes over; answered on the port with true or false. */
export const IN_PROGRESS = 'in-progress?';

/** How the copy stands: being made, whole, or broken off. */
export interface CopyState {
  copy: 'saving' | 'whole' | 'part';
  /** Bytes of the files that are there, and of all. */
  done: number;
  total: number;
}

/** The worker's answer to `take-over`, where it may not; else the new version takes over. */
export interface Refusal {
  takeOver: 'in-progress';
}

/** What the worker sends to a page, `IN_PROGRESS` apart. */
export type WorkerSays = CopyState | Refusal;
