import { $settings, changeSettings } from '../stores/settings.ts';
import stylesheet from '../styles/elder.css?url&no-inline';
import { askBeforeGrading } from './ask-sure.ts';
import { offerMore } from './offer-more.ts';
import { addStylesheet } from './stylesheet.ts';

/*
 * 长辈版 in a page that is open: turned on and off, and offered what it leaves out. Fetched once it is
 * wanted; a page that begins in it has its style from `layouts/Base.astro`.
 */

const root = document.documentElement;
const isOn = () => root.dataset.elder === '1';

/** Turns 长辈版 on, or off again. */
export function turn(): void {
  changeSettings({ elder: !isOn() });
}

/** Brings the page in step with what the address asks for, or else with what is chosen. */
export async function follow(): Promise<void> {
  const asked = takeFromAddress();
  const on = Boolean($settings.get().elder);
  // The settings call this again.
  if (asked !== undefined && asked !== on) return changeSettings({ elder: asked });
  if (on !== isOn()) await keepingPlace(() => show(on));
  else if (!on) root.dataset.elder = '';
  if (!on) return;
  offerMore();
  askBeforeGrading();
}

async function show(on: boolean) {
  if (!document.querySelector(`link[href="${stylesheet}"]`))
    await addStylesheet(stylesheet).catch(() => undefined);
  root.dataset.elder = on ? '1' : '';
}

/** What `?elder=` asks for; it is taken out, so that a copied address doesn't turn others' pages. */
function takeFromAddress(): boolean | undefined {
  const address = new URL(location.href);
  const asked = address.searchParams.get('elder');
  if (!/^[01]$/.test(asked ?? '')) return undefined;
  address.searchParams.delete('elder');
  history.replaceState(history.state, '', address.href);
  return asked === '1';
}

/** What is read stays where it is on the screen, however the page around it changes. */
async function keepingPlace(change: () => Promise<void>) {
  const read = document
    .elementFromPoint(innerWidth / 2, innerHeight / 3)
    ?.closest('main p, main li, main h2, main h3, main form');
  const before = read?.getBoundingClientRect().top ?? 0;
  await change();
  if (read && scrollY > 0) scrollBy({ top: read.getBoundingClientRect().top - before, behavior: 'auto' });
}
