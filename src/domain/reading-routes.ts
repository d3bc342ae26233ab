/**
 * The addresses that a lesson's own code needs, below a base path: `routes.ts` has all of them. Apart, so that
 * a lesson doesn't fetch the rest.
 *
 * @param base `/`, or a path such as `/dangke/`, with or without the last slash
 */
export function readingRoutes(base: string) {
  const root = base.endsWith('/') ? base : `${base}/`;
  const lecture = (slug: string) => `${root}lectures/${slug}/`;
  const lesson = (id: string) => {
    const [lectureSlug = '', lessonSlug = ''] = id.split('/');
    return `${lecture(lectureSlug)}${lessonSlug}/`;
  };
  return {
    root,
    lecture,
    /** @param id `<lecture>/<lesson>` */
    lesson,
    /**
     * A block of a lesson, with quotations to mark throughout the lesson.
     *
     * @param nth which of the marks in the block is meant, counted from 0
     */
    passage: (id: string, block: string, quotes: string | readonly string[] = [], nth = 0) => {
      const marks = [quotes].flat().filter((quote) => quote !== '');
      const query = [...marks.map((quote) => `mark=${encoded(quote)}`), ...(nth > 0 ? [`nth=${nth}`] : [])];
      return `${lesson(id)}${marks.length > 0 ? `?${query.join('&')}` : ''}#${block}`;
    },
    quizData: (id: string) => `${lesson(id)}quiz.json`,
    /** The lecture's lessons as the search reads them. */
    text: (slug: string) => `${lecture(slug)}text.json`,
    search: (query = '') => `${root}search/${query && `?q=${encoded(query)}`}`,
  };
}

/** Percent-encoded, for a query; a lone half of a surrogate pair, which can't be, is left out. */
export function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, ''));
}
