import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { contentProblems, describeProblem, type Problem } from '../domain/content-rules/index.ts';
import { readContent } from './content-files.ts';

/**
 * All problems of the content below a project's folder. Rules that compare files are applied
 * to the lectures that could be read whole.
 */
export function checkContent(root: string): Problem[] {
  const { lectures, problems } = readContent(root);
  return [...problems, ...contentProblems(lectures)];
}

/**
 * Checks the authors' files before anything else reads them. In a build, errors stop it; in
 * `astro dev` they are shown and the author goes on writing.
 */
export function contentCheck(): AstroIntegration {
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': ({ command, config, logger }) => {
        if (command !== 'build' && command !== 'dev') return;
        const problems = checkContent(fileURLToPath(config.root));
        for (const problem of problems) {
          const line = describeProblem(problem);
          if (problem.level === 'error') logger.error(line);
          else logger.warn(line);
        }
        const errors = problems.filter(({ level }) => level === 'error').length;
        if (errors > 0 && command === 'build') throw new Error(`课程内容有 ${errors} 处错误，见上。`);
      },
    },
  };
}
