import { useStore } from '../use-store.ts';
import { useMemo } from 'preact/hooks';
import type { AskedItem } from '../../domain/items.ts';
import type { PracticeData } from '../../domain/practice.ts';
import { lastAnswers } from '../../domain/progress.ts';
import { scheduleOf } from '../../domain/review/schedule.ts';
import { routesUnder } from '../../domain/routes.ts';
import { foldStudy } from '../../domain/study/fold.ts';
import { lessonStudies, type ShortQuizzes } from '../../domain/study/lessons.ts';
import { standings } from '../../domain/study/standing.ts';
import { $events, $positions } from '../../stores/record.ts';
import { localDay } from '../local-day.ts';
import { Fetched } from '../quiz/Fetched.tsx';
import { foldInSlices } from '../review/fold.ts';
import { Answers } from './Answers.tsx';
import { Calendar } from './Calendar.tsx';
import { Lessons } from './Lessons.tsx';
import { loadTaught } from './load.ts';
import { Points } from './Points.tsx';
import { Summary } from './Summary.tsx';
import { Times } from './Times.tsx';
import { useAfterPaint } from './use-after-paint.ts';

interface Props {
  /** The site's base path. */
  base: string;
  /** Slugs of the site's lectures. */
  lectures: string[];
  quizzes: ShortQuizzes;
}

/** 学习情况: what has been studied, and where it isn't firm yet. */
export default function Overview({ base, lectures, quizzes }: Props) {
  return (
    <section class="overview" aria-labelledby="overview-title">
      <h2 id="overview-title">学习情况</h2>
      <Fetched what="学习情况" load={() => loadTaught(base, lectures)}>
        {({ data, items }) => <Pictures base={base} data={data} items={items} quizzes={quizzes} />}
      </Fetched>
    </section>
  );
}

interface PicturesProps {
  base: string;
  data: PracticeData[];
  items: AskedItem[];
  quizzes: ShortQuizzes;
}

function Pictures({ base, data, items, quizzes }: PicturesProps) {
  const [events, positions] = [useStore($events), useStore($positions)];
  const study = useMemo(() => foldStudy(events, localDay), [events]);
  const lectures = useMemo(() => {
    const last = lastAnswers(events);
    return data.map((lecture) => ({ ...lecture, rows: lessonStudies(lecture, quizzes, study, last) }));
  }, [study]);
  const standing = useAfterPaint(async () => {
    await foldInSlices(events, items);
    return standings(data, items, scheduleOf(events, items, localDay), Date.now());
  }, [events]);
  const today = localDay(Date.now());
  const first = data[0]?.lessons[0]?.place;

  if (study.days.size === 0) {
    return (
      <div class="nothing-yet">
        <p>还没有学习记录。读一课、做几道练习，这里就会记下学了什么、哪里还不牢。</p>
        {first && (
          <a class="button" href={routesUnder(base).lesson(first)}>
            从第一课开始
          </a>
        )}
      </div>
    );
  }
  return (
    <>
      <Summary base={base} study={study} lessons={lectures.flatMap(({ rows }) => rows)} standing={standing} />
      <Lessons base={base} lectures={lectures} positions={positions} />
      <div class="secondary">
        <Points base={base} standing={standing} />
        <Answers study={study} today={today} />
        <Calendar days={study.days} today={today} />
        <Times lectures={lectures} places={study.places} />
      </div>
    </>
  );
}
