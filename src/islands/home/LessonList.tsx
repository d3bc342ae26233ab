import { useStore } from '../use-store.ts';
import { useEffect } from 'preact/hooks';
import type { LessonRef } from '../../domain/carry-on.ts';
import { type LessonProgress, lessonProgress } from '../../domain/progress.ts';
import { shareDone } from '../../domain/share-done.ts';
import { routesUnder } from '../../domain/routes.ts';
import { $events, loadRecord } from '../../stores/record.ts';

interface Props {
  base: string;
  lessons: LessonRef[];
}

/** A lecture's lessons in order, with how far each is done. Without script: the plain list. */
export default function LessonList({ base, lessons }: Props) {
  const events = useStore($events);
  useEffect(() => void loadRecord(), []);
  const progress = lessons.map(({ id, quiz }) => lessonProgress(events, id, quiz));
  const done = progress.reduce((sum, lesson) => sum + shareDone(lesson), 0) / lessons.length;
  const percent = Math.round(done * 100);
  const to = routesUnder(base);
  return (
    <div class="lesson-list">
      <div class="whole">
        <div
          class="meter"
          role="progressbar"
          aria-label="整篇学习进度"
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={percent}
        >
          <span style={{ width: `${percent}%` }} />
        </div>
        <span class="small">已学 {percent}%</span>
      </div>
      <ol>
        {lessons.map(({ id, number, title, minutes }, index) => {
          const state = progress[index] as LessonProgress;
          return (
            <li key={id} class={state.finished ? 'done' : ''}>
              <a href={to.lesson(id)}>
                <span class="number">{number}</span>
                <span class="title">{title}</span>
                <span class="small">{words(state) ?? `约 ${minutes} 分钟`}</span>
              </a>
            </li>
          );
        })}
      </ol>
    </div>
  );
}

function words({ read, answered, total, finished }: LessonProgress): string | undefined {
  if (finished) return '✓ 已学完';
  if (answered > 0) return `练习 ${answered} / ${total}`;
  return read ? '正文已读' : undefined;
}
