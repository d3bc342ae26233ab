import type { QuizItem } from '../../schemas/quiz-item.ts';
import type { AskedOf } from '../items.ts';
import { type Discussion, plannedMinutes } from '../lesson.ts';
import { fitDiscuss, fitQuestion } from './fit-single.ts';
import { memberScript, memberSlides, veiled } from './member-slides.ts';
import { type DeckPart, fitting } from './part.ts';
import { plainParagraph, type Script } from './script.ts';
import type { DeckSlide, ShownOption, SlideOf } from './slide.ts';
import { textSlides } from './text-slides.ts';

/** An item that a room can be asked: by show of hands, or called out member by member. */
export type RoomItem = AskedOf<'single' | 'multiple' | 'truefalse' | 'recall'>;

/** What stands before an item whose members are called out. */
export const recallLabel = '说出';

/** The title above the source sentence. */
export const evidenceTitle = '课文原话';

/** Whether a room can be asked an item. */
export function isRoomItem<Item extends Pick<QuizItem, 'kind'>>(
  item: Item,
): item is Extract<Item, { kind: RoomItem['kind'] }> {
  return ['single', 'multiple', 'truefalse', 'recall'].includes(item.kind);
}

/** A question to the room, followed by the source sentence and the explanation. */
export function itemPart(lesson: string, item: RoomItem): DeckPart {
  const asked = item.kind === 'recall' ? recallSlides(lesson, item) : [questionSlide(lesson, item)];
  const answer = item.kind === 'recall' ? '' : answerOf(item);
  const slides: DeckSlide[] = [
    ...asked,
    ...textSlides(lesson, evidenceTitle, item.evidence, { answer, quoted: true }),
    ...textSlides(lesson, '解析', item.explanation),
  ];
  const all = slides.map((_, index) => index + 1);
  const script: Script =
    item.kind === 'recall'
      ? memberScript(slides, item.evidence, [])
      : { slides: all, paragraphs: [plainParagraph(item.evidence, evidenceTitle)], notes: [] };
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
  const { question, minutes } = discussion;
  const label = of > 1 ? `讨论 ${number}` : '讨论';
  return {
    kind: 'discuss',
    name: `${label}：${question}`,
    lesson,
    fit: fitting(fitDiscuss(question), question),
    label,
    question,
    minutes: plannedMinutes(minutes),
  };
}

/** An item whose options a room can choose among. */
type OptionItem = Extract<QuizItem, { kind: keyof typeof questionLabels }>;

/** The options of a question, in the order in which they are shown. */
export function optionsOf(item: OptionItem): ShownOption[] {
  const options = item.kind === 'truefalse' ? { true: '对', false: '错' } : item.options;
  const right = [item.answer].flat().map(String);
  return Object.entries(options).map(([id, text], index) => ({
    id,
    letter: String.fromCharCode(65 + index),
    text,
    right: right.includes(id),
  }));
}

/** The answer to a question: the one right option in words, or the letters of several. */
export function answerOf(item: OptionItem): string {
  const right = optionsOf(item).filter((option) => option.right);
  const [only] = right;
  return right.length === 1 && only
    ? `${only.letter}　${only.text}`
    : right.map(({ letter }) => letter).join('、');
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
  const shown = members.map(({ text }) => veiled(text, text));
  return memberSlides(lesson, recallLabel, stem, shown).map((slide) => ({
    kind: 'recall',
    name: stem,
    item: { id, rev },
    ...slide,
  }));
}
