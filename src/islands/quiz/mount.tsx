import { render } from 'preact';
import { itemsFromKey } from '../../domain/progress.ts';
import stylesheet from '../../styles/lesson-quiz.css?url';
import { addStylesheet } from '../stylesheet.ts';
import { Quiz } from './Quiz.tsx';

/** Puts the quiz that a place's `data-` attributes describe into it, once its styles are there. */
export async function mountQuiz(place: HTMLElement): Promise<void> {
  const { base = '/', lesson = '', items = '' } = place.dataset;
  // By hand, so that the quiz's styles are not among those every lesson page carries inline.
  await addStylesheet(stylesheet);
  place.textContent = '';
  render(<Quiz base={base} lesson={lesson} items={itemsFromKey(items)} />, place);
}
