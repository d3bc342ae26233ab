import { answer } from '../../domain/search/answer.ts';
import type { SearchDocument } from '../../domain/search/document.ts';
import { isTooLong, type Query } from '../../domain/search/query.ts';
import type { Finding, Place } from './finder.ts';
import { type Sources, searchSources } from './sources.ts';

/** Whether it is worth fetching the readings; `suggestions` looks closer. */
const LETTER = /[a-zａ-ｚà-ǜ]/i;

/** @param lessons fetches the lessons of the lecture at hand, once */
export function completeAnswers(place: Place, lessons: () => Promise<SearchDocument[]>) {
  const sources = searchSources(place, lessons);
  /**
   * Answers from everything, and suggests hanzi for typed letters.
   *
   * @param limit how many documents to look at in the index of other lectures
   * @param say called whenever there is more to show
   */
  return async (
    typed: string,
    query: Query | undefined,
    limit: number | undefined,
    say: (change: Partial<Finding>) => void,
  ): Promise<void> => {
    if (!query) return say({ step: 'empty' });
    if (isTooLong(query)) return say({ step: 'too-long' });
    say({});
    const suggesting = LETTER.test(typed) ? suggest(sources, typed) : undefined;
    try {
      const whole = await answer(sources.engines, query, limit);
      if (suggesting) say({ answer: whole });
      say({ step: 'found', answer: whole, suggested: (await suggesting) ?? [] });
    } catch {
      say({ step: 'failed' });
      if (suggesting) say({ suggested: await suggesting });
    }
  };
}

async function suggest(sources: Sources, typed: string): Promise<Finding['suggested']> {
  try {
    const { rows, suggestions } = await sources.pinyin();
    return suggestions(rows, typed);
  } catch {
    // Without the table of readings the text itself can still be searched.
    return [];
  }
}
