/*
 * The service worker: keeps a whole copy of the site, and answers from it. A version is installed whole or
 * not at all, waits until it is told to take over or no page is open any more, and leaves the learner's
 * record alone. Bundled and told its version by integrations/offline.ts.
 */
import type { CopyState, PageAsks, WorkerSays } from '../domain/offline/messages.ts';
import { answerFile, answerPage } from './answer.ts';
import { fill, stateOfCopy } from './copy.ts';
import { somethingInProgress } from './in-progress.ts';
import { takeOver, tidy } from './pages.ts';
import { openPages, pathOf } from './site.ts';

declare const self: ServiceWorkerGlobalScope;

self.addEventListener('install', (event) => {
  // An update goes on in silence: the copy in use is whole.
  const isUpdate = self.registration.active !== null;
  event.waitUntil(fill(isUpdate ? () => undefined : tellAll));
});

self.addEventListener('activate', (event) => event.waitUntil(takeOver().then(tellState)));

self.addEventListener('fetch', (event) => {
  const { request, clientId, resultingClientId } = event;
  const path = request.method === 'GET' ? pathOf(request.url) : undefined;
  if (path === undefined) return;
  if (request.mode !== 'navigate') return event.respondWith(answerFile(request, path, clientId));
  event.respondWith(answerPage(request, path, resultingClientId));
  event.waitUntil(tidy());
});

self.addEventListener('message', (event) => {
  const page = event.source as Client;
  const say = (what: WorkerSays) => page.postMessage(what);
  const asked = event.data as PageAsks;
  if (asked === 'state') event.waitUntil(stateOfCopy().then(say));
  // What stopped it was told.
  if (asked === 'fill') event.waitUntil(fill(tellAll).then(tellState, () => undefined));
  if (asked === 'take-over') event.waitUntil(takeOverIfFree(say));
});

async function takeOverIfFree(say: (what: WorkerSays) => void): Promise<void> {
  if (await somethingInProgress()) return say({ takeOver: 'in-progress' });
  await self.skipWaiting();
}

/** In so many steps pages are told how far the copy is. */
const STEPS = 50;
let told = '';

async function tellAll(state: CopyState): Promise<void> {
  const step = `${state.copy} ${Math.floor((state.done / state.total) * STEPS)}`;
  if (step === told && state.copy === 'saving') return;
  told = step;
  for (const page of await openPages()) page.postMessage(state);
}

async function tellState(): Promise<void> {
  await tellAll(await stateOfCopy());
}
