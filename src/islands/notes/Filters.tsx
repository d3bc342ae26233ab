import { useRef } from 'preact/hooks';
import type { NoteKind } from '../../domain/notes/kind.ts';
import type { NotedLecture, NotesFilter } from '../../domain/notes/list.ts';
import { useComposing } from '../use-composing.ts';

interface Props {
  lectures: NotedLecture[];
  filter: NotesFilter;
  onChange: (filter: NotesFilter) => void;
}

const kinds: [NoteKind, string][] = [
  ['highlight', '划线'],
  ['note', '笔记'],
  ['thought', '心得'],
];

/** Which notes are listed. */
export function Filters({ lectures, filter, onChange }: Props) {
  const box = useRef<HTMLInputElement>(null);
  const composing = useComposing(box, (query) => onChange({ ...filter, query }));
  return (
    <form
      class="fields secondary"
      role="search"
      aria-label="查找笔记"
      onSubmit={(event) => event.preventDefault()}
    >
      <label class="field">
        <span>查找笔记</span>
        <input
          ref={box}
          type="search"
          autoComplete="off"
          onInput={({ currentTarget: { value } }) =>
            composing.current || onChange({ ...filter, query: value })
          }
        />
      </label>
      <label class="field">
        <span>课次</span>
        <select
          value={filter.place}
          onChange={({ currentTarget: { value } }) => onChange({ ...filter, place: value })}
        >
          <option value="">全部</option>
          {lectures.map(({ slug, title, lessons }) => (
            <>
              {lectures.length > 1 && <option value={slug}>{title}</option>}
              {lessons.map(({ id, number, short }) => (
                <option key={id} value={id}>
                  {number}　{short}
                </option>
              ))}
            </>
          ))}
        </select>
      </label>
      <label class="field">
        <span>类型</span>
        <select
          value={filter.kind}
          onChange={({ currentTarget: { value } }) =>
            onChange({ ...filter, kind: value as NotesFilter['kind'] })
          }
        >
          <option value="">全部</option>
          {kinds.map(([kind, label]) => (
            <option key={kind} value={kind}>
              {label}
            </option>
          ))}
        </select>
      </label>
    </form>
  );
}
