import type { QuizItem } from '../../schemas/quiz-item.ts';
import type { Response } from '../../schemas/record.ts';
import { type Closeness, judgeText } from './text.ts';

/** The kinds that can be answered today; items of the others wait in the content. */
export const playableKinds = ['single', 'multiple', 'truefalse', 'cloze'] as const;

/** An item that can be answered today. */
export type PlayableItem = Extract<QuizItem, { kind: (typeof playableKinds)[number] }>;

/** An item as the browser gets it: with the block of the lesson that its evidence stands in. */
export type ServedItem = PlayableItem & { block: string };

type Item<Kind> = Extract<PlayableItem, { kind: Kind }>;

/** What an answer was worth. */
export interface Grade {
  /** From 0 to 1. */
  score: number;
  right: boolean;
  /** For texts: how close each blank came. */
  blanks?: Record<string, Closeness>;
}

/** Whether an item is of a kind that can be answered today. */
export function isPlayable(item: QuizItem): item is PlayableItem {
  return (playableKinds as readonly string[]).includes(item.kind);
}

/**
 * Grades an answer. 「不会」 (null), or an answer of another kind's shape, scores 0.
 */
export function grade(item: PlayableItem, response: Response): Grade {
  switch (item.kind) {
    case 'single':
    case 'truefalse':
      return fromScore(response === item.answer ? 1 : 0);
    case 'multiple':
      return fromScore(Array.isArray(response) ? multipleScore(item, response) : 0);
    case 'cloze':
      return gradeCloze(item, isBlanks(response) ? response : {});
  }
}

/** Share of the right options found, less the wrong ones picked, never below 0. */
function multipleScore({ answer }: Item<'multiple'>, response: string[]): number {
  const picked = [...new Set(response)];
  const hits = picked.filter((option) => answer.includes(option)).length;
  return Math.max(0, (hits - (picked.length - hits)) / answer.length);
}

function gradeCloze({ blanks }: Item<'cloze'>, response: Record<string, string>): Grade {
  const judged = Object.entries(blanks).map(
    ([blank, accepted]) => [blank, judgeText(response[blank] ?? '', accepted)] as const,
  );
  const right = judged.filter(([, closeness]) => closeness === 'right').length;
  return { ...fromScore(right / judged.length), blanks: Object.fromEntries(judged) };
}

function fromScore(score: number): Grade {
  return { score, right: score === 1 };
}

function isBlanks(response: Response): response is Record<string, string> {
  return typeof response === 'object' && response !== null && !Array.isArray(response);
}
