import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'mdast';
import { mdxToMdast } from 'satteri';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import type { LectureContent, LessonContent, Problem } from '../domain/content-rules/index.ts';
import { chartsFileSchema } from '../schemas/chart.ts';
import { lectureSchema } from '../schemas/lecture.ts';
import { lessonSchema } from '../schemas/lesson.ts';
import { pointsFileSchema } from '../schemas/point.ts';
import { quizFileSchema } from '../schemas/quiz-item.ts';
import { glossaryFileSchema } from '../schemas/term.ts';
import { readLesson } from './lesson-outline.ts';

z.config(z.locales.zhCN());

/** What was read of `content/`: the lectures that could be read whole, and what stood in the way. */
export interface ReadContent {
  lectures: LectureContent[];
  problems: Problem[];
}

/**
 * Reads every lecture folder below `content/`.
 *
 * @param root the project's folder; problems name files relative to it
 */
export function readContent(root: string): ReadContent {
  const problems: Problem[] = [];
  const folders = readdirSync(join(root, 'content'), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  const lectures = folders.flatMap(({ name }) => {
    const before = problems.length;
    const lecture = readLecture(root, name, problems);
    return lecture && problems.length === before ? [lecture] : [];
  });
  return { lectures, problems };
}

function readLecture(root: string, slug: string, problems: Problem[]): LectureContent | undefined {
  const folder = `content/${slug}`;
  const data = <Schema extends z.ZodType>(name: string, schema: Schema) => {
    const file = `${folder}/${name}`;
    if (!existsSync(join(root, file))) {
      problems.push({ level: 'error', file, message: '缺少这个文件。' });
      return undefined;
    }
    return validated(file, readFileSync(join(root, file), 'utf8'), schema, problems);
  };
  const sourceFile = join(root, folder, 'source.txt');
  if (!existsSync(sourceFile)) {
    problems.push({ level: 'error', file: `${folder}/source.txt`, message: '缺少这个文件。' });
    return undefined;
  }
  const source = readFileSync(sourceFile, 'utf8');
  const lecture = data('lecture.yaml', lectureSchema);
  const points = data('points.yaml', pointsFileSchema)?.points;
  const items = data('quiz.yaml', quizFileSchema)?.items;
  const terms = data('glossary.yaml', glossaryFileSchema)?.terms;
  const charts = data('charts.yaml', chartsFileSchema)?.charts;
  const lessons = readLessons(root, folder, source, problems);
  if (!lecture || !points || !items || !terms || !charts) return undefined;
  return { slug, folder, source, lecture, lessons, points, items, terms, charts };
}

function readLessons(root: string, folder: string, source: string, problems: Problem[]): LessonContent[] {
  const files = readdirSync(join(root, folder, 'lessons')).filter((name) => name.endsWith('.mdx'));
  return files.flatMap((name) => {
    const file = `${folder}/lessons/${name}`;
    const [, frontmatter = '', body = ''] =
      readFileSync(join(root, file), 'utf8').match(/^---\n(.*?)\n---\n(.*)$/s) ?? [];
    const meta = validated(file, frontmatter, lessonSchema, problems);
    const tree = parsedMdx(file, body, problems);
    if (!meta || !tree) return [];
    const { outline } = readLesson(tree, source);
    const hasModuleCode = /^(import|export)\s/m.test(body);
    return [{ slug: name.replace(/\.mdx$/, ''), file, meta, outline, hasModuleCode }];
  });
}

function parsedMdx(file: string, body: string, problems: Problem[]): Root | undefined {
  try {
    return mdxToMdast(body, { features: { smartPunctuation: false, gfm: false } }) as Root;
  } catch (error) {
    problems.push({ level: 'error', file, message: `MDX 写法有误：${messageOf(error)}` });
    return undefined;
  }
}

function validated<Schema extends z.ZodType>(
  file: string,
  yaml: string,
  schema: Schema,
  problems: Problem[],
): z.infer<Schema> | undefined {
  let value: unknown;
  try {
    value = parseYaml(yaml);
  } catch (error) {
    problems.push({ level: 'error', file, message: `YAML 写法有误：${messageOf(error)}` });
    return undefined;
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  for (const { path, message } of result.error.issues) {
    problems.push({ level: 'error', file, ...placeOf(value, path), message: `${message}。` });
  }
  return undefined;
}

/** The id of the entry that an issue lies in, if it has one, and the field's path within it. */
function placeOf(value: unknown, path: readonly PropertyKey[]) {
  let within = value;
  let [item, field] = [undefined as string | undefined, [] as PropertyKey[]];
  for (const key of path) {
    within = (within as Record<PropertyKey, unknown> | undefined)?.[key];
    const id = (within as { id?: unknown } | undefined)?.id;
    field = typeof id === 'string' && item === undefined ? [] : [...field, key];
    if (typeof id === 'string') item ??= id;
  }
  return { ...(item && { item }), ...(field.length > 0 && { field: field.join('.') }) };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
