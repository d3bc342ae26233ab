import type { ComponentChild } from 'preact';
import type { Grade, MemberGrade } from '../../domain/grading/index.ts';
import type { AskedRecall } from '../../domain/items.ts';
import { OneOff } from './OneOff.tsx';
import { type Result, Results } from './Results.tsx';

interface Props {
  item: AskedRecall;
  result: Grade | undefined;
  /** One for each member, while the item is asked. */
  slots: ComponentChild[];
}

const states = { right: 'right', near: 'near', missing: 'wrong' } as const;
const verdicts = { right: '✓ 写对了', near: '', missing: '✕ 没有写出' };

/** The members of a point to name in any order; afterwards what became of each. */
export function Recall({ item, result, slots }: Props) {
  return (
    <fieldset>
      <legend>{item.stem}</legend>
      {result ? (
        <>
          <Results results={result.members?.map(memberResult) ?? []} />
          {result.others?.[0] && <p>没有对上的：{result.others.map((answer) => `“${answer}”`).join('、')}</p>}
        </>
      ) : (
        <ol class="slots">
          {item.members.map(({ id }, at) => (
            <li key={id}>{slots[at]}</li>
          ))}
        </ol>
      )}
    </fieldset>
  );
}

function memberResult({ id, text, closeness, answer = '' }: MemberGrade): Result {
  return {
    key: id,
    state: states[closeness],
    text: closeness === 'near' ? <OneOff answer={answer} accepted={[text]} /> : text,
    verdict: verdicts[closeness],
  };
}
