import type { Response } from '../../schemas/record.ts';
import type { AskedItem, AskedOf } from '../items.ts';
import { gradeRecall, type MemberGrade } from './recall.ts';
import { asList, asParts } from './response.ts';
import { type Closeness, judgeText } from './text.ts';

export type { MemberGrade } from './recall.ts';

/** What an answer was worth. */
export interface Grade {
  /** From 0 to 1. */
  score: number;
  right: boolean;
  /** For a cloze: how close each blank came. */
  blanks?: Record<string, Closeness>;
  /** For a recall: what became of each member, in the point's order. */
  members?: MemberGrade[];
  /** For a recall: answers that are no member, or one already named. */
  others?: string[];
}

/**
 * Grades an answer. 「不会」 (null), or an answer of another kind's shape, scores 0.
 */
export function grade(item: AskedItem, response: Response): Grade {
  switch (item.kind) {
    case 'single':
    case 'truefalse':
      return share(response === item.answer ? 1 : 0, 1);
    case 'multiple':
      return share(multipleHits(item, asList(response)), item.answer.length);
    case 'cloze':
      return clozeGrade(item, asParts(response));
    case 'order':
      return share(pairsInOrder(item, asList(response)), item.answer.length - 1);
    case 'match':
      return share(pairsRight(item, asParts(response)), Object.keys(item.answer).length);
    case 'recall':
      return recallGrade(item, asList(response));
  }
}

/** Right options found, less the wrong ones picked. */
function multipleHits({ answer }: AskedOf<'multiple'>, response: string[]): number {
  const picked = [...new Set(response)];
  const hits = picked.filter((option) => answer.includes(option)).length;
  return Math.max(0, hits - (picked.length - hits));
}

function clozeGrade({ blanks }: AskedOf<'cloze'>, response: Record<string, string>): Grade {
  const judged = Object.entries(blanks).map(
    ([blank, accepted]) => [blank, judgeText(response[blank] ?? '', accepted)] as const,
  );
  const right = judged.filter(([, closeness]) => closeness === 'right').length;
  return { ...share(right, judged.length), blanks: Object.fromEntries(judged) };
}

/** Neighbours that follow one another as they should; none unless every option has its one place. */
function pairsInOrder({ answer }: AskedOf<'order'>, response: string[]): number {
  const complete = response.length === answer.length && answer.every((option) => response.includes(option));
  if (!complete) return 0;
  return answer.slice(1).filter((option, at) => response[response.indexOf(option) - 1] === answer[at]).length;
}

function pairsRight({ answer }: AskedOf<'match'>, response: Record<string, string>): number {
  return Object.entries(answer).filter(([left, right]) => response[left] === right).length;
}

function recallGrade({ members }: AskedOf<'recall'>, response: string[]): Grade {
  const graded = gradeRecall(members, response);
  const right = graded.members.filter(({ closeness }) => closeness === 'right').length;
  return { ...share(right, members.length), ...graded };
}

/** So much of so much; nothing of nothing is not right. */
function share(right: number, of: number): Grade {
  return { score: of > 0 ? right / of : 0, right: of > 0 && right === of };
}
