import { grade } from '../../domain/grading/index.ts';
import type { AskedItem } from '../../domain/items.ts';
import { type PartScore, type PracticeData, scoreByPart } from '../../domain/practice.ts';
import { filledStem } from '../../domain/stem.ts';
import type { Response } from '../../schemas/record.ts';
import { Verdict } from '../quiz/Verdict.tsx';

interface Props {
  data: PracticeData;
  items: AskedItem[];
  answers: ReadonlyMap<string, Response>;
  onOpen: (item: string) => void;
  onRedo: (items: string[]) => void;
}

/** How a test went: in all, by lesson, by point, and every item to look at again. */
export function TestResult({ data, items, answers, onOpen, onRedo }: Props) {
  const isRight = (item: AskedItem) => grade(item, answers.get(item.id) ?? null).right;
  const right = items.filter(isRight);
  const missed = items.filter((item) => !isRight(item));
  const lessonName = (place: string) => data.lessons.find((lesson) => lesson.place === place)?.title ?? '';
  const numberOf = ({ part }: PartScore) => data.lessons.find(({ place }) => place === part)?.number ?? 0;
  const byLesson = (one: PartScore, other: PartScore) => numberOf(one) - numberOf(other);
  const pointName = (id: string) => data.points.find((point) => point.id === id)?.name ?? '';
  return (
    <div class="all-done">
      <Verdict>
        答对 {right.length} 题，共 {items.length} 题。
      </Verdict>
      <Scores
        title="按课次"
        scores={scoreByPart(items, isRight, ({ place }) => [place]).sort(byLesson)}
        nameOf={lessonName}
      />
      <Scores
        title="按提法"
        scores={scoreByPart(items, isRight, ({ points = [] }) => points)}
        nameOf={pointName}
      />
      <h3>逐题看</h3>
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            <button type="button" class="as-link" onClick={() => onOpen(item.id)}>
              {isRight(item) ? '✓ 对' : '✕ 错'}　{filledStem(item.stem)}
            </button>
          </li>
        ))}
      </ul>
      {missed.length > 0 && (
        <p class="actions">
          <button type="button" class="button" onClick={() => onRedo(missed.map(({ id }) => id))}>
            练一练答错的题
          </button>
        </p>
      )}
    </div>
  );
}

interface ScoresProps {
  title: string;
  scores: PartScore[];
  nameOf: (part: string) => string;
}

function Scores({ title, scores, nameOf }: ScoresProps) {
  if (scores.length === 0) return null;
  return (
    <table class="scores">
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{title.replace('按', '')}</th>
          <th scope="col">答对</th>
          <th scope="col">共</th>
        </tr>
      </thead>
      <tbody>
        {scores.map(({ part, right, total }) => (
          <tr key={part}>
            <th scope="row">{nameOf(part)}</th>
            <td>{right}</td>
            <td>{total}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
