/**
 * Addresses of the site's pages below a base path. Query and hash are encoded here and nowhere else.
 *
 * @param base `/`, or a path such as `/dangke/`, with or without the last slash
 */
export function routesUnder(base: string) {
  const root = base.endsWith('/') ? base : `${base}/`;
  const lecture = (slug: string) => `${root}lectures/${slug}/`;
  const lesson = (id: string) => {
    const [lectureSlug = '', lessonSlug = ''] = id.split('/');
    return `${lecture(lectureSlug)}${lessonSlug}/`;
  };
  return {
    root,
    home: root,
    lecture,
    /** @param id `<lecture>/<lesson>` */
    lesson,
    /** A block of a lesson, with a piece of its text to mark there. */
    passage: (id: string, block: string, quote?: string) =>
      `${lesson(id)}${quote ? `?mark=${encodeURIComponent(quote)}` : ''}#${block}`,
    quizData: (id: string) => `${lesson(id)}quiz.json`,
    points: (slug: string) => `${lecture(slug)}points/`,
    pointsSheet: (slug: string, point?: string) =>
      `${lecture(slug)}points/sheet/${point ? `?point=${point}` : ''}`,
    practice: (slug: string, point?: string) => `${lecture(slug)}quiz/${point ? `?point=${point}` : ''}`,
    practiceData: (slug: string) => `${lecture(slug)}practice.json`,
    drill: (slug: string, drill: string) => `${lecture(slug)}quiz/${drill}/`,
    review: `${root}review/`,
    itemsData: `${root}items.json`,
    glossary: `${root}glossary/`,
    search: (query = '') => `${root}search/${query && `?q=${encodeURIComponent(query)}`}`,
    help: `${root}help/`,
  };
}
