import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** The folder of this project. */
export const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

/** The folder of the lecture that the tests copy, from the project's root. */
export const folder = 'content/jingzhun-fupin';

/** A project of its own for one test, with nothing in it but a copy of the lecture. */
export class Project {
  readonly root = mkdtempSync(join(tmpdir(), 'content-'));

  constructor() {
    onTestFinished(() => rmSync(this.root, { recursive: true }));
    this.copyLecture(folder);
  }

  copyLecture(to: string): void {
    cpSync(join(projectRoot, folder), join(this.root, to), { recursive: true });
  }

  /** Writes a file of the lecture; `content` is given what it was. */
  write(file: string, content: (before: string) => string, of = folder): void {
    const path = join(this.root, of, file);
    writeFileSync(path, content(readFileSync(path, 'utf8')));
  }

  /** Adds a file to the lecture. */
  add(file: string, content: string): void {
    writeFileSync(join(this.root, folder, file), content);
  }

  /**
   * Puts other words in the place of some; throws when they are not there, so that a test can't
   * pass for want of its mistake.
   *
   * @param after only from these words on, e.g. an item's id
   */
  replace(file: string, words: string, others: string, { after = '', of = folder } = {}): void {
    this.write(
      file,
      (text) => {
        const start = text.indexOf(after);
        const at = text.indexOf(words, start);
        if (start < 0 || at < 0) throw new Error(`${file} has no “${words}” after “${after}”`);
        return text.slice(0, at) + others + text.slice(at + words.length);
      },
      of,
    );
  }

  remove(file: string): void {
    rmSync(join(this.root, folder, file), { recursive: true });
  }
}
