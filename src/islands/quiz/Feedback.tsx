import type { Grade } from '../../domain/grading/index.ts';
import type { AskedItem } from '../../domain/items.ts';
import { readingRoutes } from '../../domain/reading-routes.ts';
import type { Response } from '../../schemas/record.ts';
import { OneOff } from './OneOff.tsx';
import { slotName, textsOf } from './slots.ts';

interface Props {
  base: string;
  item: AskedItem;
  response: Response;
  result: Grade;
}

/** Right or wrong, the answer, why, and the lecture's own sentence with the way back to it. */
export function Feedback({ base, item, response, result }: Props) {
  const passage = readingRoutes(base).passage(item.place, item.block, item.evidence);
  return (
    <>
      <p class={`verdict ${result.right ? 'right' : 'wrong'}`}>{verdict(response, result)}</p>
      {item.kind === 'cloze' &&
        textsOf(item, response).map((text, slot) => {
          const [blank, accepted] = Object.entries(item.blanks)[slot] ?? [];
          if (!blank || result.blanks?.[blank] !== 'near') return null;
          return (
            <p key={blank}>
              {slotName(item, slot)}
              <OneOff answer={text} accepted={accepted ?? []} />
            </p>
          );
        })}
      {!result.right && item.kind !== 'recall' && <p>正确答案：{answerOf(item)}</p>}
      <p>{item.explanation}</p>
      <blockquote>{item.evidence}</blockquote>
      <a class="link" href={passage}>
        回到原文这一句
      </a>
    </>
  );
}

function verdict(response: Response, { right, score, blanks, members = [] }: Grade): string {
  if (right) return '✓ 答对了';
  if (response === null) return '先看答案，过一会儿再问您';
  const parts: string[] = [...Object.values(blanks ?? {}), ...members.map(({ closeness }) => closeness)];
  if (parts.includes('near') && parts.every((part) => part === 'near' || part === 'right'))
    return '✕ 差一字，还不算对';
  return score > 0 ? '✕ 对了一部分' : '✕ 答错了';
}

function answerOf(item: Exclude<AskedItem, { kind: 'recall' }>): string {
  switch (item.kind) {
    case 'single':
      return item.options[item.answer] ?? '';
    case 'multiple':
      return item.answer.map((id) => item.options[id]).join('；');
    case 'truefalse':
      return item.answer ? '对' : '错';
    case 'order':
      return item.answer.map((id) => item.options[id]).join(' → ');
    case 'match':
      return Object.entries(item.answer)
        .map(([left, right]) => `${item.left[left]}——${item.right[right]}`)
        .join('；');
    case 'cloze':
      return Object.values(item.blanks)
        .map(([wording]) => wording)
        .join('；');
  }
}
