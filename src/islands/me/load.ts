import { allItems, type PracticeData } from '../../domain/practice.ts';
import { routesUnder } from '../../domain/routes.ts';
import { loadRecord } from '../../stores/record.ts';
import { fetchJson } from '../fetch-json.ts';

/** What the site teaches, as 学习情况 and 自学记录 need it, once the record is loaded too. */
export async function loadTaught(base: string, lectures: readonly string[]) {
  const to = routesUnder(base);
  const [, ...data] = await Promise.all([
    loadRecord(),
    ...lectures.map((slug) => fetchJson<PracticeData>(to.practiceData(slug))),
  ]);
  return { data, items: data.flatMap((lecture) => allItems(lecture, 0)) };
}
