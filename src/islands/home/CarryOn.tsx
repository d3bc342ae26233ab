import { useStore } from '../use-store.ts';
import { useEffect } from 'preact/hooks';
import { type LessonRef, type WayOn, wayOn } from '../../domain/carry-on.ts';
import { lessonProgress } from '../../domain/progress.ts';
import { routesUnder } from '../../domain/routes.ts';
import { $events, $positions, loadRecord } from '../../stores/record.ts';

interface Props {
  base: string;
  /** Every lesson of the site, in order. */
  lessons: LessonRef[];
}

const lead: Record<WayOn['kind'], string> = {
  start: '从这里开始',
  continue: '上次学到',
  next: '接着学',
  again: '全部学完了，可以从头再温习',
};

/** The way on: where the learner stopped, or where to begin. */
export default function CarryOn({ base, lessons }: Props) {
  const [events, positions] = [useStore($events), useStore($positions)];
  useEffect(() => void loadRecord(), []);
  const way = wayOn(lessons, events, positions);
  if (!way) return null;
  const { lesson, kind, anchor, since } = way;
  const { read, answered, total } = lessonProgress(events, lesson.id, lesson.quiz);
  const begun = kind === 'continue';
  return (
    <section class="carry-on" aria-label="继续学习">
      <div>
        <p class="small">
          {lead[kind]}
          {begun && since ? (
            <>
              {' '}
              · <span class="unbroken">{dayOf(since)}</span>
            </>
          ) : null}
        </p>
        <h2>{lesson.title}</h2>
        <p class="small">
          第 {lesson.number} 课 ·{' '}
          {begun ? `正文${read ? '已读完' : '未读完'}，` : `约 ${lesson.minutes} 分钟，`}
          <span class="unbroken">{begun ? `练习 ${answered} / ${total} 题` : `${total} 题`}</span>
        </p>
      </div>
      <a class="button" href={`${routesUnder(base).lesson(lesson.id)}${anchor ? `#${anchor}` : ''}`}>
        {kind === 'start' ? '开始学习' : '继续学习'}
      </a>
    </section>
  );
}

function dayOf(time: number): string {
  const date = new Date(time);
  return `${date.getMonth() + 1}月${date.getDate()}日`;
}
