import type { Outcome } from './engine.ts';

/** What is said where reading has stopped unasked. */
export const troubles: Record<Exclude<Outcome, 'said'>, string> = {
  stopped: '朗读被打断了。',
  refused: '浏览器要您点一下才能出声。',
  offline: '这个语音要联网才能用，现在网络不通。',
  failed: '这一句没有读出来，请再试一次；还是不行，请换一个浏览器。',
};

/** Asks before sentences are sent anywhere. */
export const askOnline =
  '这台设备上没有装中文语音，浏览器只有联网的语音：读到的字句会发给浏览器的厂商，合成声音再传回来。';

/** Why this browser can't read aloud, and what to do about it. */
export function whyNot(canSpeak: boolean): string {
  if (/MicroMessenger/i.test(navigator.userAgent))
    return '微信里不能朗读。请点右上角的“···”，选“在浏览器打开”，再点“朗读”。';
  return canSpeak
    ? '这个浏览器没有找到中文语音。请在手机或电脑的“设置”里装上“文字转语音”的中文语音，或者换一个浏览器。'
    : '这个浏览器不能朗读，请换一个新一些的浏览器。';
}
