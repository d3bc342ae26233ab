import type { Note } from '../../schemas/note.ts';
import { kindOf, type NoteKind } from './kind.ts';
import { locator } from './locate.ts';
import type { BlockText } from './passage.ts';

/** A lecture and its lessons in order, as the list of notes needs them. */
export interface NotedLecture {
  slug: string;
  title: string;
  lessons: NotedLesson[];
}

/** A lesson; `id` is `<lecture>/<lesson>`. */
export interface NotedLesson {
  id: string;
  number: number;
  short: string;
}

/** The notes of a lecture; of lectures and lessons that are no more, those with no slug. */
export interface NoteGroup {
  slug: string;
  title: string;
  /** Each 学习心得, the first written first. */
  thoughts: Note[];
  /** The lessons with notes, in order. */
  lessons: { id: string; heading: string; notes: Note[] }[];
}

/** Where a note stands in its lesson as it is now. */
export interface NotePlace {
  block: string;
  /** Where it begins in its block, in UTF-16 units. */
  from: number;
  /** Its words as they are now, a part for each block. */
  words: string[];
  /** How often the words of its first part stand in the block before it. */
  nth: number;
}

/** Where notes stand, by their ids. */
export type Places = ReadonlyMap<string, NotePlace | 'lost'>;

/** Notes by lecture and lesson, in reading order; every lecture has a group, also without notes. */
export function groupNotes(
  notes: readonly Note[],
  lectures: readonly NotedLecture[],
  places: Places = new Map(),
): NoteGroup[] {
  const sorted = [...notes].sort(
    (one, other) => inReading(one, other, places) || one.createdAt - other.createdAt,
  );
  const known = new Set<Note>();
  const take = (wanted: (note: Note) => boolean) => {
    const taken = sorted.filter((note) => !known.has(note) && wanted(note));
    for (const note of taken) known.add(note);
    return taken;
  };
  const groups = lectures.map(({ slug, title, lessons }) => ({
    slug,
    title,
    thoughts: take(({ place, passage }) => place === slug && !passage),
    lessons: lessons
      .map(({ id, number, short }) => ({
        id,
        heading: `第 ${number} 课　${short}`,
        notes: take(({ place }) => place === id),
      }))
      .filter((lesson) => lesson.notes.length > 0),
  }));
  const thoughts = take(({ passage }) => !passage);
  const rest = take(() => true);
  if (thoughts.length + rest.length === 0) return groups;
  const gone = [{ id: '', heading: '已不在本站的课', notes: rest }].filter(
    (lesson) => lesson.notes.length > 0,
  );
  return [...groups, { slug: '', title: '其他', thoughts, lessons: gone }];
}

/**
 * Finds notes in a lesson as it is now.
 *
 * @param notes those of this lesson
 */
export function placesOf(notes: readonly Note[], blocks: readonly BlockText[]): Places {
  const locate = locator(blocks);
  const textOf = (block: string) => blocks.find(({ id }) => id === block)?.text ?? '';
  const places = new Map<string, NotePlace | 'lost'>();
  for (const { id, passage } of notes) {
    const found = passage ? locate(passage) : [];
    const words = found.map(({ block, from, to }) => textOf(block).slice(from, to));
    const [first] = found;
    if (first) {
      const { block, from } = first;
      const nth =
        textOf(block)
          .slice(0, from)
          .split(words[0] as string).length - 1;
      places.set(id, { block, from, words, nth });
    } else if (passage) places.set(id, 'lost');
  }
  return places;
}

/** Which notes are listed: an empty field asks for nothing. */
export interface NotesFilter {
  /** A lecture's slug or a lesson's id. */
  place: string;
  kind: '' | NoteKind;
  query: string;
}

/** The notes a filter asks for. Every word must occur in quote or text; width and case don't count. */
export function matchingNotes(notes: readonly Note[], { place, kind, query }: NotesFilter): Note[] {
  const words = folded(query).split(' ').filter(Boolean);
  return notes.filter((note) => {
    const text = folded(`${note.passage?.quote ?? ''} ${note.text}`);
    return (
      (place === '' || note.place === place || note.place.startsWith(`${place}/`)) &&
      (kind === '' || kindOf(note) === kind) &&
      words.every((word) => text.includes(word))
    );
  });
}

const folded = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ');

const numberOf = (block: string) => Number(/\d+/.exec(block)?.[0] ?? 0);

function inReading(one: Note, other: Note, places: Places): number {
  const placeOf = ({ id, passage }: Note) => {
    const place = places.get(id);
    return typeof place === 'object' ? place : { block: passage?.block ?? '', from: 0 };
  };
  const [a, b] = [placeOf(one), placeOf(other)];
  return numberOf(a.block) - numberOf(b.block) || a.from - b.from;
}
