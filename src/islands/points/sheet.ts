/* The 默写 sheet: `?point=…` leaves only that point. */
import '../print-button.ts';

const wanted = new URLSearchParams(location.search).get('point');
const entries = [...document.querySelectorAll<HTMLElement>('[data-point]')];

if (wanted && entries.some(({ dataset }) => dataset.point === wanted)) {
  for (const entry of entries) entry.hidden = entry.dataset.point !== wanted;
}
