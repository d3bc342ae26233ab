import { $settings, changeSettings } from '../stores/settings.ts';
import stylesheet from '../styles/display.css?url';
import { backCloses } from './back.ts';
import { addStylesheet } from './stylesheet.ts';

/* The form of edition, text size and theme, fetched when its panel is first opened: `display-settings.ts`. */

const groups = [
  {
    name: 'text',
    legend: '字号',
    choices: [
      ['standard', '标准'],
      ['large', '大'],
      ['larger', '特大'],
    ],
  },
  {
    name: 'theme',
    legend: '颜色',
    choices: [
      ['auto', '自动'],
      ['light', '浅色'],
      ['dark', '深色'],
    ],
  },
  {
    name: 'elder',
    legend: '版式',
    choices: [
      ['false', '标准版'],
      ['true', '长辈版'],
    ],
  },
] as const;

let filling: Promise<void> | undefined;

/** Puts the form into its panel, once its styles are there; fails when they can't be had. */
export function fillPanel(panel: HTMLDetailsElement): Promise<void> {
  filling ??= fill(panel).catch((trouble) => {
    filling = undefined;
    throw trouble;
  });
  return filling;
}

async function fill(panel: HTMLDetailsElement) {
  await addStylesheet(stylesheet);
  const form = document.createElement('form');
  form.innerHTML = groups.map(fieldset).join('');
  $settings.subscribe((settings) => {
    for (const { name } of groups) {
      for (const input of form.querySelectorAll<HTMLInputElement>(`[name=${name}]`)) {
        input.checked = input.value === `${settings[name] ?? false}`;
      }
    }
  });
  form.addEventListener('change', ({ target }) => {
    const { name, value } = target as HTMLInputElement;
    changeSettings({ [name]: name === 'elder' ? value === 'true' : value });
  });
  panel.append(form);
  let closed: (() => void) | undefined;
  const follow = () => {
    if (panel.open) closed = backCloses(() => (panel.open = false));
    else closed?.();
  };
  panel.addEventListener('toggle', follow);
  follow();
  panel.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !panel.open) return;
    panel.open = false;
    panel.querySelector('summary')?.focus();
  });
  document.addEventListener('click', ({ target }) => {
    if (!panel.contains(target as Node)) panel.open = false;
  });
}

function fieldset({ name, legend, choices }: (typeof groups)[number]): string {
  const labels = choices.map(
    ([value, label]) =>
      `<label><input type="radio" name="${name}" value="${value}"><span>${label}</span></label>`,
  );
  return `<fieldset><legend>${legend}</legend>${labels.join('')}</fieldset>`;
}
