import type { Lecture } from '../../schemas/lecture.ts';
import { fitClosing, fitOpening } from './fit-single.ts';
import { type LessonMaterial, lessonParts, meetingMinutes } from './lesson-slides.ts';
import { type DeckPart, fitting } from './part.ts';
import { movedScript, type Script } from './script.ts';
import type { DeckSlide, SlideOf } from './slide.ts';

/** A deck as its page shows it. */
export interface StaticDeck {
  /** `<lecture>/<lesson>`, or `<lecture>`. */
  id: string;
  title: string;
  slides: DeckSlide[];
  scripts: Script[];
  /** By lesson: the minutes planned for it. */
  minutes: Record<string, number>;
}

/** A lecture as its deck needs it, with its lessons in order. */
export interface LectureMaterial {
  slug: string;
  data: Pick<Lecture, 'title' | 'subtitle' | 'dated'>;
  lessons: readonly (LessonMaterial & { number: number })[];
}

/** The deck of one lesson. Its closing slide leads to the lesson's page. */
export function lessonDeck(
  { data }: LectureMaterial,
  lesson: LectureMaterial['lessons'][number],
): StaticDeck {
  const closing = closingSlide(lesson.id, lesson.title, `lectures/${lesson.id}/`);
  return {
    id: lesson.id,
    title: `${data.title} · 第 ${lesson.number} 课 ${lesson.title}`,
    ...joined([...lessonWithTitle(data, lesson), partOf(closing)]),
    minutes: { [lesson.id]: meetingMinutes(lesson) },
  };
}

/** The deck of a whole lecture, lesson after lesson. */
export function lectureDeck({ slug, data, lessons }: LectureMaterial): StaticDeck {
  const { title, subtitle = '', dated } = data;
  const opening: SlideOf<'title'> = {
    ...titleBase(title, ''),
    over: subtitle,
    under: datedLine(dated),
  };
  return {
    id: slug,
    title,
    ...joined([
      partOf(opening),
      ...lessons.flatMap((lesson) => lessonWithTitle(data, lesson)),
      partOf(closingSlide('', title, `lectures/${slug}/`)),
    ]),
    minutes: Object.fromEntries(lessons.map((lesson) => [lesson.id, meetingMinutes(lesson)])),
  };
}

function lessonWithTitle(
  data: LectureMaterial['data'],
  lesson: LectureMaterial['lessons'][number],
): DeckPart[] {
  const { id, number, title } = lesson;
  const opening: SlideOf<'title'> = {
    ...titleBase(title, id),
    over: lessonLine(data.title, number),
    under: datedLine(data.dated),
  };
  return [partOf(opening), ...lessonParts(lesson)];
}

function titleBase(title: string, lesson: string) {
  return { kind: 'title' as const, name: title, title, lesson, fit: fitting(fitOpening(title), title) };
}

/** What stands above a lesson's title. */
export function lessonLine(lecture: string, number: number): string {
  return `${lecture}　第 ${number} 课`;
}

/** What stands below the title of a lecture or lesson. */
export function datedLine(dated: string): string {
  return `讲稿作于${dated}`;
}

function closingSlide(lesson: string, title: string, path: string): SlideOf<'closing'> {
  const lines = ['读讲稿，看校注和词条', '做练习，隔几天再复习', '记提法，打印默写纸'];
  const fit = fitting(fitClosing(title), title);
  return { kind: 'closing', name: '课后继续学习', lesson, fit, title, path, lines };
}

function partOf(slide: DeckSlide): DeckPart {
  return { slides: [slide], scripts: [] };
}

/** Parts one after another, the scripts' numbers moved along. */
function joined(parts: readonly DeckPart[]): { slides: DeckSlide[]; scripts: Script[] } {
  const slides: DeckSlide[] = [];
  const scripts: Script[] = [];
  for (const part of parts) {
    scripts.push(...part.scripts.map((script) => movedScript(script, slides.length)));
    slides.push(...part.slides);
  }
  return { slides, scripts };
}
