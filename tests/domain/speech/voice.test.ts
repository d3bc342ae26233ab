import { expect, test } from 'vitest';
import { mandarinVoice } from '../../../src/domain/speech/voice.ts';

const voice = (name: string, lang: string, localService = true) => ({ name, lang, localService });
const chosen = (...voices: ReturnType<typeof voice>[]) => mandarinVoice(voices)?.name;

test('of the mainland, on the device', () => {
  expect(
    chosen(
      voice('Google 普通话', 'zh-CN', false),
      voice('Meijia', 'zh-TW'),
      voice('Tingting', 'zh-CN'),
      voice('Samantha', 'en-US'),
    ),
  ).toBe('Tingting');
});

test('other Mandarin on the device rather than a voice of the network', () => {
  expect(chosen(voice('Google 普通话', 'zh-CN', false), voice('Meijia', 'zh-TW'))).toBe('Meijia');
  expect(chosen(voice('Google 國語', 'zh-TW', false), voice('Google 普通话', 'zh-CN', false))).toBe(
    'Google 普通话',
  );
});

test.each(['zh_CN', 'zh-Hans-CN', 'cmn-Hans-CN', 'cmn', 'zh', 'zh_CN_#Hans', 'ZH-cn'])(
  'known as %s',
  (lang) => {
    expect(chosen(voice('others', 'ja-JP'), voice('it', lang))).toBe('it');
  },
);

test.each(['zh-HK', 'zh_HK', 'yue-HK', 'zh-yue', 'zh-Hant-HK', 'en-US', 'zhx'])('never %s', (lang) => {
  expect(chosen(voice('it', lang))).toBeUndefined();
});

test('a plain voice rather than a toy of the same language', () => {
  expect(chosen(voice('Eddy (中文（中国大陆）)', 'zh-CN'), voice('婷婷', 'zh-CN'))).toBe('婷婷');
  expect(chosen(voice('Eddy (中文（中国大陆）)', 'zh-CN'))).toMatch(/^Eddy/);
});
