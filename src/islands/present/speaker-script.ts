import { orderOf } from '../../domain/deck/show.ts';
import type { Show } from '../../schemas/show.ts';
import { $show } from '../../stores/presentation.ts';
import { $presenter, changePresenter } from '../../stores/presenter.ts';
import { element } from '../search/element.ts';
import type { Presentation } from './presentation.ts';

/** Sizes of the script that there are, in CSS pixels. */
const SIZES = [18, 20, 24, 28, 32, 36, 40];

/** The script: what is said to the slide stands out, and the words of its latest step are marked. */
export function speakerScript({ deck }: Presentation, scripts: HTMLElement): HTMLElement {
  const articles = [...scripts.querySelectorAll<HTMLElement>('.script')];
  scripts.tabIndex = 0;
  scripts.setAttribute('role', 'region');
  scripts.setAttribute('aria-label', '讲稿');
  const follow = (show: Show) => {
    const { slide, step } = show.at;
    const { steps = 0, anyOrder } = deck.slides[slide - 1] ?? {};
    const latest = anyOrder ? orderOf(show, slide, steps)[step - 1] : step;
    for (const marked of scripts.querySelectorAll('.said')) marked.classList.remove('said');
    const said = step > 0 ? [...scripts.querySelectorAll(`[data-cue~="${slide}.${latest}"]`)] : [];
    for (const cue of said) cue.classList.add('said');
    const current = articles.filter((article) => slidesOf(article).includes(slide));
    const before = articles.filter((article) => (slidesOf(article)[0] ?? 0) < slide);
    for (const article of articles) article.classList.toggle('now', current.includes(article));
    bringIntoView(scripts, said[0] ?? current[0] ?? before[before.length - 1]);
  };
  $show.subscribe(follow);
  // Once it is laid out, and whenever the window or the phone is turned.
  new ResizeObserver(() => follow($show.get())).observe(scripts);
  $presenter.subscribe(({ scriptSize }) => {
    scripts.style.fontSize = `${scriptSize}px`;
    follow($show.get());
  });
  return sizes();
}

/** The slides during which an article is spoken. */
function slidesOf({ dataset }: HTMLElement): number[] {
  return (dataset.slides ?? '').split(' ').map(Number);
}

/** Scrolls the script, and nothing else; not while the words stand where they are easily read. */
function bringIntoView(scripts: HTMLElement, words: Element | undefined) {
  if (!words) return;
  const height = scripts.clientHeight;
  const top = words.getBoundingClientRect().top - scripts.getBoundingClientRect().top;
  if (top < 0 || top > height * 0.6) scripts.scrollTop += top - height * 0.15;
}

function sizes(): HTMLElement {
  const to = (way: 1 | -1) => () => {
    const { scriptSize } = $presenter.get();
    const others = SIZES.filter((size) => (size - scriptSize) * way > 0);
    const next = way > 0 ? others[0] : others[others.length - 1];
    if (next !== undefined) changePresenter({ scriptSize: next });
  };
  const button = (text: string, name: string, click: () => void) =>
    element('button', { type: 'button', 'aria-label': name, click }, text);
  return element(
    'div',
    { class: 'script-sizes', role: 'group', 'aria-label': '讲稿字号' },
    button('A−', 'A− 讲稿小一些', to(-1)),
    button('A+', 'A+ 讲稿大一些', to(1)),
  );
}
