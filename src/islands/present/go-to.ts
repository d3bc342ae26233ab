import { positionFromHash } from '../../domain/deck/position.ts';
import { $show } from '../../stores/presentation.ts';
import { element } from '../search/element.ts';
import { openDialog } from './dialog.ts';
import type { Presentation } from './presentation.ts';

/** Asks for a page, as `12`, or `12.2` for its second step, and goes there; beyond the last one to the last. */
export function goTo({ act, slides }: Presentation): void {
  const input = element('input', {
    id: 'go-to-page',
    inputmode: 'decimal',
    autocomplete: 'off',
    'data-focus': '',
    placeholder: `${$show.get().at.slide}`,
  });
  const trouble = element('p', { role: 'alert' });
  const form = element(
    'form',
    {},
    element('label', { for: input.id }, `页码（1–${slides.length}）`),
    element('div', {}, input, element('button', { type: 'submit' }, '转到')),
    trouble,
  );
  const close = openDialog('go-to', '转到', form);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const to = positionFromHash(`#${input.value.normalize('NFKC').replace(/\s/g, '').replace('。', '.')}`);
    trouble.textContent = to ? '' : '请填页码，如 12；某页的第 2 步填 12.2';
    if (!to) return input.select();
    close();
    act({ kind: 'go', to });
  });
}
