import { useStore } from '../use-store.ts';
import { useState } from 'preact/hooks';
import type { AskedItem } from '../../domain/items.ts';
import type { PracticeData } from '../../domain/practice.ts';
import type { ShortQuizzes } from '../../domain/study/lessons.ts';
import { type Period, type PeriodName, periodOf } from '../../domain/study/period.ts';
import { $events } from '../../stores/record.ts';
import { forgetSignature, keepSignature, keptSignature } from '../../stores/signature.ts';
import { localDay } from '../local-day.ts';
import { Fetched } from '../quiz/Fetched.tsx';
import { loadTaught } from './load.ts';
import { RecordForm } from './RecordForm.tsx';
import { RecordSheet } from './RecordSheet.tsx';

interface Props {
  /** The site's base path. */
  base: string;
  /** Slugs of the site's lectures. */
  lectures: string[];
  quizzes: ShortQuizzes;
}

/** What a learner puts in for a 自学记录. */
export interface RecordChoice {
  name: string;
  branch: string;
  /** Whether name and branch are kept on this device. */
  keeps: boolean;
  period: PeriodName;
  /** Of a `custom` period. */
  custom: Period;
  /** Slugs of the lectures it reports on. */
  lectures: string[];
}

/** 自学记录: a form, and the sheet as it will be printed. */
export default function StudyRecord({ base, lectures, quizzes }: Props) {
  return (
    <Fetched what="自学记录" load={() => loadTaught(base, lectures)}>
      {({ data, items }) => <Filled data={data} items={items} quizzes={quizzes} />}
    </Fetched>
  );
}

interface FilledProps {
  data: PracticeData[];
  items: AskedItem[];
  quizzes: ShortQuizzes;
}

function Filled({ data, items, quizzes }: FilledProps) {
  const events = useStore($events);
  const [kept] = useState(keptSignature);
  const [choice, setChoice] = useState<RecordChoice>({
    name: kept?.name ?? '',
    branch: kept?.branch ?? '',
    keeps: kept !== undefined,
    period: 'all',
    custom: {},
    lectures: data.map(({ lecture }) => lecture),
  });
  const [refused, setRefused] = useState(false);
  const change = (changed: Partial<RecordChoice>) => {
    const next = { ...choice, ...changed };
    setChoice(next);
    if (next.keeps) setRefused(!keepSignature(next));
    else if (choice.keeps) forgetSignature();
  };
  const today = localDay(Date.now());
  return (
    <>
      <RecordForm data={data} choice={choice} refused={refused} onChange={change} />
      <RecordSheet
        data={data.filter(({ lecture }) => choice.lectures.includes(lecture))}
        isWhole={choice.lectures.length === data.length}
        items={items}
        quizzes={quizzes}
        events={events}
        period={periodOf(choice.period, today, choice.custom)}
        name={choice.name.trim()}
        branch={choice.branch.trim()}
        today={today}
      />
    </>
  );
}
