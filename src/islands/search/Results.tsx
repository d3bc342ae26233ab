import { routesUnder } from '../../domain/routes.ts';
import { searchable } from '../../domain/search.ts';
import type { FoundLesson } from './engine.ts';

interface Props {
  base: string;
  lessons: FoundLesson[];
  query: string;
  /** Whether this is the approximate answer. */
  loose: boolean;
  onLoosely: () => void;
}

/** What was found, by lesson, each place with the words around it. */
export function Results({ base, lessons, query, loose, onLoosely }: Props) {
  const to = routesUnder(base);
  const places = lessons.reduce((sum, { hits }) => sum + hits.length, 0);
  if (places === 0) {
    return (
      <div class="nothing">
        <p role="status">讲稿里没有“{query}”。</p>
        {loose ? (
          <p>这些字也没有同时出现在某一课里。</p>
        ) : (
          <p>
            <button type="button" class="button quiet" onClick={onLoosely}>
              改查近似内容
            </button>
            <span class="small">　只要求这些字都出现在同一课里，不要求连在一起。</span>
          </p>
        )}
      </div>
    );
  }
  return (
    <>
      {loose ? (
        <p class="approximate" role="status">
          没有完全一致的内容，以下为近似结果：这些字都在这一课里，但没有连在一起。
        </p>
      ) : (
        <p role="status">
          在 {lessons.length} 课里找到 {places} 处。
        </p>
      )}
      {lessons.map(({ id, number, title, lecture, hits }) => (
        <section key={id} class="found" data-lesson={id}>
          <h2>
            <a href={to.lesson(id)}>{title}</a>{' '}
            <span class="small">
              {lecture} · 第 {number} 课 · {loose ? '近似' : `${hits.length} 处`}
            </span>
          </h2>
          <ul>
            {hits.map(({ block, before, match, after }, index) => (
              <li key={`${block} ${index}`}>
                <a href={to.passage(id, block, loose ? undefined : searchable(query))}>
                  {before}
                  {match && <mark>{match}</mark>}
                  {after}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
