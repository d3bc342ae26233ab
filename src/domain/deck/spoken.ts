import type { Block, Staged } from '../lesson.ts';
import { stagedOf } from '../lesson.ts';
import { continuedTitle, fitTitle } from './fit.ts';
import type { LessonMaterial } from './lesson-slides.ts';
import type { DeckPart } from './part.ts';
import { type CuedPhrase, plainParagraph, proseScript, type Script } from './script.ts';
import type { DeckSlide } from './slide.ts';
import { chartSlide, listSlides, timerSlide, wordsOf } from './staged-slides.ts';
import { textSlides } from './text-slides.ts';

/** A paragraph shown as it is, in a lesson without slides of its own. */
interface StagedProse {
  kind: 'prose';
  title: string;
  text: string;
  before: string;
}

/** Slides that are shown while the same prose is spoken, from one block on. */
interface Group {
  from: number;
  slides: number[];
  phrases: CuedPhrase[];
}

/**
 * What is shown while the lecture is spoken: slides, charts and timers, with its prose as script.
 * A lesson without slides of its own shows its prose. The blocks before the first slide belong to
 * the slide before the part, number 0: the lesson's title.
 */
export function spokenPart(lesson: LessonMaterial): DeckPart {
  const { blocks } = lesson.outline;
  const slides: DeckSlide[] = [];
  const charts: Script[] = [];
  const groups: Group[] = [{ from: 0, slides: [0], phrases: [] }];
  for (const staged of stageOf(lesson)) {
    const made = slidesOf(staged, lesson);
    const numbers = made.map((_, index) => slides.length + index + 1);
    slides.push(...made);
    if (staged.kind === 'chart') charts.push(chartScript(lesson, staged.id, numbers));
    else placeIn(groups, staged, blocks, numbers).phrases.push(...phrasesOf(made, numbers));
  }
  const prose = groups.map((group, index) => {
    const spoken = blocks.slice(group.from, groups[index + 1]?.from);
    return proseScript(group.slides, spoken, lesson.outline, group.phrases);
  });
  const scripts = [...prose, ...charts].filter(
    ({ paragraphs, notes }) => paragraphs.length + notes.length > 0,
  );
  return { slides, scripts };
}

/** The group that these slides belong to; a timer goes with what was spoken before it. */
function placeIn(
  groups: Group[],
  { kind, before }: Staged | StagedProse,
  blocks: readonly Block[],
  slides: number[],
): Group {
  const at = blocks.findIndex(({ id }) => id === before);
  const from = at < 0 ? blocks.length : at;
  let group = groups[groups.length - 1];
  const joins = kind === 'timer' || (group?.from === from && groups.length > 1);
  if (!group || !joins) {
    group = { from, slides: [], phrases: [] };
    groups.push(group);
  }
  group.slides.push(...slides);
  return group;
}

function slidesOf(staged: Staged | StagedProse, { id, points, charts }: LessonMaterial): DeckSlide[] {
  switch (staged.kind) {
    case 'slide':
      return listSlides(id, staged, points);
    case 'timer':
      return [timerSlide(id, staged)];
    case 'prose':
      return textSlides(id, staged.title, staged.text);
    case 'chart':
      return charts.filter((chart) => chart.id === staged.id).map((chart) => chartSlide(id, chart));
  }
}

function phrasesOf(slides: readonly DeckSlide[], numbers: readonly number[]): CuedPhrase[] {
  return slides.flatMap((slide, index) =>
    slide.kind === 'list'
      ? slide.lines.map((line, at) => ({
          words: wordsOf(line),
          cue: { slide: numbers[index] ?? 0, step: at + 1 },
        }))
      : [],
  );
}

function chartScript({ charts }: LessonMaterial, id: string, slides: number[]): Script {
  const chart = charts.find((known) => known.id === id);
  const evidence = new Set(chart?.rows.map((row) => row.evidence));
  return {
    slides,
    paragraphs: [...evidence].map((text) => plainParagraph(text, '课文原话')),
    notes: chart?.note ? [chart.note] : [],
  };
}

/** What the lesson shows; its paragraphs, each under the heading before it, where it has no slides. */
function stageOf({ title, outline }: LessonMaterial): (Staged | StagedProse)[] {
  const { stage, blocks } = outline;
  if (stagedOf(outline, 'slide').length > 0) return stage;
  let place: ProsePlace = { title, lead: '', before: '' };
  const shown = blocks.flatMap((block): (Staged | StagedProse)[] => {
    const here = stage.filter((staged) => staged.before === block.id);
    const heading = outline.headings.find(({ id }) => id === block.id)?.text;
    place.before ||= block.id;
    if (heading !== undefined) place = underHeading(heading, block, title, place);
    if (heading !== undefined && isWhole(heading, block)) return here;
    const text = place.lead + block.shown.trim();
    const prose: StagedProse = { kind: 'prose', title: place.title, text, before: place.before };
    place = { title: place.title, lead: '', before: '' };
    return [...here, prose];
  });
  return [...shown, ...stage.filter(({ before }) => before === undefined)];
}

/** What a lesson's next paragraph is shown under. */
interface ProsePlace {
  title: string;
  /** A heading too long for a slide's title: it stands in front of the text. */
  lead: string;
  /** Id of the first block that is spoken meanwhile; empty where that is the paragraph itself. */
  before: string;
}

function underHeading(heading: string, block: Block, lesson: string, { before }: ProsePlace): ProsePlace {
  const title = heading.replace(/。$/, '');
  if (fitTitle(continuedTitle(title))) return { title, lead: '', before };
  return { title: lesson, lead: isWhole(heading, block) ? `${heading}　` : '', before };
}

function isWhole(heading: string, { shown }: Block): boolean {
  return heading.trim() === shown.trim();
}
