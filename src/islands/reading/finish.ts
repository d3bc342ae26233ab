import {
  isComplete,
  itemsFromKey,
  type LessonProgress,
  lessonProgress,
  lessonStatus,
} from '../../domain/progress.ts';
import { $events, addEvent } from '../../stores/record.ts';

/** The prose counts as read so long after its end was reached, in milliseconds. */
const READ_AFTER = 3000;

/** What browsers that know it tell of the connection. */
interface Connection {
  saveData?: boolean;
  effectiveType?: string;
}

/**
 * Notes when the prose was read to its end and when the lesson is finished, and says at the
 * lesson's end what is still missing. Once the prose is read the next lesson is fetched ahead.
 */
export function followFinish(lesson: string, quizKey: string): void {
  const items = itemsFromKey(quizKey);
  const progress = () => lessonProgress($events.get(), lesson, items);
  let finishing = false;
  $events.subscribe(() => {
    const state = progress();
    if (isComplete(state) && !state.finished && !finishing) {
      finishing = true;
      addEvent({ kind: 'lesson-finished', lesson });
    }
    say(state);
  });
  watchProseEnd(() => {
    if (!progress().read) addEvent({ kind: 'lesson-read', lesson });
    fetchNextLesson();
  });
}

function watchProseEnd(onRead: () => void) {
  const end = document.querySelector('#prose-end');
  if (!end) return;
  let timer = 0;
  const observer = new IntersectionObserver((entries) => {
    const place = entries.pop()?.boundingClientRect.top ?? Number.POSITIVE_INFINITY;
    clearTimeout(timer);
    // In view, or left behind on the way to the quiz.
    if (place < innerHeight) timer = window.setTimeout(onRead, READ_AFTER);
  });
  observer.observe(end);
}

/** Not where the connection is slow or to be spared; Safari can't, and takes no notice. */
function fetchNextLesson() {
  const { saveData, effectiveType } = (navigator as { connection?: Connection }).connection ?? {};
  const next = document.querySelector<HTMLAnchorElement>('[rel=next]');
  if (!next || saveData || effectiveType?.includes('2g')) return;
  const link = document.createElement('link');
  link.rel = 'prefetch';
  link.href = next.href;
  document.head.append(link);
}

function say(state: LessonProgress) {
  const status = document.querySelector<HTMLElement>('#lesson-status');
  if (!status) return;
  status.textContent = lessonStatus(state);
  status.classList.toggle('finished', state.finished);
  status.hidden = false;
}
