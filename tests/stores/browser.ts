import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';

/** What a page keeps in a storage; `block` makes every access throw, as private windows do. */
class FakeStorage {
  readonly kept = new Map<string, string>();
  block = false;

  get length(): number {
    this.#check();
    return this.kept.size;
  }

  key(at: number): string | null {
    this.#check();
    return [...this.kept.keys()][at] ?? null;
  }

  getItem(key: string): string | null {
    this.#check();
    return this.kept.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    this.#check();
    this.kept.set(key, value);
  }

  removeItem(key: string): void {
    this.#check();
    this.kept.delete(key);
  }

  #check() {
    if (this.block) throw new DOMException('blocked', 'SecurityError');
  }
}

/** Carries messages between the tabs of one browser, each after the sender's own work. */
class FakeChannel {
  static open = new Set<FakeChannel>();
  onmessage?: (event: { data: unknown }) => void;

  constructor() {
    FakeChannel.open.add(this);
  }

  postMessage(data: unknown): void {
    for (const other of FakeChannel.open) {
      if (other !== this) queueMicrotask(() => other.onmessage?.({ data }));
    }
  }
}

/** Timers of the pages of the browser before: what they would do later, they would do to the next one. */
const timers = new Set<NodeJS.Timeout>();

/** The parts of a browser that the stores touch, new and empty. */
export function newBrowser() {
  FakeChannel.open.clear();
  for (const timer of timers) clearTimeout(timer);
  timers.clear();
  const start = setTimeout;
  vi.stubGlobal('setTimeout', (...wanted: Parameters<typeof start>) => {
    const timer = start(...wanted);
    timers.add(timer);
    return timer;
  });
  const browser = {
    session: new FakeStorage(),
    local: new FakeStorage(),
    page: new EventTarget(),
    document: Object.assign(new EventTarget(), { visibilityState: 'visible' }),
  };
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('BroadcastChannel', FakeChannel);
  vi.stubGlobal('sessionStorage', browser.session);
  vi.stubGlobal('localStorage', browser.local);
  vi.stubGlobal('document', browser.document);
  vi.stubGlobal('addEventListener', browser.page.addEventListener.bind(browser.page));
  return browser;
}

/** A page of the site, just opened: the stores as modules of its own. */
export async function openPage() {
  vi.resetModules();
  const [record, exporting, outbox, said, state, settings, notes] = await Promise.all([
    import('../../src/stores/record.ts'),
    import('../../src/stores/backup.ts'),
    import('../../src/stores/outbox.ts'),
    import('../../src/stores/said.ts'),
    import('../../src/stores/storage-state.ts'),
    import('../../src/stores/settings.ts'),
    import('../../src/stores/notes.ts'),
  ]);
  return { ...record, ...exporting, ...outbox, ...said, ...state, ...settings, ...notes };
}

/** A page that has loaded the record. */
export async function openLoadedPage() {
  const page = await openPage();
  await page.loadRecord();
  return page;
}

/** The sittings' store as a page just opened has it. */
export async function openSittings() {
  vi.resetModules();
  return import('../../src/stores/sittings.ts');
}
