import type { Point } from '../../schemas/point.ts';
import type { QuizItem } from '../../schemas/quiz-item.ts';
import { fitProse } from '../deck/fit-prose.ts';
import { fitRows } from '../deck/fit-rows.ts';
import { fitQuestion } from '../deck/fit-single.ts';
import {
  answerOf,
  evidenceTitle,
  isRoomItem,
  optionsOf,
  questionLabels,
  recallLabel,
} from '../deck/room-slides.ts';
import { type LectureContent, type LessonContent, type Problem, repeated } from './problem.ts';

/** An item as written that a room can be asked. */
type RoomItem = Extract<QuizItem, { kind: 'single' | 'multiple' | 'truefalse' | 'recall' }>;

const TOO_LONG = '题干和选项太长，一张幻灯片放不下。';

/** What a room is asked: whether it can be, and be read from afar. */
export function roomProblems(
  { file, slug, meta }: LessonContent,
  { items, points }: LectureContent,
): Problem[] {
  const problem = (message: string): Problem => ({ level: 'error', file, field: 'room', message });
  return [
    ...repeated(meta.room).map((id) => problem(`题目“${id}”列了两次。`)),
    ...meta.room.flatMap((id) => {
      const item = items.find((known) => known.id === id && known.lesson === slug);
      if (!item) return [problem(`没有属于本课的题目“${id}”。`)];
      if (!isRoomItem(item)) {
        return [problem(`“${id}”是 ${item.kind} 题，现场只能问 single、multiple、truefalse、recall。`)];
      }
      return fitProblems(item, points).map((message) => problem(`“${id}”的${message}`));
    }),
  ];
}

function fitProblems(item: RoomItem, points: readonly Point[]): string[] {
  if (item.kind === 'recall') {
    const members = points.find((point) => point.id === item.points?.[0])?.members ?? [];
    const rows = members.map(({ text }) => text);
    return fitRows(item.stem, rows, recallLabel) ? [] : [TOO_LONG];
  }
  const options = optionsOf(item).map(({ text }) => text);
  if (!fitQuestion(questionLabels[item.kind], item.stem, options)) return [TOO_LONG];
  return fitProse(evidenceTitle, item.evidence, answerOf(item), true)
    ? []
    : ['正确选项太长，幻灯片上放不下原话。'];
}
