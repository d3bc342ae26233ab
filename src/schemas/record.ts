/**
 * The learner's record: an append-only log of events. Everything else (progress, mastery, what
 * is due) is computed from it. Checked by hand, not by Zod: Zod would cost 5 KB (brotli) of the
 * lesson page's 7 KB of JavaScript.
 */
export type RecordEvent = Answered | LessonRead | LessonFinished | Studied;

interface Common {
  /** 16 hex digits, random (32 in older records). Merging two records is the union by id. */
  id: string;
  /** Milliseconds since 1970, by the learner's clock. */
  at: number;
}

/** What a learner answered; null is 「不会」, which counts as an answer. */
export type Response = string | string[] | boolean | Record<string, string> | null;

/** An item was answered. */
export interface Answered extends Common {
  kind: 'answered';
  item: string;
  rev: number;
  response: Response;
  /** From 0 to 1; 1 is right. */
  score: number;
  /** How many hints were taken first. */
  hints: number;
  mode: 'study' | 'review' | 'group';
  /** In `group` mode: the hands counted for each option. `score` is the share of them that were right. */
  hands?: Record<string, number>;
  /** In `group` mode: which meeting; of several answers to an item in one meeting the last holds. */
  meeting?: string;
}

/** A lesson's prose was read to its end. `lesson` is `<lecture>/<lesson>`. */
export interface LessonRead extends Common {
  kind: 'lesson-read';
  lesson: string;
}

/** A lesson was read to its end and its quiz done. */
export interface LessonFinished extends Common {
  kind: 'lesson-finished';
  lesson: string;
}

/** Time spent on a lesson: one stretch of it, written down at its end. */
export interface Studied extends Common {
  kind: 'studied';
  /** `<lecture>/<lesson>`; `<lecture>` for its practice, `review` for the review page. */
  lesson: string;
  /** Whole seconds, 1 to `LONGEST_STRETCH`; gaps over 60 s without input don't count. */
  seconds: number;
}

/** Seconds that one `studied` event may hold: a day. */
export const LONGEST_STRETCH = 86_400;

/** Where a learner stopped in a lesson; the newer of two wins. */
export interface Position {
  lesson: string;
  /** Id of the block at the top of the screen, e.g. `p-32`. */
  paragraph: string;
  updatedAt: number;
}

type Fields = Record<string, unknown>;

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** Whether a value read from storage can be an answer. */
export function isResponse(value: unknown): value is Response {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return true;
  return isFields(value) && Object.values(value).every((part) => typeof part === 'string');
}

/** Whether a value can be a count of hands by option: whole numbers, none below nought. */
function isHands(value: unknown): boolean {
  const isCount = (count: unknown) => Number.isSafeInteger(count) && (count as number) >= 0;
  return isFields(value) && !Array.isArray(value) && Object.values(value).every(isCount);
}

function isAnswered({ item, rev, response, score, hints, mode, hands, meeting }: Fields): boolean {
  return (
    isText(item) &&
    isNumber(rev) &&
    isResponse(response) &&
    isNumber(hints) &&
    isNumber(score) &&
    score >= 0 &&
    score <= 1 &&
    (mode === 'study' || mode === 'review' || mode === 'group') &&
    (hands === undefined || isHands(hands)) &&
    (meeting === undefined || isText(meeting))
  );
}

/** Whether a value read from storage is an event this version understands. */
export function isRecordEvent(value: unknown): value is RecordEvent {
  if (!isFields(value) || !isText(value.id) || !isNumber(value.at)) return false;
  const { kind, lesson, seconds } = value;
  if (kind === 'answered') return isAnswered(value);
  if (!isText(lesson)) return false;
  if (kind === 'studied') return isNumber(seconds) && seconds >= 1 && seconds <= LONGEST_STRETCH;
  return kind === 'lesson-read' || kind === 'lesson-finished';
}

/** Whether a value read from storage is a reading position. */
export function isPosition(value: unknown): value is Position {
  return isFields(value) && isText(value.lesson) && isText(value.paragraph) && isNumber(value.updatedAt);
}
