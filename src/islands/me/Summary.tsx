import { routesUnder } from '../../domain/routes.ts';
import type { Study } from '../../domain/study/fold.ts';
import type { LessonStudy } from '../../domain/study/lessons.ts';
import { type Standing, weakest } from '../../domain/study/standing.ts';
import { timeInWords } from '../../domain/study/words.ts';

interface Props {
  base: string;
  study: Study;
  lessons: LessonStudy[];
  /** Undefined while it is being worked out. */
  standing: Standing[] | undefined;
}

/** How things stand, in words, and what most needs practice. */
export function Summary({ base, study, lessons, standing }: Props) {
  const to = routesUnder(base);
  const finished = lessons.filter((lesson) => lesson.finished).length;
  const weak = standing && weakest(standing);
  return (
    <>
      <p class="in-words">
        已学完 <b>{finished}</b> 课，共 {lessons.length} 课；答题 <b>{study.answered}</b> 次，答对{' '}
        <b>{study.right}</b> 次；学习 <b>{study.days.size}</b> 天，共 <b>{timeInWords(study.seconds)}</b>。
      </p>
      <p>
        <a class="button quiet" href={to.studyRecord}>
          打印自学记录
        </a>
      </p>
      <div class="weakest">
        <h3>最该补的</h3>
        {!weak && <p class="small">正在估算掌握度…</p>}
        {weak?.length === 0 && (
          <p>{study.answered === 0 ? '还没有做过练习。' : '练过的内容，眼下掌握得都不错。'}</p>
        )}
        {weak && weak.length > 0 && (
          <ul>
            {weak.map(({ of, lecture, id, name, share }) => (
              <li key={id}>
                <span>
                  {name}
                  <span class="small">掌握度 {Math.round(share * 100)}%</span>
                </span>
                <a class="link" href={of === 'point' ? to.practice(lecture, id) : `${to.lesson(id)}#quiz`}>
                  去练习<span class="visually-hidden">：{name}</span>
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </>
  );
}
