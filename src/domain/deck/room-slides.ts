import type { QuizItem } from '../../schemas/quiz-item.ts';
import type { AskedOf } from '../items.ts';
import type { Discussion } from '../lesson.ts';
import { continuedTitle } from './fit.ts';
import { fitRows } from './fit-rows.ts';
import { fitDiscuss, fitQuestion } from './fit-single.ts';
import { memberScript, veiled } from './member-slides.ts';
import { type DeckPart, fitting } from './part.ts';
import { plainParagraph, type Script } from './script.ts';
import type { DeckSlide, ShownOption, SlideOf } from './slide.ts';
import { textSlides } from './text-slides.ts';

/** An item that a room can be asked: by show of hands, or called out member by member. */
export type RoomItem = AskedOf<'single' | 'multiple' | 'truefalse' | 'recall'>;

/** What stands before an item whose members are called out. */
export const recallLabel = '说出';

/** Minutes for a question whose author gave none. */
export const DISCUSSION_MINUTES = 5;

/** Whether a room can be asked an item. */
export function isRoomItem<Item extends Pick<QuizItem, 'kind'>>(
  item: Item,
): item is Extract<Item, { kind: RoomItem['kind'] }> {
  return ['single', 'multiple', 'truefalse', 'recall'].includes(item.kind);
}

/** A question to the room, followed by the source sentence and the explanation. */
export function itemPart(lesson: string, item: RoomItem): DeckPart {
  const asked = item.kind === 'recall' ? recallSlides(lesson, item) : [questionSlide(lesson, item)];
  const answer = answerOf(asked);
  const slides: DeckSlide[] = [
    ...asked,
    ...textSlides(lesson, '课文原话', item.evidence, { answer, quoted: true }),
    ...textSlides(lesson, '解析', item.explanation),
  ];
  const all = slides.map((_, index) => index + 1);
  const script: Script =
    item.kind === 'recall'
      ? memberScript(slides, item.evidence, [])
      : { slides: all, paragraphs: [plainParagraph(item.evidence, '课文原话')], notes: [] };
  const paragraphs = [
    ...(answer ? [plainParagraph(answer, '答案')] : []),
    ...script.paragraphs,
    plainParagraph(item.explanation, '解析'),
  ];
  return { slides, scripts: [{ ...script, slides: all, paragraphs }] };
}

/** A question for the meeting, with the minutes it has. */
export function discussSlide(
  lesson: string,
  number: number,
  of: number,
  discussion: Discussion,
): SlideOf<'discuss'> {
  const { question, minutes = DISCUSSION_MINUTES } = discussion;
  const label = of > 1 ? `讨论 ${number}` : '讨论';
  return {
    kind: 'discuss',
    name: `${label}：${question}`,
    lesson,
    fit: fitting(fitDiscuss(question), question),
    label,
    question,
    minutes,
  };
}

/** The options of a question, in the order in which they are shown. */
export function optionsOf(item: Extract<QuizItem, { kind: keyof typeof questionLabels }>): ShownOption[] {
  const options = item.kind === 'truefalse' ? { true: '对', false: '错' } : item.options;
  const right = [item.answer].flat().map(String);
  return Object.entries(options).map(([id, text], index) => ({
    id,
    letter: String.fromCharCode(65 + index),
    text,
    right: right.includes(id),
  }));
}

/** What a question says of the way to answer it. */
export const questionLabels = { single: '单选', multiple: '多选', truefalse: '判断' } as const;

function questionSlide(lesson: string, item: Exclude<RoomItem, { kind: 'recall' }>): SlideOf<'question'> {
  const options = optionsOf(item);
  const label = questionLabels[item.kind];
  const fit = fitQuestion(
    label,
    item.stem,
    options.map(({ text }) => text),
  );
  const { id, rev, stem } = item;
  return {
    kind: 'question',
    name: `${label}：${stem}`,
    lesson,
    fit: fitting(fit, stem),
    item: { id, rev },
    label,
    stem,
    options,
  };
}

function recallSlides(lesson: string, { id, rev, stem, members }: AskedOf<'recall'>): SlideOf<'recall'>[] {
  let first = 1;
  return fitting(
    fitRows(
      stem,
      members.map(({ text }) => text),
      recallLabel,
    ),
    stem,
  ).map(({ rows, fit }, index) => {
    const slide: SlideOf<'recall'> = {
      kind: 'recall',
      name: stem,
      lesson,
      fit,
      item: { id, rev },
      label: recallLabel,
      title: index === 0 ? stem : continuedTitle(stem),
      members: rows.map((text) => veiled(text, text)),
      first,
    };
    first += rows.length;
    return slide;
  });
}

function answerOf(slides: readonly DeckSlide[]): string {
  const [slide] = slides;
  if (slide?.kind !== 'question') return '';
  const right = slide.options.filter((option) => option.right);
  const [only] = right;
  return right.length === 1 && only
    ? `${only.letter}　${only.text}`
    : right.map(({ letter }) => letter).join('、');
}
