import { clearMarks, markQuote } from './mark.ts';

/** Goes to a block of this page, marks a quotation in it and gives it the focus. */
function goToPassage(id: string, quote: string): boolean {
  const block = document.getElementById(id);
  if (!block) return false;
  const mark = markQuote(block, quote);
  block.tabIndex = -1;
  block.focus({ preventScroll: true });
  (mark ?? block).scrollIntoView({ block: 'center' });
  return true;
}

/**
 * Follows `?mark=…#p-32`, whether the page was opened so or a link on it leads to itself. An
 * anchor that no longer exists is said calmly; the page stays as it is.
 */
export function followPassages(): void {
  const { hash, searchParams } = new URL(location.href);
  const id = hash.slice(1);
  if (id.startsWith('p-') && !goToPassage(id, searchParams.get('mark') ?? '')) missing();
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a');
    if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const target = new URL(link.href, location.href);
    if (target.pathname !== location.pathname || !target.hash.startsWith('#p-')) return;
    // A plain `#p-40` inherits the query of the page it stands on.
    if (!link.getAttribute('href')?.includes('mark=')) clearMarks();
    else if (goToPassage(target.hash.slice(1), target.searchParams.get('mark') ?? '')) {
      event.preventDefault();
      history.pushState(null, '', target);
    }
  });
}

function missing() {
  const notice = document.createElement('p');
  notice.className = 'notice';
  notice.textContent = '没有找到链接所指的段落，可能讲稿有过调整。请从本课开头阅读，或用搜索查找。';
  document.querySelector('#notices')?.append(notice);
}
