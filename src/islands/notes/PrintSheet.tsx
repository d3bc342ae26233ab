import { dayInWords, filledGroups } from '../../domain/notes/export.ts';
import type { NoteGroup } from '../../domain/notes/list.ts';
import type { Note } from '../../schemas/note.ts';
import { localDay } from '../local-day.ts';

/** The listed notes as they are printed; not on the screen. */
export function PrintSheet({ groups }: { groups: NoteGroup[] }) {
  const date = ({ createdAt }: Note) => <p class="print-date">{dayInWords(localDay(createdAt))}</p>;
  return (
    <div class="print-sheet">
      <p class="print-date">{dayInWords(localDay(Date.now()))}打印</p>
      {filledGroups(groups).map(({ slug, title, thoughts, lessons }) => (
        <section key={slug}>
          <h2>{title}</h2>
          {thoughts.map((note) => (
            <div key={note.id}>
              <h3>学习心得</h3>
              <p class="note-text">{note.text}</p>
              {date(note)}
            </div>
          ))}
          {lessons.map(({ id, heading, notes }) => (
            <div key={id}>
              <h3>{heading}</h3>
              {notes.map((note) => (
                <div key={note.id} class="print-note">
                  {note.passage && <blockquote>{note.passage.quote}</blockquote>}
                  {note.text !== '' && <p class="note-text">{note.text}</p>}
                  {date(note)}
                </div>
              ))}
            </div>
          ))}
        </section>
      ))}
    </div>
  );
}
