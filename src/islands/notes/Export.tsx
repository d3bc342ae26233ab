import { useState } from 'preact/hooks';
import { notesAsMarkdown, notesAsText } from '../../domain/notes/export.ts';
import type { NoteGroup } from '../../domain/notes/list.ts';
import { canDownload, download } from '../download.ts';
import { localDay } from '../local-day.ts';
import { useFocus } from '../use-focus.ts';

const formats = [
  { label: '导出 Markdown', write: notesAsMarkdown, ending: 'md', type: 'text/markdown;charset=utf-8' },
  { label: '导出纯文本', write: notesAsText, ending: 'txt', type: 'text/plain;charset=utf-8' },
];

/** Takes the listed notes out: as files, as a text to copy where files can't be saved, on paper. */
export function Export({ groups }: { groups: NoteGroup[] }) {
  const [text, setText] = useState<string>();
  const give = ({ write, ending, type }: (typeof formats)[number]) => {
    const today = localDay(Date.now());
    const written = write(groups, { today, dayOf: localDay });
    if (canDownload()) download(written, `学习笔记-${today}.${ending}`, type);
    else setText(written);
  };
  return (
    <>
      <p class="actions">
        {formats.map((format) => (
          <button key={format.ending} type="button" class="button plain" onClick={() => give(format)}>
            {format.label}
          </button>
        ))}
        <button type="button" class="button plain" onClick={() => window.print()}>
          打印
        </button>
      </p>
      {text !== undefined && <ToCopy key={text} text={text} />}
    </>
  );
}

function ToCopy({ text }: { text: string }) {
  const field = useFocus<HTMLTextAreaElement>(true);
  return (
    <label class="editor">
      <span class="small">微信里不能保存文件。请长按下面的文字，全选、复制，再粘贴到别处。</span>
      <textarea
        ref={field}
        readOnly
        rows={8}
        value={text}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
    </label>
  );
}
