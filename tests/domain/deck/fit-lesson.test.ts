import { describe, expect, test } from 'vitest';
import { type LessonMaterial, lessonParts, meetingMinutes } from '../../../src/domain/deck/lesson-slides.ts';
import type { Heading, Staged } from '../../../src/domain/lesson.ts';

/** A lesson of these paragraphs without slides of its own. */
function lessonOf(paragraphs: string[], headings: Heading[], stage: Staged[] = []): LessonMaterial {
  const blocks = paragraphs.map((shown, index) => ({ id: `p-${index + 1}`, source: shown, shown }));
  return {
    id: 'shijiang/first',
    title: '第一课',
    outline: { blocks, headings, stage, notes: [], discussions: [], terms: [] },
    points: [],
    charts: [],
    room: [],
  };
}

function textsOf(lesson: LessonMaterial) {
  return lessonParts(lesson)
    .flatMap(({ slides }) => slides)
    .flatMap((slide) => (slide.kind === 'text' ? [[slide.title, slide.text]] : []));
}

describe('a heading longer than a slide’s title', () => {
  const long = '检验真理的标准只能是实践而不能是别的什么东西'.repeat(2);

  test('stands in front of the text, under the lesson’s title', () => {
    const headings = [{ id: 'p-1', text: long, depth: 2 }];
    expect(textsOf(lessonOf([long, '第一段。', '第二段。'], headings))).toEqual([
      ['第一课', `${long}　第一段。`],
      ['第一课', '第二段。'],
    ]);
  });

  test('is not said twice where it begins the paragraph', () => {
    const headings = [{ id: 'p-1', text: long, depth: 3 }];
    expect(textsOf(lessonOf([`${long}。第一段。`], headings))).toEqual([['第一课', `${long}。第一段。`]]);
  });
});

test('a timer whose author gave no minutes has some, until the content check has been read', () => {
  const lesson = lessonOf(['第一段。'], [], [{ kind: 'timer', title: '默记', minutes: Number.NaN }]);
  const timer = lessonParts(lesson).flatMap(({ slides }) => slides.filter(({ kind }) => kind === 'timer'));
  expect(timer).toMatchObject([{ minutes: 5 }]);
  expect(meetingMinutes(lesson)).toBe(6);
});
