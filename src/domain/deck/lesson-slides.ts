import type { Chart } from '../../schemas/chart.ts';
import type { Point } from '../../schemas/point.ts';
import { type LessonOutline, plannedMinutes, stagedOf } from '../lesson.ts';
import { pointPart } from './member-slides.ts';
import type { DeckPart } from './part.ts';
import { discussSlide, itemPart, type RoomItem } from './room-slides.ts';
import { spokenPart } from './spoken.ts';

/** What a lesson's deck is made of. */
export interface LessonMaterial {
  /** `<lecture>/<lesson>` */
  id: string;
  title: string;
  outline: LessonOutline;
  /** The lesson's own. */
  points: readonly Point[];
  /** The lecture's. */
  charts: readonly Chart[];
  /** What the room is asked. */
  room: readonly RoomItem[];
}

/** The slides of a lesson between its title and its end. */
export function lessonParts(lesson: LessonMaterial): DeckPart[] {
  const { id, outline, points, room } = lesson;
  const { discussions } = outline;
  const asked = discussions.map((discussion, index) => ({
    slides: [discussSlide(id, index + 1, discussions.length, discussion)],
    scripts: [],
  }));
  return [
    spokenPart(lesson),
    ...points.filter(({ practice }) => practice).map((point) => pointPart(id, point)),
    ...room.map((item) => itemPart(id, item)),
    ...asked,
  ];
}

/** Characters spoken in a minute. */
const SPEAKING_PACE = 200;
/** Minutes that a question to the room takes. */
const ITEM_MINUTES = 2;

/** For how many minutes a meeting on the lesson is planned. */
export function meetingMinutes({ outline, room }: Pick<LessonMaterial, 'outline' | 'room'>): number {
  const characters = outline.blocks.reduce((sum, { shown }) => sum + shown.length, 0);
  const given = [...stagedOf(outline, 'timer'), ...outline.discussions];
  const timed = given.reduce((sum, { minutes }) => sum + plannedMinutes(minutes), 0);
  return Math.ceil(characters / SPEAKING_PACE) + room.length * ITEM_MINUTES + timed;
}
