import type { Settings } from '../schemas/settings.ts';
import { $settings, changeSettings, listenToSettings } from '../stores/settings.ts';

/* The panel of text size and theme in the header: `components/DisplaySettings.astro`. */

const panel = document.querySelector<HTMLDetailsElement>('#display-settings');
const form = panel?.querySelector('form');
const darkSystem = matchMedia('(prefers-color-scheme: dark)');

function apply({ theme, text }: Settings) {
  const root = document.documentElement;
  root.dataset.text = text;
  root.dataset.theme = theme === 'auto' ? (darkSystem.matches ? 'dark' : 'light') : theme;
  for (const input of form?.querySelectorAll('input') ?? []) {
    input.checked = input.value === (input.name === 'theme' ? theme : text);
  }
}

function closePanel() {
  if (!panel?.open) return;
  panel.open = false;
  panel.querySelector('summary')?.focus();
}

$settings.subscribe(apply);
listenToSettings();
darkSystem.addEventListener?.('change', () => apply($settings.get()));
form?.addEventListener('change', ({ target }) => {
  const { name, value } = target as HTMLInputElement;
  changeSettings({ [name]: value });
});
panel?.addEventListener('keydown', ({ key }) => key === 'Escape' && closePanel());
document.addEventListener('click', ({ target }) => {
  if (panel?.open && !panel.contains(target as Node)) panel.open = false;
});
