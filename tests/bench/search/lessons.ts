import { readdirSync, readFileSync } from 'node:fs';
import type { SearchDocument } from '../../../src/domain/search/document.ts';
import { randomFrom } from '../../../src/domain/random.ts';

const LENGTH = 4000;
const PER_LECTURE = 10;
const SECTIONS = 11;

const lines = readdirSync('content')
  .flatMap((slug) => readFileSync(`content/${slug}/source.txt`, 'utf8').split('\n'))
  .map((line) => line.replace(/\s/g, ''))
  .filter(Boolean);
const sentences = lines.flatMap((line) => line.match(/[^。；]+[。；]?/g) ?? []);
const words = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(lines.join(''))]
  .filter(({ isWordLike }) => isWordLike)
  .map(({ segment }) => segment);

/** The lectures' own text in 11 parts of about the same length. */
export function ownSections(): SearchDocument[] {
  const total = lines.join('').length;
  const parts: string[][] = Array.from({ length: SECTIONS }, () => []);
  let before = 0;
  for (const line of lines) {
    parts[Math.min(SECTIONS - 1, Math.floor((before / total) * SECTIONS))]?.push(line);
    before += line.length;
  }
  return parts.map(lesson);
}

/**
 * Lessons of some 4,000 characters: a fifth of their sentences is from the lectures, the others are
 * words of the lectures, as frequent as there, in a random order. So far more pairs of characters
 * occur than in real text of that vocabulary, but fewer different characters.
 */
export function syntheticLessons(count: number, seed = 20_261_122): SearchDocument[] {
  const random = randomFrom(seed);
  const pick = (all: readonly string[]) => all[Math.floor(random() * all.length)] ?? '';
  const sentence = () => {
    if (random() < 0.2) return pick(sentences);
    const clause = () => Array.from({ length: 4 + Math.floor(random() * 8) }, () => pick(words)).join('');
    const joint = () => (random() < 0.2 ? '、' : '，');
    return `${clause()}${joint()}${clause()}${random() < 0.3 ? `${joint()}“${clause()}”` : ''}。`;
  };
  const upTo = (length: number, piece: () => string) => {
    let text = '';
    while (text.length < length) text += piece();
    return text;
  };
  return Array.from({ length: count }, (_, at) => {
    const texts: string[] = [];
    for (let length = 0; length < LENGTH; length += texts[texts.length - 1]?.length ?? LENGTH) {
      texts.push(upTo(80 + random() * 250, sentence));
    }
    return lesson(texts, at);
  });
}

function lesson(texts: readonly string[], at: number): SearchDocument {
  const lecture = `lecture-${`${Math.floor(at / PER_LECTURE)}`.padStart(3, '0')}`;
  const title = `第${at + 1}课`;
  return {
    id: `${lecture}/lesson-${at}`,
    kind: 'lesson',
    title,
    lecture,
    lectureTitle: lecture,
    number: (at % PER_LECTURE) + 1,
    blocks: [
      { id: '', texts: [title], heading: true },
      ...texts.map((text, index) => ({ id: `p-${index + 1}`, texts: [text] })),
    ],
  };
}
