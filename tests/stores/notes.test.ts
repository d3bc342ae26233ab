import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newBrowser } from './browser.ts';

const passage = { block: 'p-32', quote: '鱼水关系', before: '千万不要把干群之间的' };

beforeEach(() => {
  newBrowser();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A page of the site that has loaded the notes. */
async function openPage() {
  vi.resetModules();
  const notes = await import('../../src/stores/notes.ts');
  const { flush } = await import('../../src/stores/keeping.ts');
  await notes.loadNotes();
  return { ...notes, flush };
}
const texts = ({ $notes }: Awaited<ReturnType<typeof openPage>>) =>
  $notes
    .get()
    .map(({ text }) => text)
    .sort();

test('a note is on the next page as it was written, and as it was changed', async () => {
  const page = await openPage();
  const note = await page.addNote('jzfp/ideals', passage, '要记住');
  page.changeNote(note, '记住了');
  await page.flush();
  const [next] = (await openPage()).$notes.get();
  expect(next).toMatchObject({ id: note.id, place: 'jzfp/ideals', passage, text: '记住了' });
  expect(next?.createdAt).toBe(note.createdAt);
});

test('a change counts even when the clock was set back', async () => {
  const page = await openPage();
  const note = await page.addNote('jzfp', undefined, '第一稿');
  vi.useFakeTimers({ toFake: ['Date'], now: note.updatedAt - 86_400_000 });
  page.changeNote(note, '第二稿');
  expect(texts(page)).toEqual(['第二稿']);
  await page.flush();
  expect(texts(await openPage())).toEqual(['第二稿']);
});

test('what is taken away is kept without its words, and comes back whole when that is undone', async () => {
  const page = await openPage();
  const note = await page.addNote('jzfp/ideals', passage, '要记住');
  page.deleteNote(note);
  expect(page.$notes.get()).toEqual([]);
  const [kept] = await page.allNotes();
  expect(kept).toMatchObject({ id: note.id, deleted: true, text: '' });
  expect(kept).not.toHaveProperty('passage');
  await page.flush();
  const next = await openPage();
  expect(next.$notes.get()).toEqual([]);
  next.restoreNote(note);
  await next.flush();
  expect((await openPage()).$notes.get()).toMatchObject([{ id: note.id, passage, text: '要记住' }]);
});

test('a note of another tab appears, and its deletion too', async () => {
  const [one, other] = [await openPage(), await openPage()];
  const note = await one.addNote('jzfp/ideals', passage, '要记住');
  await vi.waitFor(() => expect(texts(other)).toEqual(['要记住']));
  other.deleteNote(note);
  await vi.waitFor(() => expect(texts(one)).toEqual([]));
});

test('nothing is stored before something is saved', async () => {
  await openPage();
  expect(await indexedDB.databases()).toEqual([]);
});
