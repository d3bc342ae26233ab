import { expect } from 'vitest';
import { describeProblem } from '../../../src/domain/content-rules/index.ts';
import { checkContent } from '../../../src/integrations/content-check.ts';
import { folder, Project } from '../project.ts';

/** A mistake, made in a sound lecture, and where the author must be led. */
export interface Mistake {
  file: string;
  item?: string;
  field?: string;
  /** Words of the message. */
  says: string;
  make: (project: Project) => void;
  /** Other rules are broken along with it. */
  andMore?: true;
}

/** One edit: in this file, these words become those. */
export const edit =
  (file: string, words: string, others: string, after = '') =>
  (project: Project) =>
    project.replace(file, words, others, { after });
/** An edit of one item's entry in a YAML file. */
export const inEntry = (file: string, id: string, words: string, others: string) =>
  edit(file, words, others, `id: ${id}\n`);
/** An edit of one quiz item. */
export const inItem = (id: string, words: string, others: string) => inEntry('quiz.yaml', id, words, others);

/** Makes the mistake and expects the author to be told of it, in Chinese, and of nothing else. */
export function check(mistake: Mistake, level: 'error' | 'warning') {
  const project = new Project();
  mistake.make(project);
  const problems = checkContent(project.root);
  const { file, item, field, says } = mistake;
  const expected = { level, file: `${folder}/${file}`, item, field, message: expect.stringContaining(says) };
  expect(problems).toContainEqual(expected);
  for (const { message } of problems) expect(message).toMatch(/\p{Script=Han}/u);
  if (!mistake.andMore) expect(problems.map(describeProblem)).toHaveLength(1);
}
