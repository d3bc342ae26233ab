/**
 * Follows `?mark=…#p-32`, whether the page was opened so or a link on it leads to itself. What that
 * takes is fetched only then; without it the browser has gone to the block.
 */
export function followPassages(prose: HTMLElement): void {
  const go = () => {
    // Until the reader scrolls on, this place is only looked at: `position.ts`.
    prose.dataset.peek = '';
    import('./arrival.ts')
      .then((arrival) => arrival.arrive(prose))
      .catch(() => {
        delete prose.dataset.peek;
        document.getElementById(location.hash.slice(1))?.scrollIntoView();
      });
  };
  if (/^#p-/.test(location.hash) || /[?&]mark=/.test(location.search)) go();
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a');
    if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
    // A plain `#p-40` inherits the query of the page it stands on, and is left to the browser.
    if (link.pathname !== location.pathname || !link.getAttribute('href')?.includes('?mark=')) return;
    event.preventDefault();
    history.pushState(null, '', link.href);
    go();
  });
}
