import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sample } from '../sample.ts';
import { buildProject, copyProject } from './project.ts';

let project: string;

beforeEach(() => {
  project = copyProject();
});
afterEach(() => rmSync(project, { recursive: true, force: true }));

const mistakes: [string, string, string, string, string[]][] = [
  [
    'one character of a lesson changed',
    'lessons/conduct.mdx',
    '攻坚战要有过硬的作风。今年',
    '攻坚战须有过硬的作风。今年',
    ['lessons/conduct.mdx', 'source.txt 第 37 行', '要有过硬'],
  ],
  [
    'one character of an evidence changed',
    'quiz.yaml',
    'evidence: 习总书记一再强调，理想信念是共产党人',
    'evidence: 习总书记一再强调，理想信念是共产党员',
    ['quiz.yaml › jzfp-02-01 › evidence', '逐字'],
  ],
];

test.each(sample(mistakes, 1))(
  '%s stops the build with a message that names the place',
  async (_, file, from, to, words) => {
    edit(file, from, to);
    const { stdout, stderr } = await buildProject(project).then(
      () => ({ stdout: 'built', stderr: '' }),
      (failed) => failed,
    );
    for (const word of words) expect(stdout + stderr).toContain(word);
  },
);

function edit(file: string, from: string, to: string) {
  const path = join(project, 'content/jingzhun-fupin', file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} has no “${from}”`);
  writeFileSync(path, text.replace(from, to));
}
