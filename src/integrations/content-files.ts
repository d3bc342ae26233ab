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

z.config({
  ...z.locales.zhCN(),
  customError: ({ code, input }) =>
    code === 'invalid_type' && input === undefined ? '缺少这一项' : undefined,
});

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
    return validated(file, readText(root, file), schema, problems);
  };
  const sourceFile = `${folder}/source.txt`;
  if (!existsSync(join(root, sourceFile))) {
    problems.push({ level: 'error', file: sourceFile, message: '缺少这个文件。' });
    return undefined;
  }
  const source = readText(root, sourceFile);
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
  if (!existsSync(join(root, folder, 'lessons'))) {
    problems.push({ level: 'error', file: `${folder}/lessons`, message: '缺少这个文件夹。' });
    return [];
  }
  const files = readdirSync(join(root, folder, 'lessons')).filter((name) => name.endsWith('.mdx'));
  return files.flatMap((name) => {
    const file = `${folder}/lessons/${name}`;
    const [whole, frontmatter, body = ''] = readText(root, file).match(/^---\n(.*?)\n---\n(.*)$/s) ?? [];
    if (whole === undefined || frontmatter === undefined) {
      problems.push({ level: 'error', file, message: '开头要有用两行 --- 括起来的 title 等项。' });
      return [];
    }
    // Blank lines in the place of what comes before, so that error messages count lines as the author does.
    const linesBefore = whole.slice(0, whole.length - body.length).replace(/[^\n]/g, '');
    const meta = validated(file, `\n${frontmatter}`, lessonSchema, problems);
    const tree = parsedMdx(file, linesBefore + body, problems);
    if (!meta || !tree) return [];
    const { outline } = readLesson(tree, source);
    const hasModuleCode = tree.children.some(({ type }) => (type as string) === 'mdxjsEsm');
    return [{ slug: name.replace(/\.mdx$/, ''), file, meta, outline, hasModuleCode }];
  });
}

/** A file's text; what Windows editors add (byte order mark, carriage returns) is left out. */
function readText(root: string, file: string): string {
  return readFileSync(join(root, file), 'utf8')
    .replace(/^\ufeff/, '')
    .replaceAll('\r\n', '\n');
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
  for (const issue of result.error.issues) {
    // The message of a bad key is that of the key's own schema.
    const { message } = (issue.code === 'invalid_key' && issue.issues[0]) || issue;
    problems.push({ level: 'error', file, ...placeOf(value, issue.path), message: `${message}。` });
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
  return (error instanceof Error ? error.message : String(error)).trim();
}
