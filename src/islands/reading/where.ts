import stylesheet from '../../styles/where.css?url&no-inline';
import { addStylesheet } from '../stylesheet.ts';

/** What a phone's header may be high and still come back whenever one scrolls up, in pixels. */
const LOW = 80;
/** Less than this is no scrolling in a direction, in pixels. */
const TREMBLE = 6;

/**
 * On a phone: which lesson and heading are at hand and how much is read, in one line at the top of the
 * screen. The header gives way to it, and comes back as soon as one scrolls up, or puts the focus there.
 * What it says stands in the page already, so it is for the eye alone.
 */
export async function showWhere(): Promise<void> {
  const header = document.querySelector<HTMLElement>('.masthead-bar');
  const row = header?.querySelector('div');
  const meter = document.querySelector('.reading-meter');
  const lesson = document.querySelector('.contents [aria-current]')?.lastChild?.textContent ?? '';
  if (!header || !row || !meter) return;
  await addStylesheet(stylesheet);
  const line = document.createElement('p');
  line.className = 'where';
  line.setAttribute('aria-hidden', 'true');
  const [place, share] = [document.createElement('span'), document.createElement('b')];
  line.append(place, share);
  header.append(line);

  let last = scrollY;
  const look = () => {
    const heading = document.querySelector('.contents .here')?.textContent;
    place.textContent = [lesson, heading].filter(Boolean).join(' · ');
    share.textContent = `${meter.getAttribute('aria-valuenow')}%`;
    const inUse = header.matches(':focus-within') || header.querySelector('[open]');
    const below = scrollY > row.offsetHeight;
    header.classList.toggle('below', below);
    if (Math.abs(scrollY - last) < TREMBLE && below && !inUse) return;
    const up = inUse || !below || (scrollY < last && row.offsetHeight < LOW);
    header.style.top = up ? '' : `${-row.offsetHeight}px`;
    last = scrollY;
  };
  addEventListener('scroll', look, { passive: true });
  header.addEventListener('focusin', look);
  look();
}
