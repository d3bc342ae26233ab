import type { Answer } from '../../domain/search/answer.ts';
import type { SearchDocument } from '../../domain/search/document.ts';
import type { Found } from '../../domain/search/found.ts';
import { matchVerbatim } from '../../domain/search/match.ts';
import { isTooLong, parseQuery, type Query } from '../../domain/search/query.ts';
import { rank } from '../../domain/search/rank.ts';
import { readingRoutes } from '../../domain/reading-routes.ts';
import { fetchJson } from '../fetch-json.ts';
import { once } from './once.ts';
import { pageText } from './page-text.ts';

type Further = typeof import('./further.ts');

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
  /** Makes the contents of the panel for all but the first answer, once its code is there. */
  allContents?: Further['allContents'];
}

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
  const fetchLessons = () => fetchJson<SearchDocument[]>(readingRoutes(place.root).text(place.lecture));
  const lessons = once(() => {
    // It may have failed long before anything was asked, and the network may be back.
    const fetched = underWay?.catch(fetchLessons) ?? fetchLessons();
    underWay = undefined;
    return fetched;
  });
  let allContents: Finding['allContents'];
  let complete: ReturnType<Further['completeAnswers']> | undefined;
  let latest = 0;
  return async (typed: string, limit?: number): Promise<void> => {
    latest += 1;
    const turn = latest;
    let finding: Finding = { step: 'searching', suggested: [], allContents };
    const say = (change: Partial<Finding>) => {
      finding = { ...finding, ...change };
      if (turn === latest) show(finding);
    };
    const query = parseQuery(typed);
    try {
      if (query && !isTooLong(query)) {
        say({ query });
        // Who looks further has what is at hand before them.
        for (const documents of limit === undefined ? [() => page, lessons] : []) {
          const found = foundIn(await documents(), query);
          if (found.length > 0) say({ answer: { level: 'exact', found, left: 0, looked: 0 } });
        }
      }
      const further = await import('./further.ts');
      allContents = further.allContents;
      complete ??= further.completeAnswers(place, lessons);
      await complete(typed, query, limit, (change) => say({ ...change, allContents }));
    } catch {
      say({ step: 'failed' });
    }
  };
}

/** What is in the text at hand word for word; whatever isn't may be so elsewhere. */
function foundIn(lessons: readonly SearchDocument[], query: Query): Found[] {
  const found = lessons.map((lesson) => matchVerbatim(lesson, query));
  return rank(found.filter((one): one is Found => one !== undefined));
}
