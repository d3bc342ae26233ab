import { useEffect, useMemo, useState } from 'preact/hooks';
import { type NotedLecture, type Places, placesOf } from '../../domain/notes/list.ts';
import { routesUnder } from '../../domain/routes.ts';
import type { SearchDocument } from '../../domain/search/document.ts';
import type { Note } from '../../schemas/note.ts';
import { fetchJson } from '../fetch-json.ts';

/** Where notes stand in the lessons as they are now; nothing as long as the lessons' text hasn't come. */
export function usePlaces(base: string, lectures: NotedLecture[], notes: readonly Note[]): Places {
  const [texts, setTexts] = useState<ReadonlyMap<string, SearchDocument>>(new Map());
  const wanted = lectures
    .map(({ slug }) => slug)
    .filter((slug) => notes.some(({ place }) => place.startsWith(`${slug}/`)))
    .join(' ');
  useEffect(() => {
    for (const slug of wanted.split(' ').filter(Boolean)) {
      fetchJson<SearchDocument[]>(routesUnder(base).text(slug)).then(
        (lessons) =>
          setTexts((known) => new Map([...known, ...lessons.map((lesson) => [lesson.id, lesson] as const)])),
        () => undefined,
      );
    }
  }, [wanted]);
  return useMemo(() => {
    const all = [...texts.values()].flatMap(({ id, blocks }) => [
      ...placesOf(
        notes.filter(({ place }) => place === id),
        blocks.map((block) => ({ id: block.id, text: block.texts[0] ?? '' })),
      ),
    ]);
    return new Map(all);
  }, [texts, notes]);
}
