import type { ItemRef } from '../../domain/progress.ts';
import { ownAnswers } from '../../domain/review/answers.ts';
import { mistakes } from '../../domain/review/mistakes.ts';
import { scheduling } from '../../domain/review/schedule.ts';
import type { RecordEvent } from '../../schemas/record.ts';
import { breath, inSlices } from '../in-slices.ts';
import { localDay } from '../local-day.ts';

/** Works out of a log what the review asks for, in slices; asked for the same, the domain knows it then. */
export async function foldInSlices(events: readonly RecordEvent[], items: readonly ItemRef[]): Promise<void> {
  ownAnswers(events);
  await breath();
  await inSlices(scheduling(events, items, localDay));
  mistakes(events, localDay);
  await breath();
}
