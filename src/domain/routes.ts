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
  /** @param id `<lecture>` or `<lecture>/<lesson>` */
  const present = (id: string) => `${root}present/${id}/`;
  return {
    root,
    home: root,
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
    /** The deck of a lesson or of a whole lecture, the speaker's script for it and its handout. */
    present,
    script: (id: string) => `${present(id)}script/`,
    handout: (id: string) => `${present(id)}handout/`,
    quizData: (id: string) => `${lesson(id)}quiz.json`,
    /** The lecture's lessons as the search reads them; its points, terms and items. */
    text: (slug: string) => `${lecture(slug)}text.json`,
    extras: (slug: string) => `${lecture(slug)}extras.json`,
    points: (slug: string) => `${lecture(slug)}points/`,
    point: (slug: string, point: string) => `${lecture(slug)}points/#${point}`,
    pointsSheet: (slug: string, point?: string) =>
      `${lecture(slug)}points/sheet/${point ? `?point=${point}` : ''}`,
    practice: (slug: string, point?: string) => `${lecture(slug)}quiz/${point ? `?point=${point}` : ''}`,
    /** The practice page, to practise one item. */
    practiceItem: (slug: string, item: string) => `${lecture(slug)}quiz/?item=${encoded(item)}`,
    practiceData: (slug: string) => `${lecture(slug)}practice.json`,
    drill: (slug: string, drill: string) => `${lecture(slug)}quiz/${drill}/`,
    review: `${root}review/`,
    itemsData: `${root}items.json`,
    glossary: `${root}glossary/`,
    term: (slug: string, term: string) => `${root}glossary/#${slug}-${term}`,
    search: (query = '') => `${root}search/${query && `?q=${encoded(query)}`}`,
    pinyinData: `${root}pinyin.json`,
    notes: `${root}notes/`,
    me: `${root}me/`,
    /** 自学记录, to print. */
    studyRecord: `${root}me/record/`,
    help: `${root}help/`,
    helpText: `${root}help/text.json`,
    /** 无障碍说明. */
    accessibility: `${root}accessibility/`,
  };
}

/** Percent-encoded; a lone half of a surrogate pair, which can't be, is left out. */
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, ''));
}
