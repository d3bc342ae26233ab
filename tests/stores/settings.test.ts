import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { settingsKey } from '../../src/schemas/settings.ts';
import { newBrowser, openPage } from './browser.ts';

let browser = newBrowser();
beforeEach(() => {
  browser = newBrowser();
});
afterEach(() => {
  vi.unstubAllGlobals();
});
const kept = (key = settingsKey) => browser.local.kept.get(key);

test('who has chosen nothing sees the site as it is meant, and nothing is stored', async () => {
  const { $settings } = await openPage();
  expect($settings.get()).toMatchObject({ theme: 'auto', text: 'standard' });
  expect(browser.local.kept.size).toBe(0);
});

test('a choice is there again on the next page, the others unchanged', async () => {
  const page = await openPage();
  page.changeSettings({ text: 'larger' });
  page.changeSettings({ theme: 'dark' });
  expect((await openPage()).$settings.get()).toMatchObject({ theme: 'dark', text: 'larger' });
});

test('settings that can’t be read are kept aside before they are written over', async () => {
  for (const unreadable of ['{"theme":', '{"theme":"sepia","text":"standard"}', 'null', '7']) {
    browser.local.kept.clear();
    browser.local.kept.set(settingsKey, unreadable);
    const page = await openPage();
    expect(page.$settings.get()).toMatchObject({ theme: 'auto', text: 'standard' });
    expect(kept()).toBe(unreadable);
    page.changeSettings({ theme: 'light' });
    expect(kept(`${settingsKey}:unreadable`)).toBe(unreadable);
    expect(JSON.parse(kept() ?? '')).toMatchObject({ theme: 'light', text: 'standard' });
  }
});

test('settings that can be read leave nothing aside', async () => {
  const page = await openPage();
  page.changeSettings({ theme: 'light' });
  page.changeSettings({ theme: 'dark' });
  expect([...browser.local.kept.keys()]).toEqual([settingsKey]);
});

test('where storage is blocked a choice holds for the page', async () => {
  browser.local.block = true;
  const page = await openPage();
  page.changeSettings({ theme: 'dark' });
  expect(page.$settings.get().theme).toBe('dark');
});

test('what another tab chooses is followed, what it stores besides is not', async () => {
  const page = await openPage();
  page.listenToSettings();
  browser.local.kept.set(settingsKey, '{"theme":"dark","text":"large"}');
  const stored = (key: string) => browser.page.dispatchEvent(Object.assign(new Event('storage'), { key }));
  stored('something else');
  expect(page.$settings.get().theme).toBe('auto');
  stored(settingsKey);
  expect(page.$settings.get()).toMatchObject({ theme: 'dark', text: 'large' });
});
