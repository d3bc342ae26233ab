import { useMemo } from 'preact/hooks';
import type { AskedItem } from '../../domain/items.ts';
import type { PracticeData } from '../../domain/practice.ts';
import { lastAnswers } from '../../domain/progress.ts';
import { foldStudy } from '../../domain/study/fold.ts';
import { lessonStudies, type ShortQuizzes } from '../../domain/study/lessons.ts';
import { eventsOfLectures, eventsWithin, type Period } from '../../domain/study/period.ts';
import { dayInWords, timeInWords } from '../../domain/study/words.ts';
import type { RecordEvent } from '../../schemas/record.ts';
import { localDay } from '../local-day.ts';
import { LectureRecord } from './LectureRecord.tsx';

interface Props {
  /** The lectures reported on. */
  data: PracticeData[];
  /** Whether those are all there are: then review and what is gone are counted too. */
  isWhole: boolean;
  items: AskedItem[];
  quizzes: ShortQuizzes;
  events: readonly RecordEvent[];
  period: Period;
  name: string;
  branch: string;
  /** When it is made, as `2026-11-22`. */
  today: string;
}

/** The 自学记录 as it is printed, on A4. */
export function RecordSheet({ data, isWhole, items, quizzes, events, period, name, branch, today }: Props) {
  const lectureOf = useMemo(
    () => new Map(items.map(({ id, place }) => [id, place.slice(0, place.indexOf('/'))])),
    [items],
  );
  const slugs = data.map(({ lecture }) => lecture).join(' ');
  const { study, lectures } = useMemo(() => {
    const within = eventsWithin(events, period, localDay);
    const wanted = isWhole
      ? within
      : eventsOfLectures(within, slugs.split(' '), (item) => lectureOf.get(item));
    const study = foldStudy(wanted, localDay);
    const last = lastAnswers(wanted);
    return {
      study,
      lectures: data.map((lecture) => ({
        ...lecture,
        rows: lessonStudies(lecture, quizzes, study, last),
        practised: study.places.get(lecture.lecture)?.seconds ?? 0,
      })),
    };
  }, [events, period.from, period.to, slugs]);
  const finished = lectures.reduce(
    (sum, { rows }) => sum + rows.filter((lesson) => lesson.finished).length,
    0,
  );
  const reviewed = study.places.get('review')?.seconds ?? 0;
  return (
    <section class="record-sheet secondary" aria-labelledby="sheet-title">
      <h2 id="sheet-title">自学记录</h2>
      <dl class="record-head">
        <Line head="姓名" text={name} />
        <Line head="支部" text={branch} />
        <Line head="时间范围" text={periodInWords(period, [...study.days.keys()])} />
        <Line head="制表日期" text={dayInWords(today)} />
      </dl>
      {lectures.map(({ lecture, title, rows, practised }) => (
        <LectureRecord key={lecture} title={title} rows={rows} practised={practised} />
      ))}
      <p class="record-total">
        合计：学完 {finished} 课，答题 {study.answered} 次，答对 {study.right} 次；学习 {study.days.size}{' '}
        天，共 {timeInWords(study.seconds)}
        {reviewed > 0 && `（其中复习 ${timeInWords(reviewed)}）`}。
      </p>
      <p class="small">
        本机自动记录，仅供本人参考。“练习”为每题最近一次作答的结果；学习时间不含超过 60 秒没有操作的间隔。
      </p>
      <dl class="record-foot">
        <Line head="本人签名" text="" />
        <Line head="日期" text="" />
      </dl>
    </section>
  );
}

function Line({ head, text }: { head: string; text: string }) {
  return (
    <div>
      <dt>{head}</dt>
      <dd>{text}</dd>
    </div>
  );
}

/** Which days it reports on; with nothing chosen, those of the record. */
function periodInWords({ from, to }: Period, days: string[]): string {
  const sorted = days.sort();
  const first = from ?? sorted[0];
  const last = to ?? sorted[sorted.length - 1];
  if (!first || !last) return '';
  return first === last ? dayInWords(first) : `${dayInWords(first)}至${dayInWords(last)}`;
}
