import type { AskedMember } from '../items.ts';
import { comparable, judgeText } from './text.ts';

/** One member of a recall: named, named with one character off, or missing. */
export interface MemberGrade {
  id: string;
  text: string;
  closeness: 'right' | 'near' | 'missing';
  /** What the learner wrote for it, unless it is missing. */
  answer?: string;
}

/** What became of each member, and the answers that are none of them. */
export interface RecallGrade {
  members: MemberGrade[];
  others: string[];
}

/**
 * Gives every member at most one answer and every answer at most one member, in whatever order they
 * stand: those that are right first, so that a near miss never takes a member from a right answer.
 */
export function gradeRecall(members: readonly AskedMember[], answers: readonly string[]): RecallGrade {
  const left = new Set(answers.flatMap((answer, at) => (comparable(answer) === '' ? [] : [at])));
  const found = new Map<AskedMember, MemberGrade>();
  for (const closeness of ['right', 'near'] as const) {
    for (const at of left) {
      const answer = answers[at] ?? '';
      const member = members.find((each) => !found.has(each) && judgeText(answer, [each.text]) === closeness);
      if (!member) continue;
      found.set(member, { ...member, closeness, answer });
      left.delete(at);
    }
  }
  return {
    members: members.map((member) => found.get(member) ?? { ...member, closeness: 'missing' }),
    others: [...left].map((at) => answers[at] ?? ''),
  };
}
