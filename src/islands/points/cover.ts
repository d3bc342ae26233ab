/*
 * 遮词 on the points page: covers a point's members, to be said by heart and revealed one by one.
 * Without script the members simply stand there.
 */

for (const card of document.querySelectorAll<HTMLElement>('.point')) setUp(card);

function setUp(card: HTMLElement) {
  const members = [...card.querySelectorAll<HTMLElement>('.member')];
  const [cover, reveal] = [button('遮住各项'), button('揭开下一项')];
  const status = document.createElement('p');
  status.className = 'visually-hidden';
  status.setAttribute('role', 'status');
  const bar = document.createElement('p');
  bar.className = 'actions cover-bar';
  bar.append(cover, reveal);
  card.querySelector('ol')?.before(bar, status);

  const covered = () => members.filter((member) => member.classList.contains('covered'));
  const show = () => {
    const left = covered().length;
    cover.textContent = left > 0 ? '全部揭开' : '遮住各项';
    reveal.hidden = left === 0;
  };
  const uncover = (member: HTMLElement) => {
    member.classList.remove('covered');
    member.removeAttribute('role');
    member.removeAttribute('tabindex');
    member.removeAttribute('aria-label');
    status.textContent = member.textContent;
    show();
  };
  const hide = (member: HTMLElement, index: number) => {
    member.classList.add('covered');
    member.setAttribute('role', 'button');
    member.tabIndex = 0;
    member.setAttribute('aria-label', `第 ${index + 1} 项，已遮住，揭开`);
  };
  cover.addEventListener('click', () => {
    const hidden = covered();
    if (hidden.length > 0) hidden.forEach(uncover);
    else members.forEach(hide);
    status.textContent = hidden.length > 0 ? '已全部揭开' : `已遮住 ${members.length} 项`;
    show();
  });
  reveal.addEventListener('click', () => {
    const [next] = covered();
    if (next) uncover(next);
    if (reveal.hidden) cover.focus();
  });
  members.forEach((member) => {
    const open = () => {
      if (!member.classList.contains('covered')) return;
      uncover(member);
      (covered()[0] ?? cover).focus();
    };
    member.addEventListener('click', open);
    member.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      open();
    });
  });
  show();
}

function button(label: string) {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'button plain';
  element.textContent = label;
  return element;
}
