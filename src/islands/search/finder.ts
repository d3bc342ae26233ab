import type { Answer } from '../../domain/search/answer.ts';
import type { SearchDocument } from '../../domain/search/document.ts';
import type { Found } from '../../domain/search/found.ts';
import { matchLists } from '../../domain/search/match.ts';
import { LONGEST_QUERY, parseQuery, type Query } from '../../domain/search/query.ts';
import { rank } from '../../domain/search/rank.ts';
import { routesUnder } from '../../domain/routes.ts';
import { fetchJson } from '../fetch-json.ts';
import { once } from './once.ts';
import { pageText } from './page-text.ts';
import type { Sources } from './sources.ts';

/** What `components/SearchForm.astro` says of where the reader is. */
export interface Place {
  /** The site's base path. */
  root: string;
  /** The slug of the lecture at hand. */
  lecture: string;
  /** Whether the site has other lectures besides. */
  several: boolean;
}

/** Reads it off the box's `data-` attributes. */
export function placeOf({ dataset: { root = '/', lecture = '', several } }: HTMLElement): Place {
  return { root, lecture, several: several !== undefined };
}

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

/** Whether it is worth fetching the readings; `suggestions` looks closer. */
const LETTER = /[a-zａ-ｚà-ǜ]/i;

/**
 * Answers what is typed, each time anew: at once from the lesson and the lecture at hand where it is
 * there word for word, then from everything. An answer that comes too late for the latest text is dropped.
 *
 * @param first a fetch of the lecture's lessons that is already under way
 * @param show called whenever there is more to show; `searching` with an answer means that it
 *   isn't complete yet, `failed` with an answer that it won't be
 * @returns the function to call with what is typed, and with how many documents to look at in the
 *   index of other lectures
 */
export function finder(place: Place, first: Promise<SearchDocument[]>, show: (finding: Finding) => void) {
  const page = pageText();
  let underWay: Promise<SearchDocument[]> | undefined = first;
  const fetchLessons = () => fetchJson<SearchDocument[]>(routesUnder(place.root).text(place.lecture));
  const lessons = once(() => {
    // It may have failed long before anything was asked, and the network may be back.
    const fetched = underWay?.catch(fetchLessons) ?? fetchLessons();
    underWay = undefined;
    return fetched;
  });
  let sources: Sources | undefined;
  let further: Finding['further'];
  let latest = 0;
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
    let suggesting: Promise<Finding['suggested']> | undefined;
    try {
      if (query && !tooLong) say({ query });
      // Who looks further has what is at hand before them.
      if (query && !tooLong && limit === undefined) {
        for (const documents of [() => page, lessons]) {
          const found = foundIn(await documents(), query);
          if (found.length > 0) say({ answer: { level: 'exact', found, left: 0, looked: 0 } });
        }
      }
      further = await import('./further.ts');
      if (!query) return say({ step: 'empty', further });
      if (tooLong) return say({ step: 'too-long', further });
      say({ further });
      sources ??= further.searchSources(place, lessons);
      if (LETTER.test(typed)) suggesting = suggest(sources, typed);
      const whole = await further.answer(sources.engines, query, limit);
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

/** What is in the text at hand word for word; whatever isn't may be so elsewhere. */
function foundIn(documents: readonly SearchDocument[], query: Query): Found[] {
  const found = documents.map((document) => matchLists(document, query));
  return rank(found.filter((one): one is Found => one !== undefined));
}
