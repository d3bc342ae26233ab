/* Makes the offline copy by itself, and sees when there is a new version. */
import { WORKER } from '../../domain/offline/files.ts';
import { IN_PROGRESS } from '../../domain/offline/messages.ts';

let begun = false;

/** Makes or follows the copy, from the first call on; spares a line that is slow or paid for. Never throws. */
export async function keepCopy(): Promise<void> {
  if (begun) return;
  begun = true;
  const { serviceWorker } = navigator;
  serviceWorker.addEventListener('message', ({ data, ports: [port] }) => {
    if (data === IN_PROGRESS) port?.postMessage(isInProgress());
  });
  try {
    if (!isSparing()) await register();
    const registration = await serviceWorker.getRegistration();
    if (registration) follow(registration);
  } catch {
    // No network just now, or a browser that doesn't allow it: it is tried again on the next page.
    return;
  }
}

/**
 * Has the copy made.
 *
 * @throws where the browser doesn't allow it, or the worker can't be had; never where there is no worker
 * for this edition of the site
 */
export async function register(): Promise<void> {
  const manifest = document.querySelector<HTMLLinkElement>('link[rel=manifest]');
  // The one address below the site's root that every page knows, whatever the base path.
  if (manifest) await navigator.serviceWorker.register(new URL(WORKER, manifest.href));
}

/** Whether a change of version would disturb something here: a sitting, a presentation, a question in hand. */
function isInProgress(): boolean {
  const question = document.activeElement?.closest('.session')?.querySelector('.item');
  return document.querySelector('[data-in-progress]') !== null || Boolean(question);
}

function isSparing(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean; effectiveType?: string } };
  return connection?.saveData === true || /2g/.test(connection?.effectiveType ?? '');
}

function follow(registration: ServiceWorkerRegistration) {
  const look = () => {
    if (registration.waiting && registration.active && !isInProgress()) {
      import('./new-version.ts').then(
        (part) => part.offerNewVersion(registration, isInProgress),
        () => undefined,
      );
    }
  };
  const watch = () => registration.installing?.addEventListener('statechange', look);
  registration.addEventListener('updatefound', watch);
  watch();
  look();
}
