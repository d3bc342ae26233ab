import { readingRoutes } from '../../domain/reading-routes.ts';
import { element } from './element.ts';
import type { Filter } from './filters.ts';
import type { Finding, Place } from './finder.ts';
import type { Layout } from './layout.ts';
import { lessonSection } from './results.ts';

interface Options {
  place: Place;
  layout: Layout;
  /** Searches for another text, which the box is to show. */
  search: (text: string) => void;
  /** Searches again; with a limit, among more documents of the index. */
  again: (limit?: number) => void;
  /** Called after what is shown has changed. */
  changed?: () => void;
  /** Gets the focus when what had it is gone. */
  home: HTMLElement;
}

/** What the contents of a panel are made with. */
export interface View extends Options {
  to: ReturnType<typeof readingRoutes>;
  filter: Filter;
  /** How far the index was last looked through, where that was asked for. */
  limit?: number;
  /** Shows the same once more. */
  refresh: () => void;
}

/** What the panel shows: a sentence, which is read out, and what stands below it; undefined leaves that. */
export interface Contents {
  said: string;
  nodes?: Node[];
}

/** How long nothing changes before it is read out, in milliseconds: not at every key. */
const PAUSE = 500;

/** What is said of whatever can't be fetched. */
export const FAILED = '没有取到，可能是网络不通。';

/** Everything below the search box: what was found, or what to do now. */
export function searchPanel(options: Options) {
  const status = element('p', { class: 'search-status' });
  const spoken = element('p', { class: 'visually-hidden', role: 'status' });
  const body = element('div', {});
  const panel = element('div', { class: 'search-panel' }, status, spoken, body);
  let speaking = 0;
  let shown: Finding = { step: 'empty', suggested: [] };
  const view: View = {
    ...options,
    to: readingRoutes(options.place.root),
    filter: {},
    refresh: () => show(shown),
  };

  function show(finding: Finding) {
    const { step, query, answer, allContents = firstContents } = finding;
    if (query?.text !== shown.query?.text) {
      view.filter = {};
      view.limit = undefined;
    }
    shown = finding;
    panel.dataset.state = step;
    panel.dataset.level = answer ? answer.level : '';
    const { said, nodes } = allContents(finding, view);
    status.textContent = said;
    clearTimeout(speaking);
    speaking = window.setTimeout(() => {
      spoken.textContent = said;
    }, PAUSE);
    if (nodes) replaceBody(nodes);
    options.changed?.();
  }

  /** What had the focus keeps it: a link with the same address, a button in the same place. */
  function replaceBody(nodes: Node[]) {
    const had = document.activeElement as HTMLElement;
    const kept = body.contains(had);
    const buttons = () => [...body.querySelectorAll('button')];
    const at = buttons().indexOf(had as HTMLButtonElement);
    const href = had.getAttribute('href');
    body.replaceChildren(...nodes);
    if (!kept) return;
    const links = [...body.querySelectorAll('a')];
    const same = href ? links.find((link) => link.getAttribute('href') === href) : buttons()[at];
    (same ?? options.home).focus({ preventScroll: true });
  }

  show(shown);
  return { panel, show };
}

/** What there is to show before the rest of the code and of the text has come. */
function firstContents({ step, answer }: Finding, view: View): Contents {
  const failed = step === 'failed';
  const retry = failed ? [retryButton(view)] : [];
  if (!answer && failed) return { said: `搜索${FAILED}`, nodes: retry };
  if (!answer) return { said: step === 'searching' ? '正在查找…' : '' };
  const { found } = answer;
  const { layout } = view;
  const hits = found.reduce((sum, one) => sum + one.hits.length, 0);
  const sections = found.slice(0, layout.few?.documents).map((one) => lessonSection(one, view));
  return {
    said: `找到 ${hits} 处。${failed ? `其余内容${FAILED}` : '正在查找其余内容…'}`,
    nodes: [...retry, ...layout.whole(sections)],
  };
}

/** Tries once more to fetch what failed, as far as it was looked. */
export function retryButton({ again, limit }: View): HTMLElement {
  const click = () => again(limit);
  return element('button', { type: 'button', class: 'button quiet', click }, '再试一次');
}
