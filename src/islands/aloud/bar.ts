import { type Pace, paceNames } from '../../domain/speech/pace.ts';
import { element } from '../search/element.ts';

/** What the bar's buttons do. */
export interface BarActions {
  /** Reads, or pauses. */
  onMain: () => void;
  /** Goes so many sentences on. */
  onStep: (by: number) => void;
  onPace: () => void;
  onClose: () => void;
}

const icons = {
  play: 'M8 5.5v13l10.5-6.5Z',
  pause: 'M8.5 5.5v13M15.5 5.5v13',
  back: 'M17.5 6 9 12l8.5 6ZM6.5 6v12',
  on: 'M6.5 6 15 12l-8.5 6ZM17.5 6v12',
  close: 'M6.5 6.5l11 11M17.5 6.5l-11 11',
};

/** The bar at the foot of the screen from which reading is led. */
export function aloudBar({ onMain, onStep, onPace, onClose }: BarActions) {
  const mainIcon = icon(icons.play);
  const mainLabel = element('span', {}, '朗读');
  const main = element('button', { type: 'button', class: 'main', click: onMain }, mainIcon, mainLabel);
  const pace = element('b', {});
  const status = element('p', { role: 'status' });
  const hint = element('p', { class: 'small' });
  const bar = element(
    'div',
    { class: 'aloud-bar', role: 'region', 'aria-label': '朗读' },
    status,
    hint,
    element(
      'div',
      {},
      element('button', { type: 'button', click: onPace }, pace, element('span', {}, '语速')),
      button(icons.back, '上一句', () => onStep(-1)),
      main,
      button(icons.on, '下一句', () => onStep(1)),
      button(icons.close, '关闭', onClose),
    ),
  );
  return {
    element: bar,
    main,
    /** Says something that also those are told who don't see it. */
    say(text: string) {
      status.textContent = text;
    },
    /** Says something in passing, silently: over a voice nobody needs another. */
    hint(text: string) {
      hint.textContent = text;
    },
    /** Shows whether it is being read, and what the main button does. */
    turn(playing: boolean, label: string) {
      mainIcon.firstElementChild?.setAttribute('d', playing ? icons.pause : icons.play);
      mainLabel.textContent = label;
    },
    showPace(chosen: Pace) {
      pace.textContent = paceNames[chosen];
    },
  };
}

function button(path: string, label: string, click: () => void) {
  return element('button', { type: 'button', click }, icon(path), element('span', {}, label));
}

function icon(path: string): SVGSVGElement {
  const [svg, line] = (['svg', 'path'] as const).map((tag) =>
    document.createElementNS('http://www.w3.org/2000/svg', tag),
  ) as [SVGSVGElement, SVGPathElement];
  svg.setAttribute('class', 'icon');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
}
