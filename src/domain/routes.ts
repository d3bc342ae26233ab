import { encoded, readingRoutes } from './reading-routes.ts';

/**
 * Addresses of the site's pages below a base path. Query and hash are encoded here and in `reading-routes.ts`,
 * and nowhere else.
 *
 * @param base `/`, or a path such as `/dangke/`, with or without the last slash
 */
export function routesUnder(base: string) {
  const reading = readingRoutes(base);
  const { root, lecture } = reading;
  /** @param id `<lecture>` or `<lecture>/<lesson>` */
  const present = (id: string) => `${root}present/${id}/`;
  return {
    ...reading,
    home: root,
    /** The deck of a lesson or of a whole lecture, the speaker's script for it and its handout. */
    present,
    script: (id: string) => `${present(id)}script/`,
    handout: (id: string) => `${present(id)}handout/`,
    /** The lecture's points, terms and items as the search reads them. */
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
    pinyinData: `${root}pinyin.json`,
    notes: `${root}notes/`,
    me: `${root}me/`,
    /** 自学记录, to print. */
    studyRecord: `${root}me/record/`,
    /** The pages that 长辈版 leaves out of its navigation. */
    more: `${root}more/`,
    help: `${root}help/`,
    helpText: `${root}help/text.json`,
    /** 无障碍说明. */
    accessibility: `${root}accessibility/`,
  };
}

/** Addresses below a base path that only the build writes into pages: apart, or every lesson would load them. */
export function writtenRoutesUnder(base: string) {
  const { root, lecture, practice } = routesUnder(base);
  return {
    /** The whole lecture as a booklet, to print. */
    booklet: (slug: string) => `${lecture(slug)}booklet/`,
    /** An exam paper of the lecture's items, or of one lesson's, with the key. */
    quizPaper: (slug: string, lesson?: string) =>
      `${practice(slug)}paper/${lesson ? `?lesson=${lesson}` : ''}`,
    /** The picture that goes with a shared link to a page of the lecture, or of the site. */
    picture: (slug?: string, form: 'wide' | 'square' = 'wide') =>
      `${root}share${slug ? `/${slug}` : ''}${form === 'square' ? '-square' : ''}.png`,
  };
}
