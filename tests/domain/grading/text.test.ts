import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparable, isOneOff, judgeText, oneOff } from '../../../src/domain/grading/text.ts';

/** Any text, and often texts of few characters, so that near misses come up. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom('法', '治', '制', '、', ' ', 'A', 'ａ', '𠮷', '́', '´'), maxLength: 6 }),
);
const shortText = fc.string({ unit: fc.constantFrom('法', '治', '制', '𠮷'), maxLength: 4 });

/** Every text that one replacement, addition or omission makes of `text`, the slow way. */
function oneOffs(text: string, alphabet: string[]): Set<string> {
  const characters = [...text];
  const places = [...characters.keys(), characters.length];
  const made = places.flatMap((at) => {
    const [before, here, after] = [characters.slice(0, at), characters[at], characters.slice(at + 1)];
    return [
      ...(here === undefined ? [] : [[...before, ...after]]),
      ...alphabet.flatMap((other) => [
        [...before, other, ...characters.slice(at)],
        ...(here === undefined ? [] : [[...before, other, ...after]]),
      ]),
    ];
  });
  const texts = new Set(made.map((parts) => parts.join('')));
  texts.delete(text);
  return texts;
}

describe('the form in which answers are compared', () => {
  test.each([
    ['精准扶贫、精准脱贫', '精准扶贫精准脱贫'],
    ['  四个\u3000意识\n', '四个意识'],
    ['“软骨病”。', '软骨病'],
    ['《意见》（2018年）', '意见2018年'],
    ['３７．２２％', '37.22%'],
    ['ＧＤＰ', 'gdp'],
    ['—— · …… ～ + =', ''],
  ])('%s is the same answer as %s', (one, other) => {
    expect(comparable(one)).toBe(comparable(other));
  });

  test('letters, digits and characters are never dropped', () => {
    expect(comparable('第1个十年Aβ')).toBe('第1个十年aβ');
    expect(comparable('法制')).not.toBe(comparable('法治'));
  });

  test('comparing twice changes nothing more', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = comparable(text);
        expect(comparable(once)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a typed answer', () => {
  test('of another word is not right, however small the difference', () => {
    expect(judgeText('法制', ['法治'])).toBe('near');
    expect(judgeText('帮扶工', ['帮扶工作'])).toBe('near');
    expect(judgeText('帮扶的工作', ['帮扶工作'])).toBe('near');
    expect(judgeText('扶帮工作', ['帮扶工作'])).toBe('wrong');
  });

  test('is right in every accepted wording', () => {
    const accepted = ['质量', '脱贫质量'];
    expect(judgeText('质量', accepted)).toBe('right');
    expect(judgeText('脱贫质量', accepted)).toBe('right');
    expect(judgeText('减贫质量', accepted)).toBe('near');
    expect(judgeText('进度', accepted)).toBe('wrong');
  });

  test('that says nothing is wrong, even where one character would do', () => {
    for (const nothing of ['', '  ', '。', '“”']) {
      expect(judgeText(nothing, ['国'])).toBe('wrong');
      expect(judgeText(nothing, ['、'])).toBe('wrong');
    }
  });

  test('where one character is wanted is right or wrong, never near', () => {
    for (const wording of ['国', '𠮷', '“家”']) {
      expect(judgeText('民', [wording])).toBe('wrong');
      expect(judgeText(`${wording}民`, [wording])).toBe('wrong');
      expect(judgeText(wording, [wording])).toBe('right');
    }
  });

  test('is right exactly when it compares equal to an accepted wording', () => {
    fc.assert(
      fc.property(anyText, fc.array(anyText, { minLength: 1, maxLength: 3 }), (answer, accepted) => {
        const equal = accepted.some((wording) => comparable(wording) === comparable(answer));
        expect(judgeText(answer, accepted) === 'right').toBe(equal && comparable(answer) !== '');
      }),
    );
  });
});

describe('one character off', () => {
  test('goes both ways', () => {
    fc.assert(
      fc.property(anyText, anyText, (one, other) => {
        expect(isOneOff(one, other)).toBe(isOneOff(other, one));
      }),
    );
  });

  test('is what replacing, adding or leaving out one character makes', () => {
    fc.assert(
      fc.property(shortText, shortText, (one, other) => {
        expect(isOneOff(one, other)).toBe(oneOffs(one, [...other]).has(other));
      }),
      { numRuns: 1000 },
    );
  });

  test('is never said of two equal texts', () => {
    fc.assert(fc.property(anyText, (text) => !isOneOff(text, text)));
  });
});

describe('the one character that is off', () => {
  const marked = (answer: string, ...accepted: string[]) => {
    const { wording, start, end, written } = oneOff(answer, accepted) ?? fail(answer);
    return `${wording.slice(0, start)}[${wording.slice(start, end)}]${wording.slice(end)} ${written}`;
  };
  const fail = (answer: string): never => {
    throw new Error(`not one off: ${answer}`);
  };

  test.each([
    ['法制', '法治', '法[治] 制'],
    ['帮扶工', '帮扶工作', '帮扶工[作] '],
    ['扶工作', '帮扶工作', '[帮]扶工作 '],
    ['帮扶的工作', '帮扶工作', '帮扶[]工作 的'],
    ['帮扶工作了', '帮扶工作', '帮扶工作[] 了'],
    ['中央统筹，省负全责', '中央统筹、省负总责', '中央统筹、省负[总]责 全'],
    ['中央统筹负总责', '“中央统筹”、省负总责', '“中央统筹”、[省]负总责 '],
    ['４５７个村', '456个村', '45[6]个村 ７'],
    ['ＧＤＡ', 'GDP', 'GD[P] Ａ'],
    ['𠮷祥', '吉祥', '[吉]祥 𠮷'],
    ['吉祥', '𠮷祥', '[𠮷]祥 吉'],
  ])('of %s for %s', (answer, wording, expected) => {
    expect(marked(answer, wording)).toBe(expected);
  });

  test('is that of the wording it is nearest to', () => {
    expect(marked('减贫质量', '质量', '脱贫质量')).toBe('[脱]贫质量 减');
  });

  test('put into the wording gives the answer, and there is one exactly for near misses', () => {
    const text = fc.string({
      unit: fc.constantFrom('法', '治', '制', '𠮷', '、', '“', 'ａ', 'B'),
      maxLength: 5,
    });
    fc.assert(
      fc.property(text, text, (answer, wording) => {
        const miss = oneOff(answer, [wording]);
        expect(miss !== undefined).toBe(judgeText(answer, [wording]) === 'near');
        if (!miss) return;
        const asAnswered = wording.slice(0, miss.start) + miss.written + wording.slice(miss.end);
        expect(comparable(asAnswered)).toBe(comparable(answer));
      }),
      { numRuns: 5000 },
    );
  });
});
