import type { Refusal } from '../../domain/offline/messages.ts';
import { putOffUpdate, wasUpdatePutOff } from '../../stores/update-put-off.ts';

const words = {
  offer: '本站有了新版本，已经存好，现在就可以换用。',
  taking: '正在换用新版本…',
  here: '您正在练习，做完再换。',
  elsewhere: '另一个窗口里正在练习或者放映，等那边结束再换。不会丢失什么。',
};

let notice: HTMLElement | undefined;

/**
 * Says, once a page, that a version is waiting, until the reader takes it or puts it off.
 *
 * @param isInProgress whether this page has begun something meanwhile
 */
export function offerNewVersion(registration: ServiceWorkerRegistration, isInProgress: () => boolean): void {
  if (notice || wasUpdatePutOff()) return;
  notice = document.createElement('div');
  notice.className = 'notice';
  const text = document.createElement('p');
  const say = (key: keyof typeof words) => {
    text.textContent = words[key];
  };
  const take = button('换用新版', () => {
    const { waiting } = registration;
    if (isInProgress()) return say('here');
    // Another window was quicker.
    if (!waiting) return location.reload();
    say('taking');
    waiting.onstatechange = () => waiting.state === 'activated' && location.reload();
    waiting.postMessage('take-over');
  });
  const later = button('以后再说', () => {
    putOffUpdate();
    notice?.remove();
    document.querySelector<HTMLElement>('#main')?.focus();
  });
  navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent<Partial<Refusal>>) => {
    if (data.takeOver === 'in-progress') say('elsewhere');
  });
  say('offer');
  notice.append(text, take, later);
  document.querySelector('#notices')?.append(notice);
}

function button(label: string, act: () => void) {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'button plain';
  element.textContent = label;
  element.addEventListener('click', act);
  return element;
}
