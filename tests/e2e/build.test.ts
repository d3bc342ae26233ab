import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { serve } from './static-server.ts';

let project: string;

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'dangke-build-'));
  for (const part of ['src', 'content', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json']) {
    cpSync(part, join(project, part), { recursive: true });
  }
  symlinkSync(resolve('node_modules'), join(project, 'node_modules'));
});
afterEach(() => rmSync(project, { recursive: true, force: true }));

test.each([
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
])('%s stops the build with a message that names the place', (_, file, from, to, words) => {
  edit(file, from, to);
  const { status, output } = build();
  expect(status).not.toBe(0);
  for (const word of words) expect(output).toContain(word);
});

test('another lecture is another folder: no code changes', () => {
  cpSync(resolve('tests/e2e/second-lecture'), join(project, 'content/second'), { recursive: true });
  const { status, output } = build();
  expect(output).not.toContain('错误');
  expect(status).toBe(0);
  const page = readFileSync(join(project, 'dist/lectures/second/first/index.html'), 'utf8');
  expect(page).toContain('实践是检验真理的唯一标准');
  expect(readFileSync(join(project, 'dist/index.html'), 'utf8')).toContain('/lectures/second/');
});

test('words in Latin letters are found whatever their case, and shown as they stand', async () => {
  cpSync(resolve('tests/e2e/second-lecture'), join(project, 'content/second'), { recursive: true });
  expect(build().status).toBe(0);
  const { origin, server } = await serve(join(project, 'dist'));
  const browser = await chromium.launch({ executablePath: inject('chromium'), args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    await page.goto(`${origin}/search/?q=${encodeURIComponent('唯gdp论')}`);
    expect(await page.locator('.found mark').innerText()).toBe('唯GDP论');
    await page.locator('.found li a').click();
    expect(await page.locator('.prose mark').innerText()).toBe('唯GDP论');
  } finally {
    await browser.close();
    server.close();
  }
});

function edit(file: string, from: string, to: string) {
  const path = join(project, 'content/jingzhun-fupin', file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} has no “${from}”`);
  writeFileSync(path, text.replace(from, to));
}

function build() {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'build'],
    {
      cwd: project,
      encoding: 'utf8',
      env: { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' },
    },
  );
  return { status, output: stdout + stderr };
}
