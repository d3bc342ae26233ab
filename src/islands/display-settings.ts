import type { Settings } from '../schemas/settings.ts';
import { $settings, listenToSettings } from '../stores/settings.ts';

/*
 * Text size, theme and edition on the page, and what chooses them in the header:
 * `components/DisplaySettings.astro`. The address may ask for an edition; see `layouts/Base.astro`.
 */

const panel = document.querySelector<HTMLDetailsElement>('#display-settings');
const darkSystem = matchMedia('(prefers-color-scheme: dark)');

function apply({ theme, text, elder }: Settings) {
  const root = document.documentElement;
  root.dataset.text = text;
  root.dataset.theme = theme === 'auto' ? (darkSystem.matches ? 'dark' : 'light') : theme;
  if (elder || root.dataset.elder) edition().then(({ follow }) => follow());
}

const edition = () => import('./elder.ts');

$settings.subscribe(apply);
listenToSettings();
darkSystem.addEventListener?.('change', () => apply($settings.get()));
document.querySelector('.edition')?.addEventListener('click', () => edition().then(({ turn }) => turn()));
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
