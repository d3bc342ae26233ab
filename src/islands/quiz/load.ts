import { whenNear } from '../when-near.ts';

/*
 * Mounts the quiz of `components/QuizSection.astro` when it comes near. By hand, because the
 * script that every Astro island puts into the page costs 1.8 KB (brotli) of the lesson's 15.
 */

const REACH = 400;

for (const place of document.querySelectorAll<HTMLElement>('[data-items]')) {
  whenNear(place, REACH, () => load(place));
}

async function load(place: HTMLElement) {
  try {
    const { mountQuiz } = await import('./mount.tsx');
    await mountQuiz(place);
  } catch {
    const retry = document.createElement('button');
    retry.className = 'button quiet';
    retry.textContent = '练习没有取到，可能是网络不通。刷新再试';
    // Older browsers never fetch a script again that failed once, so trying in place would be in vain.
    retry.addEventListener('click', () => location.reload());
    place.replaceChildren(retry);
  }
}
