/**
 * The bar that says which of the matches is at hand, and leads to the others.
 *
 * @param step goes so many matches on
 */
export function matchBar(step: (by: number) => void, clear: () => void) {
  const element = document.createElement('div');
  element.className = 'match-bar';
  element.setAttribute('role', 'group');
  element.setAttribute('aria-label', '查找结果');
  element.hidden = true;
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  const steps = [button('上一处', () => step(-1)), button('下一处', () => step(1))];
  element.append(status, ...steps, button('清除', clear));
  let text = '';
  const speak = () => {
    // A status is spoken when it changes, not when it comes with its words.
    if (!element.hidden) requestAnimationFrame(() => (status.textContent = text));
  };
  return {
    element,
    /** Shows the bar, once its styles are there. */
    ready() {
      element.hidden = false;
      speak();
    },
    /** Says which match is the current one, counted from 0. */
    say(current: number, total: number) {
      text = total === 1 ? '已标出' : `第 ${current + 1} / ${total} 处`;
      for (const one of steps) one.hidden = total === 1;
      speak();
    },
  };
}

function button(label: string, act: () => void) {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'button plain';
  element.textContent = label;
  element.addEventListener('click', act);
  return element;
}
