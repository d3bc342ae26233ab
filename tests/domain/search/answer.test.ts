import { describe, expect, test } from 'vitest';
import { answer } from '../../../src/domain/search/answer.ts';
import type { SearchDocument } from '../../../src/domain/search/document.ts';
import type { Engine } from '../../../src/domain/search/engine.ts';
import { textEngine } from '../../../src/domain/search/text-engine.ts';
import { indexOf, lessonOf, queryOf } from './documents.ts';

const lesson = (id: string, ...texts: string[]): SearchDocument => ({ ...lessonOf(...texts), id });
const text = (...documents: SearchDocument[]) => textEngine(async () => documents);
/** Documents of which only those at some places have a text. */
const manyWith = (count: number, texts: Record<number, string>) =>
  Array.from({ length: count }, (_, at) => lesson(`${at}`, texts[at] ?? '无'));
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
    const nothing = { level: 'exact', found: [], left: 0, looked: 10 };
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

  test('has lectures in the order of the engines’ documents', async () => {
    const [one, other] = [
      { ...lesson('a', '扶贫'), lecture: 'a' },
      { ...lesson('b', '扶贫'), lecture: 'b' },
    ];
    expect(await idsOf(answer([text(one), text(other)], queryOf('扶贫')))).toEqual(['a', 'b']);
    expect(await idsOf(answer([text(other), text(one)], queryOf('扶贫')))).toEqual(['b', 'a']);
  });

  test('says how many documents were not looked at', async () => {
    const many = Array.from({ length: 25 }, (_, index) => lesson(`${index}`, '扶贫'));
    const { engine, asked } = indexOf(many);
    const first = await answer([engine, engine], queryOf('扶贫'));
    expect([first.found.length, first.left, first.looked]).toEqual([10, 30, 10]);
    const second = await answer([engine], queryOf('扶贫'), 20);
    expect([second.found.length, second.left, second.looked]).toEqual([20, 5, 20]);
    expect(asked.map(({ limit }) => limit)).toEqual([10, 10, 20]);
  });

  test('looks at more where none of the first answers', async () => {
    const many = Array.from({ length: 25 }, (_, index) => lesson(`${index}`, index < 22 ? '贫扶' : '扶贫'));
    const { engine, asked } = indexOf(many);
    expect(await idsOf(answer([engine], queryOf('扶贫')))).toEqual(['22', '23', '24']);
    expect(asked.map(({ limit }) => limit)).toEqual([10, 20, 40]);
  });

  test('that is asked again with a higher limit than was looked comes to everything', async () => {
    const { engine } = indexOf(manyWith(200, { 35: '扶贫', 150: '扶贫' }));
    const seen: [found: string[], left: number, looked: number][] = [];
    for (let limit: number | undefined; (seen[seen.length - 1]?.[1] ?? 1) > 0; ) {
      const { found, left, looked } = await answer([engine], queryOf('扶贫'), limit);
      seen.push([found.map(({ id }) => id), left, looked]);
      limit = looked + 20;
    }
    expect(seen[0]).toEqual([['35'], 160, 40]);
    expect(seen[1]).toEqual([['35'], 140, 60]);
    expect(seen.find(([, , looked]) => looked > 150)).toEqual([['35', '150'], 40, 160]);
    expect(seen[seen.length - 1]).toEqual([['35', '150'], 0, 200]);
  });

  test('counts what earlier levels left unseen, and comes to it', async () => {
    const { engine } = indexOf(manyWith(200, { 2: '贫扶', 150: '扶贫' }));
    let given = await answer([engine], queryOf('扶贫'));
    expect(given).toMatchObject({ level: 'loose', found: [{ id: '2' }], left: 190, looked: 80 });
    const looked = [given.looked];
    while (given.level !== 'exact') {
      given = await answer([engine], queryOf('扶贫'), given.looked + 20);
      looked.push(given.looked);
    }
    expect(given).toMatchObject({ found: [{ id: '150' }], left: 40 });
    expect(looked).toEqual([80, 100, 120, 140, 160]);
  });

  test('has what an earlier level left though the one that answers left nothing', async () => {
    const loose: Engine = {
      candidates: async (_, level, limit) =>
        level === 'loose'
          ? { documents: [lesson('a', '贫扶')], left: 0 }
          : { documents: [], left: 200 - limit },
    };
    const given = await answer([loose], queryOf('扶贫'));
    expect(given).toMatchObject({ level: 'loose', left: 120, looked: 80 });
  });

  test('that is empty says how far was looked too', async () => {
    const { engine } = indexOf(manyWith(200, {}));
    const nothing = { level: 'exact', found: [] };
    expect(await answer([engine], queryOf('扶贫'))).toEqual({ ...nothing, left: 120, looked: 80 });
    expect(await answer([engine], queryOf('扶贫'), 30)).toEqual({ ...nothing, left: 140, looked: 60 });
    expect(await answer([engine], queryOf('扶贫'), 100)).toEqual({ ...nothing, left: 100, looked: 100 });
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
