import type { Answer, Found } from '../../domain/search/answer.ts';
import type { SearchDocument } from '../../domain/search/document.ts';
import { matchLists } from '../../domain/search/match.ts';
import { LONGEST_QUERY, parseQuery, type Query } from '../../domain/search/query.ts';
import { rank } from '../../domain/search/rank.ts';
import type { Sources } from './sources.ts';

/** What there is to show for what is typed. */
export interface Finding {
  step: 'empty' | 'searching' | 'found' | 'failed' | 'too-long';
  query?: Query;
  answer?: Answer;
  /** Hanzi that the typed letters may stand for, with the number of places that have them. */
  suggested: { term: string; hits: number }[];
  /** The code for all but the first answer, once it is there. */
  further?: typeof import('./further.ts');
}

const LETTER = /[a-zａ-ｚà-ǜ]/i;

/**
 * Answers what is typed, each time anew: at once from the lesson and the lecture at hand where it is there
 * word for word, then from everything. An answer that comes too late for the latest text is dropped.
 *
 * @param show called whenever there is more to show; `searching` with an answer means that it
 *   isn't complete yet, `failed` with an answer that it won't be
 * @returns the function to call with what is typed, and with how many documents to look at in the
 *   index of other lectures
 */
export function finder(sources: Sources, show: (finding: Finding) => void) {
  let latest = 0;
  let further: Finding['further'];
  return async (typed: string, limit?: number): Promise<void> => {
    latest += 1;
    const turn = latest;
    let finding: Finding = { step: 'searching', suggested: [], further };
    const say = (change: Partial<Finding>) => {
      finding = { ...finding, ...change };
      if (turn === latest) show(finding);
    };
    const query = parseQuery(typed);
    const tooLong = query !== undefined && query.text.length > LONGEST_QUERY;
    const suggesting = LETTER.test(typed) && !tooLong ? suggest(typed) : undefined;
    try {
      if (query && !tooLong) {
        say({ query });
        for (const documents of [() => sources.page, sources.lessons]) {
          const found = foundIn(await documents(), query);
          if (found.length > 0) say({ answer: { level: 'exact', found, left: 0 } });
        }
      }
      further = await import('./further.ts');
      if (!query) return say({ step: 'empty', further });
      if (tooLong) return say({ step: 'too-long', further });
      say({ further });
      const whole = await further.answer(sources.whole, query, limit);
      if (suggesting) say({ answer: whole });
      say({ step: 'found', answer: whole, suggested: (await suggesting) ?? [] });
    } catch {
      say({ step: 'failed', suggested: (await suggesting) ?? [] });
    }
  };

  async function suggest(typed: string) {
    try {
      const { rows, suggestions } = await sources.pinyin();
      return suggestions(rows, typed);
    } catch {
      // Without the table of readings the text itself can still be searched.
      return [];
    }
  }
}

/** What is in the text at hand word for word; whatever isn't may be so elsewhere. */
function foundIn(documents: readonly SearchDocument[], query: Query): Found[] {
  const found = documents.map((document) => matchLists(document, query));
  return rank(found.filter((one): one is Found => one !== undefined));
}
