/** When a backup was last made on this device, and how many events it had. */
export interface LastBackup {
  /** Milliseconds since 1970. */
  at: number;
  events: number;
}

/** About five lessons' quizzes: losing more would hurt. */
const MANY = 50;
/** Two lessons' quizzes: worth a backup when some time has passed, not every evening. */
const SOME = 20;
const DAY = 86_400_000;
/** Branch meetings come every other week or so: once between two is often enough to be asked. */
const SOME_TIME = 14 * DAY;
/** For how long 「以后再说」 holds. */
const PUT_OFF = 7 * DAY;

/**
 * Whether to remind of a backup: never before a record is worth one, never within a week of having
 * been put off, and never when a clock that was set back makes nonsense of the times.
 *
 * @param events how many there are now
 * @param putOffAt when the reminder was last put off, in milliseconds since 1970
 */
export function backupDue(
  events: number,
  last: LastBackup | undefined,
  now: number,
  putOffAt?: number,
): boolean {
  if (putOffAt !== undefined && now - putOffAt < PUT_OFF) return false;
  if (!last) return events >= MANY;
  const [fresh, passed] = [events - last.events, now - last.at];
  return passed >= 0 && (fresh >= MANY || (fresh >= SOME && passed >= SOME_TIME));
}
