import type { Grade, ServedItem } from '../../domain/grading/index.ts';
import { routesUnder } from '../../domain/routes.ts';
import type { Response } from '../../schemas/record.ts';

interface Props {
  base: string;
  lesson: string;
  item: ServedItem;
  response: Response;
  result: Grade;
}

/** Right or wrong, the answer, why, and the lecture's own sentence with the way back to it. */
export function Feedback({ base, lesson, item, response, result }: Props) {
  const passage = routesUnder(base).passage(lesson, item.block, item.evidence);
  return (
    <>
      <p class={`verdict ${result.right ? 'right' : 'wrong'}`}>{verdict(response, result)}</p>
      {!result.right && <p>正确答案：{answerOf(item)}</p>}
      <p>{item.explanation}</p>
      <blockquote>{item.evidence}</blockquote>
      <a class="link" href={passage}>
        回到原文这一句
      </a>
    </>
  );
}

function verdict(response: Response, { right, score, blanks }: Grade): string {
  if (right) return '✓ 答对了';
  if (response === null) return '先看答案，过一会儿再问您';
  const closeness = Object.values(blanks ?? {});
  if (closeness.includes('near') && !closeness.includes('wrong')) return '✕ 差一字，还不算对';
  return score > 0 ? '✕ 对了一部分' : '✕ 答错了';
}

function answerOf(item: ServedItem): string {
  switch (item.kind) {
    case 'single':
      return item.options[item.answer] ?? '';
    case 'multiple':
      return item.answer.map((id) => item.options[id]).join('；');
    case 'truefalse':
      return item.answer ? '对' : '错';
    case 'cloze':
      return Object.values(item.blanks)
        .map(([wording]) => wording)
        .join('；');
  }
}
