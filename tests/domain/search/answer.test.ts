import { describe, expect, test } from 'vitest';
import { answer } from '../../../src/domain/search/answer.ts';
import type { SearchDocument } from '../../../src/domain/search/document.ts';
import { textEngine } from '../../../src/domain/search/text-engine.ts';
import { indexOf, lessonOf, queryOf } from './documents.ts';

const lesson = (id: string, ...texts: string[]): SearchDocument => ({ ...lessonOf(...texts), id });
const text = (...documents: SearchDocument[]) => textEngine(async () => documents);
const idsOf = async (given: ReturnType<typeof answer>) => (await given).found.map(({ id }) => id);

describe('an answer', () => {
  test.each([
    ['扶贫 产业', 'exact'],
    ['扶贫 保障', 'page'],
    ['两不愁三保障', 'variant'],
    ['障保三', 'loose'],
  ])('to %s is at the closest level that finds something: %s', async (typed, level) => {
    const given = await answer([text(lesson('a', '扶贫的产业', '两不愁、三保障'))], queryOf(typed));
    expect(given).toMatchObject({ level, found: [{ id: 'a' }], left: 0 });
  });

  test('is empty, and exact, where no level finds anything', async () => {
    const nothing = { level: 'exact', found: [], left: 0 };
    expect(await answer([text(lesson('a', '扶贫'))], queryOf('乡村'))).toEqual(nothing);
    expect(await answer([text()], queryOf('乡 村，振兴'))).toEqual(nothing);
    expect(await answer([], queryOf('乡村'))).toEqual(nothing);
  });

  test('asks only at levels at which there is something to look for', async () => {
    const { engine, asked } = indexOf([]);
    await answer([engine], queryOf('乡村'));
    expect(asked.splice(0).map(({ level }) => level)).toEqual(['exact', 'variant', 'loose']);
    await answer([engine], queryOf('乡村 振兴'));
    expect(asked.splice(0).map(({ level }) => level)).toEqual(['exact', 'page', 'variant', 'loose']);
    await answer([engine], queryOf('乡'));
    expect(asked.splice(0).map(({ level }) => level)).toEqual(['exact', 'variant']);
    await answer([engine], queryOf('、'));
    expect(asked.splice(0).map(({ level }) => level)).toEqual(['exact']);
  });

  test('has the documents of every engine, each once, best first', async () => {
    const { engine } = indexOf([lesson('a', '扶贫', '扶贫'), lesson('b', '扶贫'), lesson('c', '无')]);
    const given = answer([text(lesson('b', '扶贫')), engine], queryOf('扶贫'));
    expect(await idsOf(given)).toEqual(['a', 'b']);
  });

  test('ranks lectures as listed', async () => {
    const engine = text({ ...lesson('a', '扶贫'), lecture: 'a' }, { ...lesson('b', '扶贫'), lecture: 'b' });
    expect(await idsOf(answer([engine], queryOf('扶贫')))).toEqual(['a', 'b']);
    expect(await idsOf(answer([engine], queryOf('扶贫'), 10, ['b', 'a']))).toEqual(['b', 'a']);
  });

  test('says how many documents were not looked at', async () => {
    const many = Array.from({ length: 25 }, (_, index) => lesson(`${index}`, '扶贫'));
    const { engine, asked } = indexOf(many);
    const first = await answer([engine, engine], queryOf('扶贫'));
    expect([first.found.length, first.left]).toEqual([10, 30]);
    const second = await answer([engine], queryOf('扶贫'), 20);
    expect([second.found.length, second.left]).toEqual([20, 5]);
    expect(asked.map(({ limit }) => limit)).toEqual([10, 10, 20]);
  });

  test('looks at more where none of the first answers', async () => {
    const many = Array.from({ length: 25 }, (_, index) => lesson(`${index}`, index < 22 ? '贫扶' : '扶贫'));
    const { engine, asked } = indexOf(many);
    expect(await idsOf(answer([engine], queryOf('扶贫')))).toEqual(['22', '23', '24']);
    expect(asked.map(({ limit }) => limit)).toEqual([10, 20, 40]);
  });

  test('fails where an engine does', async () => {
    const broken = textEngine(() => Promise.reject(new Error('offline')));
    await expect(answer([text(lesson('a', '扶贫')), broken], queryOf('扶贫'))).rejects.toThrow('offline');
  });
});

test('an engine over text gives every document, whatever the limit', async () => {
  const documents = [lesson('a', '扶贫'), lesson('b', '无')];
  const { candidates } = textEngine(async () => documents);
  expect(await candidates(queryOf('扶贫'), 'exact', 1)).toEqual({ documents, left: 0 });
});
