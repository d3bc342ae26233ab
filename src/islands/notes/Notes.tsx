import { useStore } from '../use-store.ts';
import { useState } from 'preact/hooks';
import { filledGroups } from '../../domain/notes/export.ts';
import { groupNotes, matchingNotes, type NotedLecture, type NotesFilter } from '../../domain/notes/list.ts';
import { routesUnder } from '../../domain/routes.ts';
import type { Note } from '../../schemas/note.ts';
import { $notes, deleteNote, loadNotes } from '../../stores/notes.ts';
import { Fetched } from '../quiz/Fetched.tsx';
import { Entry } from './Entry.tsx';
import { Export } from './Export.tsx';
import { Filters } from './Filters.tsx';
import { Gone } from './Gone.tsx';
import { PrintSheet } from './PrintSheet.tsx';
import { Thoughts } from './Thoughts.tsx';
import { usePlaces } from './use-places.ts';

interface Props {
  /** The site's base path. */
  base: string;
  lectures: NotedLecture[];
}

/** The page with all notes. */
export default function Notes(props: Props) {
  return (
    <Fetched what="笔记" load={loadNotes}>
      {() => <NotesPage {...props} />}
    </Fetched>
  );
}

function NotesPage({ base, lectures }: Props) {
  const notes = useStore($notes);
  const [filter, setFilter] = useState<NotesFilter>({ place: '', kind: '', query: '' });
  /** What is being written stays listed, whatever is looked for; so does what was just deleted. */
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const [gone, setGone] = useState<readonly Note[]>([]);
  const [restored, setRestored] = useState('');
  const places = usePlaces(base, lectures, notes);
  const touch = (id: string) => setTouched((ids) => new Set([...ids, id]));
  const matching = matchingNotes(notes, filter);
  const listed = notes.filter((note) => matching.includes(note) || touched.has(note.id));
  const deleted = gone.filter(({ id }) => !notes.some((note) => note.id === id));
  const groups = groupNotes([...listed, ...matchingNotes(deleted, filter)], lectures, places);
  const present = groupNotes(listed, lectures, places);
  const here = new Set(lectures.flatMap(({ lessons }) => lessons.map(({ id }) => id)));
  const isFiltered = filter.place + filter.kind + filter.query.trim() !== '';
  const canBegin = (slug: string) =>
    filter.query.trim() === '' &&
    /^(thought)?$/.test(filter.kind) &&
    (filter.place === '' || filter.place === slug);
  const written = matching.filter(({ passage, text }) => passage || text.trim() !== '').length;
  const entry = (note: Note) =>
    deleted.includes(note) ? (
      <Gone
        note={note}
        onUndo={({ id }) => {
          touch(id);
          setRestored(id);
        }}
      />
    ) : (
      <Entry
        base={base}
        note={note}
        place={places.get(note.id)}
        isHere={here.has(note.place)}
        takeFocus={note.id === restored}
        onTouch={touch}
        onDelete={(taken) => {
          deleteNote(taken);
          setGone([...deleted, taken]);
        }}
      />
    );
  return (
    <>
      {notes.some(({ passage }) => passage) ? (
        <Filters
          lectures={lectures}
          filter={filter}
          onChange={(next) => {
            setTouched(new Set());
            setFilter(next);
          }}
        />
      ) : (
        <HowTo base={base} />
      )}
      <p role="status" class={written > 0 || isFiltered ? '' : 'visually-hidden'}>
        {isFiltered ? `找到 ${written} 条。` : `共 ${written} 条。`}
      </p>
      {filledGroups(present).length > 0 && <Export groups={present} />}
      {groups.map(({ slug, title, thoughts, lessons }) => {
        const begins = slug !== '' && canBegin(slug);
        if (thoughts.length + lessons.length === 0 && !begins) return null;
        return (
          <section key={slug} class="block" aria-labelledby={`notes-${slug}`}>
            <h2 id={`notes-${slug}`}>{title}</h2>
            {slug === '' ? (
              <ul class="note-list">
                {thoughts.map((note) => (
                  <li key={note.id}>{entry(note)}</li>
                ))}
              </ul>
            ) : (
              <Thoughts lecture={slug} thoughts={thoughts} canBegin={begins} onTouch={touch} />
            )}
            {lessons.map((lesson) => (
              <div key={lesson.id}>
                <h3>{lesson.heading}</h3>
                <ul class="note-list">
                  {lesson.notes.map((note) => (
                    <li key={note.id}>{entry(note)}</li>
                  ))}
                </ul>
              </div>
            ))}
          </section>
        );
      })}
      <PrintSheet groups={present} />
    </>
  );
}

function HowTo({ base }: { base: string }) {
  return (
    <div class="how-to">
      <p>还没有划线和笔记。读讲稿时选中一段文字，就可以划线、写笔记：</p>
      <ul>
        <li>用鼠标：按住左键，拖过要选的文字，再点旁边出现的“划线”或“写笔记”。</li>
        <li>用手机：长按文字，拖动两端选好，再点屏幕下方的“划线”或“写笔记”。</li>
        <li>用键盘：选中文字后按 Tab 键。</li>
      </ul>
      <p>
        <a class="link" href={routesUnder(base).home}>
          去读讲稿
        </a>
      </p>
    </div>
  );
}
