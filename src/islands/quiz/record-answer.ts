import { grade } from '../../domain/grading/index.ts';
import type { AskedItem } from '../../domain/items.ts';
import type { Answered, Response } from '../../schemas/record.ts';
import { addEvent } from '../../stores/record.ts';

/** Grades an answer and adds it to the learner's record. */
export function recordAnswer(
  item: AskedItem,
  response: Response,
  hints: number,
  mode: Answered['mode'],
): Promise<void> {
  const { score } = grade(item, response);
  return addEvent({ kind: 'answered', item: item.id, rev: item.rev, response, score, hints, mode });
}
