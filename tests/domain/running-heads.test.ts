import { expect, test } from 'vitest';
import { runningHeads } from '../../src/domain/running-heads.ts';

test('a title can end neither its string nor the style that it stands in', () => {
  const css = runningHeads('甲"}</style>\\乙', [{ page: 'one', head: '第 1 课' }]);
  expect(css).not.toContain('</style>');
  expect(css.match(/"/g)).toHaveLength(4);
  expect(css).toContain('@page one:right{@top-right{content:"第 1 课"}}');
});
