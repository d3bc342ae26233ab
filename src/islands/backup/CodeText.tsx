import { useState } from 'preact/hooks';
import { noteBackup } from '../../stores/backup.ts';
import { CodePart } from './CodePart.tsx';
import { useCode } from './use-code.ts';

/** Characters of a part: well within what a WeChat message takes. */
const LONGEST = 1800;
/** More parts than this nobody wants to copy one by one. */
const MANY = 20;

/** 文字码: the record as parts to be copied. `made`: as in `useCode`. */
export function CodeText({ made }: { made: number }) {
  const parts = useCode(LONGEST, made);
  const [copied, setCopied] = useState<readonly number[]>([]);
  const [wanted, setWanted] = useState(false);
  if (!parts || parts === 'failed')
    return (
      <p role="status">{parts ? '没有生成文字码，请刷新本页再试，或者下载备份文件。' : '正在生成文字码…'}</p>
    );
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const note = (at: number) => {
    const all = [...copied.filter((other) => other !== at), at];
    setCopied(all);
    if (all.length === parts.length) noteBackup();
  };
  return (
    <div class="panel" role="group" aria-label="文字码">
      <p>
        文字码共 {parts.length} 段，{length} 个字符。
        {parts.length > 1 ? '逐段复制' : '复制下来'}
        ，发到微信“文件传输助手”；再在另一台设备上打开本页，到“恢复或搬来”里选“粘贴文字码”
        {parts.length > 1 && '，各段都粘进去，先后不限'}。
      </p>
      {parts.length > MANY && !wanted ? (
        <p>
          段数较多，用备份文件更方便。
          <button type="button" class="as-link" onClick={() => setWanted(true)}>
            仍用文字码
          </button>
        </p>
      ) : (
        parts.map((part, at) => (
          <CodePart key={part} text={part} number={at + 1} total={parts.length} onCopied={() => note(at)} />
        ))
      )}
      <p class="small">文字码里是您的学习记录和笔记，请不要发到群里。</p>
    </div>
  );
}
