import { render } from 'preact';
import { itemsFromKey } from '../../domain/progress.ts';
import stylesheet from '../../styles/quiz.css?url';
import { Quiz } from './Quiz.tsx';

/** Puts the quiz that a place's `data-` attributes describe into it, once its styles are there. */
export async function mountQuiz(place: HTMLElement): Promise<void> {
  const { base = '/', lesson = '', items = '' } = place.dataset;
  await addStylesheet();
  place.textContent = '';
  render(<Quiz base={base} lesson={lesson} items={itemsFromKey(items)} />, place);
}

/** By hand, so that the quiz's styles are not among those every lesson page carries inline. */
function addStylesheet(): Promise<void> {
  return new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = stylesheet;
    link.onload = () => resolve();
    link.onerror = reject;
    document.head.append(link);
  });
}
