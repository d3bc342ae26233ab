import type { AskedItem } from '../../domain/items.ts';
import type { PracticeData } from '../../domain/practice.ts';
import type { KeptSitting } from '../../schemas/sitting.ts';
import { Verdict } from '../quiz/Verdict.tsx';
import { recordAnswer } from '../quiz/record-answer.ts';
import { Session } from '../quiz/Session.tsx';
import { Summary } from '../quiz/Summary.tsx';
import { AskFirst } from './AskFirst.tsx';
import { TestResult } from './TestResult.tsx';

interface Props {
  base: string;
  data: PracticeData;
  items: AskedItem[];
  sitting: KeptSitting;
  /** How often it was taken over from another tab. */
  round: number;
  /** Items whose wording has changed since they were last answered. */
  revised: ReadonlySet<string>;
  onChange: (sitting: KeptSitting) => void;
  /** All of a test is answered, or the learner hands it in as it is. */
  onFinishTest: () => void;
  onLeave: () => void;
  onRedo: (items: string[]) => void;
}

/** A sitting of the practice page: study with answers at once, or a test with results at the end. */
export function PracticeSitting(props: Props) {
  const { base, data, items, sitting, round, revised, onChange, onFinishTest, onLeave, onRedo } = props;
  const { mode, given, seed, finished } = sitting;
  const answers = new Map(Object.entries(given));
  const secret = mode === 'test' && !finished;
  const open = items.filter(({ id }) => !answers.has(id)).length;
  return (
    <>
      <p class="sitting-head" data-in-progress={!finished || undefined}>
        <b>{mode === 'test' ? '自测' : '练习'}</b>
        {secret && (
          <AskFirst
            label="交卷"
            question={open > 0 ? `还有 ${open} 题没答，交卷后按答错计分。` : undefined}
            onSure={onFinishTest}
          />
        )}
        <AskFirst
          label="换一组题"
          question={secret && answers.size > 0 ? `已答的 ${answers.size} 题还没交卷，会丢掉。` : undefined}
          onSure={onLeave}
        />
      </p>
      <Session
        key={`${seed} ${finished} ${round}`}
        base={base}
        items={items}
        sitting={sitting}
        answers={answers}
        seed={seed}
        takeFocus
        secret={secret}
        revised={revised}
        onAnswer={(item, response, hints, next) => {
          // The score of a test handed in stands, whatever is tried again afterwards.
          if (!finished) onChange({ ...next, given: { ...given, [item.id]: response } });
          if (!secret) recordAnswer(item, response, hints, 'study');
        }}
        onSkip={onChange}
        end={(openItem, takeFocus) =>
          secret ? (
            <div class="all-done">
              <Verdict>{open === 0 ? '全部答完了。' : `还有 ${open} 题没答。`}交卷以后才显示对错。</Verdict>
              <p class="actions">
                <button type="button" class="button" onClick={onFinishTest}>
                  交卷，看得分
                </button>
              </p>
            </div>
          ) : mode === 'test' ? (
            <TestResult data={data} items={items} answers={answers} onOpen={openItem} onRedo={onRedo} />
          ) : (
            <Summary
              items={items}
              answers={answers}
              takeFocus={takeFocus}
              onOpen={openItem}
              onRedo={onRedo}
            />
          )
        }
      />
    </>
  );
}
