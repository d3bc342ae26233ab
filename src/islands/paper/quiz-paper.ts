/* The exam paper: `?lesson=…` leaves only that lesson's items; the answers can be left out. */
import '../print-button.ts';

const article = document.querySelector('.quiz-paper') as HTMLElement;
const which = document.querySelector('#which') as HTMLSelectElement;
const withAnswers = document.querySelector('#with-answers') as HTMLInputElement;
const answers = document.querySelector('.answers') as HTMLElement;

function show() {
  const wanted = which.value;
  for (const item of article.querySelectorAll<HTMLElement>('[data-place]')) {
    const isName = item.classList.contains('part-name');
    item.hidden = (isName || wanted !== '') && item.dataset.place !== wanted;
  }
  for (const part of article.querySelectorAll<HTMLElement>('.part')) {
    part.hidden = !part.querySelector('[data-item]:not([hidden])');
  }
  answers.hidden = !withAnswers.checked;
}

const lesson = new URLSearchParams(location.search).get('lesson');
const asked = [...which.options].find(({ value }) => lesson && value.endsWith(`/${lesson}`));
if (asked) which.value = asked.value;
which.closest('p')?.removeAttribute('hidden');
which.addEventListener('change', show);
withAnswers.addEventListener('change', show);
show();
