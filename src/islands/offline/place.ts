import type { CopyState } from '../../domain/offline/messages.ts';

/* Says in the places of `components/OfflineState.astro` how the offline copy stands, and makes it when asked. */

type State = CopyState['copy'] | 'none' | 'impossible';

const words: Record<State, string> = {
  none: '还没有存到这台设备，没有网络时打不开。',
  saving: '正在存到这台设备，请先不要断网。',
  part: '还没有存完，可能是网络不稳或者空间不够。存下的都留着，再点一次接着存。',
  whole: '✓ 可离线使用。全部内容已存在这台设备的这个浏览器里，没有网络也能打开。',
  impossible: '这里不能离线使用。',
};

const MB = 1_000_000;

for (const place of document.querySelectorAll<HTMLElement>('[data-offline]')) showState(place);

async function showState(place: HTMLElement) {
  const [text, bar, save, why] = ['p', 'progress', 'button', 'a'].map((name) =>
    place.querySelector(name),
  ) as [HTMLElement, HTMLProgressElement, HTMLButtonElement, HTMLAnchorElement];
  const show = (state: State, done = 0, total = 1) => {
    const size = state === 'whole' ? `共 ${(total / MB).toFixed(1)} MB。` : '';
    if (text.textContent !== words[state] + size) text.textContent = words[state] + size;
    const hadFocus = document.activeElement === save;
    bar.hidden = state !== 'saving';
    bar.value = total > 0 ? done / total : 0;
    save.hidden = state !== 'none' && state !== 'part';
    save.textContent = state === 'part' ? '接着存' : '现在存到本机';
    place.dataset.offline = state;
    place.hidden = place.dataset.brief !== undefined && (state === 'none' || state === 'impossible');
    why.hidden = state === 'whole' || why.pathname === location.pathname;
    if (hadFocus && save.hidden) text.focus();
  };
  const { serviceWorker } = navigator;
  if (!serviceWorker || import.meta.env.DEV) return show('impossible');
  serviceWorker.addEventListener('message', ({ data }: MessageEvent<Partial<CopyState>>) => {
    if (data.copy) show(data.copy, data.done, data.total);
  });
  save.addEventListener('click', async () => {
    show('saving');
    try {
      const { active } = (await serviceWorker.getRegistration()) ?? {};
      if (active) return active.postMessage('fill');
      const { register, keepCopy } = await import('./keep.ts');
      await register();
      await keepCopy();
    } catch {
      show('part');
    }
  });
  const registration = await serviceWorker.getRegistration().catch(() => undefined);
  if (registration?.active) registration.active.postMessage('state');
  else show(registration?.installing ? 'saving' : 'none');
}
