import { describe, expect, test } from 'vitest';
import { type LectureMaterial, lectureDeck, lessonDeck } from '../../../src/domain/deck/deck.ts';
import type { LessonMaterial } from '../../../src/domain/deck/lesson-slides.ts';
import { isRoomItem } from '../../../src/domain/deck/room-slides.ts';
import { type DeckSlide, stepsOf } from '../../../src/domain/deck/slide.ts';
import { askedItems } from '../../../src/domain/items.ts';
import { real } from '../points/making.ts';

if (!real) throw new Error('the lecture can’t be read');
const { lecture: data, lessons, points, charts, items } = real;
const asked = askedItems(items, points, () => ({ place: '', block: '' }));
const material: LectureMaterial = {
  slug: 'jingzhun-fupin',
  data,
  lessons: data.lessons.map((slug, index) => {
    const lesson = lessons.find((known) => known.slug === slug);
    if (!lesson) throw new Error(slug);
    const room = lesson.meta.room.flatMap((id) => asked.filter((item) => item.id === id)).filter(isRoomItem);
    return {
      id: `jingzhun-fupin/${slug}`,
      number: index + 1,
      title: lesson.meta.title,
      outline: lesson.outline,
      points: points.filter((point) => point.lesson === slug),
      charts,
      room,
    };
  }),
};
const whole = lectureDeck(material);
const lessonOf = (slug: string) => {
  const lesson = material.lessons.find(({ id }) => id === `jingzhun-fupin/${slug}`);
  if (!lesson) throw new Error(slug);
  return lesson;
};
const deckOf = (slug: string) => lessonDeck(material, lessonOf(slug));

describe('the deck of a lesson', () => {
  test('goes from its title over slides, points, questions and discussion to its end', () => {
    const kinds = deckOf('deployment').slides.map(({ kind }) => kind);
    expect(kinds.filter((kind, index) => kind !== kinds[index - 1])).toEqual([
      ...[
        'title',
        'list',
        'timer',
        'list',
        'point',
        'question',
        'text',
        'question',
        'text',
        'recall',
        'text',
      ],
      ...['recall', 'text', 'discuss', 'closing'],
    ]);
  });

  test('follows the order of the lesson’s tags, charts among them', () => {
    const names = deckOf('shiyan')
      .slides.slice(0, 10)
      .map(({ name }) => name);
    expect(names.slice(0, 3)).toEqual(['十堰市的贫困状况', '打好精准扶贫攻坚战', '双重历史重任']);
    expect(names.slice(7, 9)).toEqual(['贫困状况的三个比重', '2017年全市农村居民人均可支配收入的相对水平']);
  });

  test('numbers the members of a 提法 and veils their keywords', () => {
    const { slides } = deckOf('deployment');
    const list = slides.find(({ name }) => name === '四个坚持');
    expect(list).toMatchObject({ kind: 'list', numbered: true });
    const point = slides.find((slide) => slide.kind === 'point');
    expect(point).toMatchObject({
      title: '四个坚持',
      members: [
        [
          [
            { text: '坚持', veiled: false },
            { text: '脱贫攻坚目标和现行扶贫标准', veiled: true },
          ],
        ],
        ...[[], [], []].map(() => expect.anything()),
      ],
    });
  });

  test('never asks for a point of which a member is doubtful', () => {
    const asked = whole.slides.flatMap((slide) => (slide.kind === 'point' ? [slide.title] : []));
    expect(asked).not.toContain('四个方面');
    expect(asked).toContain('三个转变');
  });

  test('gives right and wrong as options, and quotes the evidence', () => {
    const { slides } = deckOf('deployment');
    const at = slides.findIndex((slide) => slide.kind === 'question');
    expect(slides[at]).toMatchObject({
      options: [
        { id: 'true', letter: 'A', text: '对', right: false },
        { id: 'false', letter: 'B', text: '错', right: true },
      ],
    });
    expect(slides[at + 1]).toMatchObject({
      title: '课文原话',
      answer: 'B　错',
      text: '坚持中央统筹、省负总责、市县抓落实的体制机制',
      quoted: true,
    });
  });

  test('plans minutes for speaking, asking and discussing', () => {
    expect(deckOf('deployment').minutes).toEqual({ 'jingzhun-fupin/deployment': expect.any(Number) });
    expect(Object.keys(whole.minutes)).toHaveLength(6);
  });
});

describe('the script', () => {
  const all = [whole, ...material.lessons.map((lesson) => lessonDeck(material, lesson))];

  test.each(all.map((deck) => [deck.id, deck] as const))(
    'of %s cues steps that exist, by their own words',
    (_id, deck) => {
      for (const { slides, paragraphs } of deck.scripts) {
        for (const { pieces } of paragraphs) {
          for (const { text, cues } of pieces) {
            for (const { slide, step } of cues) {
              expect(slides).toContain(slide);
              const shown = deck.slides[slide - 1];
              expect(step).toBeLessThanOrEqual(shown ? stepsOf(shown) : 0);
              expect(shown ? wordsOn(shown, step) : '').toContain(text);
            }
          }
        }
      }
    },
  );

  test('has every paragraph of the lesson once, whole, in order', () => {
    for (const lesson of material.lessons) {
      const { scripts } = lessonDeck(material, lesson);
      const spoken = scripts
        .flatMap(({ paragraphs }) => paragraphs)
        .filter(({ label }) => label === undefined)
        .map(({ pieces }) => pieces.reduce((sum, { text }) => sum + text, ''));
      expect(spoken).toEqual(lesson.outline.blocks.map(({ shown }) => shown.trim()));
    }
  });

  test('has the editor’s notes beneath', () => {
    const notes = deckOf('deployment').scripts.flatMap((script) => script.notes);
    expect(notes).toContainEqual(
      expect.stringContaining('“坚持中央统筹、省负总责、市县抓落实的体制机制”是一项'),
    );
  });
});

test('a lesson without slides shows its prose by sentences, under its headings', () => {
  const sentence = '实践是检验真理的唯一标准，不能只凭书本上的话来下结论。';
  const text = sentence.repeat(12);
  const blocks = ['试讲', '一、检验真理的标准', text].map((shown, index) => ({
    id: `p-${index + 1}`,
    source: shown,
    shown,
  }));
  const lesson: LessonMaterial & { number: number } = {
    id: 'shijiang/first',
    number: 1,
    title: '第一课',
    outline: {
      blocks,
      headings: [{ id: 'p-2', text: '一、检验真理的标准', depth: 2 }],
      stage: [],
      notes: [],
      discussions: [],
      terms: [],
    },
    points: [],
    charts: [],
    room: [],
  };
  const { slides, scripts } = lessonDeck({ ...material, lessons: [lesson] }, lesson);
  const shown = slides.filter((slide) => slide.kind === 'text');
  expect(shown.map(({ title }) => title).slice(0, 3)).toEqual([
    '第一课',
    '一、检验真理的标准',
    '一、检验真理的标准（续）',
  ]);
  expect(
    shown
      .slice(1)
      .map((slide) => slide.text)
      .join(''),
  ).toBe(text);
  for (const slide of shown.slice(1)) expect(slide.text).toMatch(/。$/);
  expect(scripts.flatMap((script) => script.slides)).toEqual(
    slides.slice(1, -1).map((_, index) => index + 2),
  );
});

function wordsOn(slide: DeckSlide, step: number): string {
  if (slide.kind === 'list') return slide.lines[step - 1] ?? '';
  if (slide.kind !== 'point' && slide.kind !== 'recall') return '';
  return (slide.members[step - 1] ?? []).flat().reduce((sum, { text }) => sum + text, '');
}
