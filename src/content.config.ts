import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { chartsFileSchema } from './schemas/chart.ts';
import { lectureSchema } from './schemas/lecture.ts';
import { lessonSchema } from './schemas/lesson.ts';
import { pointsFileSchema } from './schemas/point.ts';
import { quizFileSchema } from './schemas/quiz-item.ts';
import { glossaryFileSchema } from './schemas/term.ts';

/** One file of each name in every lecture's folder; the entry's id is the lecture's slug. */
const perLecture = (file: string) =>
  glob({ base: './content', pattern: `*/${file}`, generateId: ({ entry }) => entry.split('/')[0] ?? entry });

/** What Astro reads of `content/`, each file checked by its schema. */
export const collections = {
  lectures: defineCollection({ loader: perLecture('lecture.yaml'), schema: lectureSchema }),
  points: defineCollection({ loader: perLecture('points.yaml'), schema: pointsFileSchema }),
  quiz: defineCollection({ loader: perLecture('quiz.yaml'), schema: quizFileSchema }),
  glossary: defineCollection({ loader: perLecture('glossary.yaml'), schema: glossaryFileSchema }),
  charts: defineCollection({ loader: perLecture('charts.yaml'), schema: chartsFileSchema }),
  /** Ids are `<lecture>/<lesson>`. */
  lessons: defineCollection({
    loader: glob({
      base: './content',
      pattern: '*/lessons/*.mdx',
      generateId: ({ entry }) => entry.replace('/lessons/', '/').replace(/\.mdx$/, ''),
    }),
    schema: lessonSchema,
  }),
};
