import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cuedPieces, movedScript, noteText, proseScript } from '../../../src/domain/deck/script.ts';
import type { LessonOutline } from '../../../src/domain/lesson.ts';

const cue = (slide: number, step: number) => ({ slide, step });

describe('phrases that are on slides', () => {
  test('are marked where they stand', () => {
    expect(cuedPieces('即坚持大扶贫格局。', [{ words: '坚持大扶贫格局', cue: cue(3, 4) }])).toEqual([
      { text: '即', cues: [] },
      { text: '坚持大扶贫格局', cues: [cue(3, 4)] },
      { text: '。', cues: [] },
    ]);
  });

  test('share a piece where they overlap', () => {
    const phrases = [
      { words: '甲乙丙', cue: cue(1, 1) },
      { words: '丙丁', cue: cue(2, 1) },
    ];
    expect(cuedPieces('甲乙丙丁', phrases)).toEqual([
      { text: '甲乙', cues: [cue(1, 1)] },
      { text: '丙', cues: [cue(1, 1), cue(2, 1)] },
      { text: '丁', cues: [cue(2, 1)] },
    ]);
  });

  test('that are not in the text change nothing', () => {
    expect(cuedPieces('课文。', [{ words: '别的', cue: cue(1, 1) }])).toEqual([{ text: '课文。', cues: [] }]);
  });

  test('leave the text as it is, whatever they are', () => {
    const text = fc.array(fc.constantFrom(...'甲乙丙，'), { maxLength: 30 }).map((all) => all.join(''));
    const phrases = fc.array(fc.record({ words: text, cue: fc.record({ slide: fc.nat(), step: fc.nat() }) }));
    fc.assert(
      fc.property(text, phrases, (text, phrases) => {
        expect(cuedPieces(text, phrases).reduce((sum, piece) => sum + piece.text, '')).toBe(text);
      }),
    );
  });
});

const outline: LessonOutline = {
  blocks: [
    { id: 'p-1', source: '第一段。', shown: '第一段。' },
    { id: 'p-2', source: '第一段又来。', shown: '第一段又来。' },
  ],
  headings: [],
  stage: [],
  notes: [
    { number: 1, block: 'p-2', text: '编者按。' },
    { number: 2, block: 'p-9', text: '别处的。' },
  ],
  discussions: [],
  terms: [],
};

describe('the script of some blocks', () => {
  test('has their text, their notes, and each cue once', () => {
    const script = proseScript([4], outline.blocks, outline, [{ words: '第一段', cue: cue(4, 1) }]);
    expect(script.notes).toEqual(['编者按。']);
    expect(
      script.paragraphs.flatMap(({ pieces }) => pieces).filter(({ cues }) => cues.length > 0),
    ).toHaveLength(1);
  });

  test('is moved with its slides', () => {
    const script = proseScript([1], outline.blocks, outline, [{ words: '第一段', cue: cue(1, 1) }]);
    expect(movedScript(script, 7)).toMatchObject({
      slides: [8],
      paragraphs: [{ pieces: [{ cues: [cue(8, 1)] }, {}] }, {}],
    });
  });
});

test('notes of slips say what the source has, or what it may have meant', () => {
  const slip = { was: '改富', now: '致富' };
  expect(noteText({ number: 1, block: 'p-1', slip: { ...slip, sure: true }, text: '误。' })).toBe(
    '“致富”原文作“改富”。误。',
  );
  expect(noteText({ number: 1, block: 'p-1', slip: { ...slip, sure: false } })).toBe('“改富”疑为“致富”。');
});
