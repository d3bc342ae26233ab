import type { Settings } from '../schemas/settings.ts';
import { $settings, listenToSettings } from '../stores/settings.ts';

/* Text size and theme on the page, and the opener in the header: `components/DisplaySettings.astro`. */

const panel = document.querySelector<HTMLDetailsElement>('#display-settings');
const darkSystem = matchMedia('(prefers-color-scheme: dark)');

function apply({ theme, text }: Settings) {
  const root = document.documentElement;
  root.dataset.text = text;
  root.dataset.theme = theme === 'auto' ? (darkSystem.matches ? 'dark' : 'light') : theme;
}

$settings.subscribe(apply);
listenToSettings();
darkSystem.addEventListener?.('change', () => apply($settings.get()));
panel?.addEventListener('toggle', () => {
  if (!panel.open || panel.children.length > 1) return;
  import('./display-form.ts')
    .then((form) => form.fillPanel(panel))
    .catch(() => {
      panel.open = false;
      const trouble = document.createElement('p');
      trouble.setAttribute('role', 'alert');
      trouble.textContent = '没有取到，请再点一次';
      panel.firstElementChild?.append(trouble);
      document.addEventListener('click', () => trouble.remove(), { once: true });
    });
});
