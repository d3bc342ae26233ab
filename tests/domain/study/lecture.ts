import type { AskedItem } from '../../../src/domain/items.ts';
import type { PracticeData } from '../../../src/domain/practice.ts';

/** A written item of the lecture below, true or false. */
const item = (id: string, lesson: string, rev = 1, points: string[] = []): AskedItem => ({
  id,
  rev,
  kind: 'truefalse',
  stem: '',
  answer: true,
  explanation: '',
  evidence: '',
  lesson,
  points,
  difficulty: 1,
  place: `jzfp/${lesson}`,
  block: 'p-1',
});

/** A lecture of two lessons; `q-3` was revised, `q-4` isn't asked at its lesson's end. */
export const lecture: PracticeData = {
  lecture: 'jzfp',
  title: '党课',
  lessons: [
    { place: 'jzfp/one', number: 1, title: '第一讲' },
    { place: 'jzfp/two', number: 2, title: '第二讲' },
  ],
  items: [
    item('q-1', 'one', 1, ['four']),
    item('q-2', 'one', 1, ['three']),
    item('q-3', 'two', 2, ['four']),
    item('q-4', 'two'),
  ],
  points: ['four', 'three', 'two'].map((id) => ({
    id,
    name: id,
    lesson: 'one',
    ordered: false,
    practice: true,
    status: 'historical' as const,
    named: true,
    members: [],
    quote: '',
    place: 'jzfp/one',
    block: 'p-1',
  })),
};
