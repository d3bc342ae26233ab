import { readFileSync } from 'node:fs';
import type { Root } from 'mdast';
import { defineMdastPlugin } from 'satteri';
import { foldOf } from '../domain/lesson.ts';
import { readLesson } from './lesson-outline.ts';

/**
 * Markdown plugin for lessons: gives every block its source line as id, marks where the first screen ends (`fold`),
 * numbers the notes, takes out what is data (`<Slide>`, `<Timer>`, `<Discuss>`), and hands the outline to pages as
 * `remarkPluginFrontmatter.outline`. Leaves files outside `content/<lecture>/lessons/` alone.
 */
export const lessonPlugin = defineMdastPlugin({
  name: 'lesson',
  before(root, context) {
    const { fileURL } = context;
    if (!fileURL?.pathname.includes('/lessons/')) return;
    const source = readFileSync(new URL('../source.txt', fileURL), 'utf8');
    const { outline, nodes } = readLesson(root as Root, source);
    const fold = foldOf(outline.blocks);
    for (const [node, id] of nodes.blocks) {
      const mark = id === fold && { className: ['fold'] };
      context.setProperty(node as never, 'data', { hProperties: { id, ...mark } });
    }
    for (const [node, number] of nodes.notes) {
      const { attributes, ...rest } = node as unknown as { attributes: unknown[] };
      const numbered = [...attributes, { type: 'mdxJsxAttribute', name: 'number', value: `${number}` }];
      context.replaceNode(node as never, { ...rest, attributes: numbered } as never);
    }
    for (const node of nodes.removable) context.removeNode(node as never);
    (context.data as AstroData).astro.frontmatter.outline = outline;
  },
});

interface AstroData {
  astro: { frontmatter: Record<string, unknown> };
}
