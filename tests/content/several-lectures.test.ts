import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/integrations/content-check.ts';
import { folder, Project } from './project.ts';

const lessonFiles = ({ root }: Project) =>
  readdirSync(join(root, folder, 'lessons')).map((name) => `lessons/${name}`);

describe('two lectures', () => {
  const second = 'content/xiangcun-zhenxing';

  /** A second lecture, sound, with items of its own. */
  function withSecondLecture(): Project {
    const project = new Project();
    project.copyLecture(second);
    for (const file of ['quiz.yaml', ...lessonFiles(project)]) {
      project.write(file, (text) => text.replaceAll('jzfp-', 'xczx-'), second);
    }
    return project;
  }

  test('may have lessons, points and terms of the same names', () => {
    expect(checkContent(withSecondLecture().root)).toEqual([]);
  });

  test('may not have an item of the same id: the learner’s record would mix them up', () => {
    const project = withSecondLecture();
    project.replace('quiz.yaml', 'xczx-06-11', 'jzfp-06-11', { of: second });
    expect(checkContent(project.root)).toEqual([
      {
        level: 'error',
        file: `${second}/quiz.yaml`,
        item: 'jzfp-06-11',
        field: 'id',
        message: `编号与 ${folder}/quiz.yaml 的题目重复。`,
      },
    ]);
  });

  test('are each checked, though one of them can’t be read', () => {
    const project = withSecondLecture();
    project.replace('points.yaml', 'points:', 'points: [', { of: second });
    project.replace('quiz.yaml', 'answer: c', 'answer: e', { after: 'id: jzfp-01-01' });
    const places = checkContent(project.root).map(({ file, item }) => [file, item]);
    expect(places).toEqual([
      [`${second}/points.yaml`, undefined],
      [`${folder}/quiz.yaml`, 'jzfp-01-01'],
    ]);
  });
});

test('every file that can’t be read is told of, not only the first', () => {
  const project = new Project();
  project.remove('glossary.yaml');
  project.replace('charts.yaml', 'lesson: shiyan', 'lession: shiyan');
  project.replace('lessons/conduct.mdx', '</Term>', '');
  const files = checkContent(project.root).map(({ file }) => file.slice(folder.length + 1));
  expect(new Set(files)).toEqual(new Set(['glossary.yaml', 'charts.yaml', 'lessons/conduct.mdx']));
});

test('files saved by an editor for Windows are read like any others', () => {
  const project = new Project();
  const lessons = lessonFiles(project);
  for (const file of [
    ...lessons,
    'lecture.yaml',
    'points.yaml',
    'quiz.yaml',
    'glossary.yaml',
    'source.txt',
  ]) {
    project.write(file, (text) => `\ufeff${text.replaceAll('\n', '\r\n')}`);
  }
  expect(checkContent(project.root)).toEqual([]);
});
