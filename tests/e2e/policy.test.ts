import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { lessonPath, useBrowser } from './browser.ts';

const { newPage, expectConsole } = useBrowser();

test('every page has a policy, and nothing that a strict one forbids', () => {
  const dist = inject('dist');
  const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  );
  expect(pages.length).toBeGreaterThan(30);
  for (const file of pages) {
    const html = readFileSync(join(dist, file), 'utf8');
    const [, policy = ''] =
      /^<!DOCTYPE html><html[^>]*>\s*<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="([^"]+)">/.exec(
        html,
      ) ?? [];
    expect(policy, file).toMatch(/^default-src 'self'; script-src 'self' 'sha256-/);
    // There is one lecture, so no WebAssembly.
    expect(policy, file).not.toMatch(/unsafe|http:|https:|\*/);
    expect(policy.match(/sha256/g)?.length, `hashes of ${file}`).toBeLessThanOrEqual(4);
    expect(html, file).not.toMatch(/<[a-z][^>]* (style|on[a-z]+)="/);
  }
});

test('what gets into a page by a hole can neither run nor restyle it nor send anything away', async () => {
  expectConsole(/Content Security Policy/);
  const page = await newPage();
  await page.goto(lessonPath('ideals'));
  const broken = await page.evaluate(async () => {
    // The tool that puts this into the page may use eval, but not for what comes after it.
    await new Promise((resolve) => setTimeout(resolve));
    const run: string[] = [];
    Object.assign(globalThis, { run });
    const script = document.createElement('script');
    script.textContent = 'run.push("script")';
    document.body.append(script);
    const box = document.createElement('div');
    box.innerHTML = '<img src="/icon.svg" onload="run.push(\'attribute\')"><b style="color:red">文</b>';
    document.body.append(box);
    try {
      run.push(new Function('return "eval"')());
    } catch {}
    try {
      await fetch('https://example.com/');
      run.push('fetch');
    } catch {}
    const image = box.querySelector('img') as HTMLImageElement;
    if (!image.complete) await new Promise((resolve) => image.addEventListener('load', resolve));
    return { run, styled: (box.querySelector('b') as HTMLElement).style.color !== '' };
  });
  expect(broken).toEqual({ run: [], styled: false });
});
