import type { Choice } from '../../domain/deck/hands.ts';
import { $show } from '../../stores/presentation.ts';
import type { Presentation } from './presentation.ts';

/** A question slide, as far as counting hands goes. */
export interface Question extends Choice {
  /** Counted from 1. */
  slide: number;
  item: string;
  rev: number;
  /** The rows of the options, in the order shown. */
  rows: readonly HTMLElement[];
}

/** The questions of a deck. */
export function questionsOf({ slides }: Presentation): Question[] {
  return slides.flatMap((section, index) => {
    const { item = '', rev, answer = '' } = section.dataset;
    if (!section.classList.contains('question') || item === '') return [];
    const rows = [...section.querySelectorAll<HTMLElement>('.option')];
    const right = answer.split(' ').filter(Boolean);
    const options = rows.map(({ dataset }) => dataset.option ?? '');
    return { slide: index + 1, item, rev: Number(rev), right, options, rows };
  });
}

/** The question on the screen; undefined while there is none. */
export function currentQuestion(questions: readonly Question[]): Question | undefined {
  return questions.find(({ slide }) => slide === $show.get().at.slide);
}
