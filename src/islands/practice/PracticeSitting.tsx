import type { AskedItem } from '../../domain/items.ts';
import type { PracticeData } from '../../domain/practice.ts';
import { revisedItems } from '../../domain/progress.ts';
import type { KeptSitting } from '../../schemas/sitting.ts';
import { $events } from '../../stores/record.ts';
import { recordAnswer } from '../quiz/record-answer.ts';
import { Session } from '../quiz/Session.tsx';
import { Summary } from '../quiz/Summary.tsx';
import { TestResult } from './TestResult.tsx';

interface Props {
  base: string;
  data: PracticeData;
  items: AskedItem[];
  sitting: KeptSitting;
  onChange: (sitting: KeptSitting) => void;
  /** All of a test is answered, or the learner hands it in as it is. */
  onFinishTest: () => void;
  onLeave: () => void;
  onRedo: (items: string[]) => void;
}

/** A sitting of the practice page: study with answers at once, or a test with results at the end. */
export function PracticeSitting(props: Props) {
  const { base, data, items, sitting, onChange, onFinishTest, onLeave, onRedo } = props;
  const { mode, given, seed, finished } = sitting;
  const answers = new Map(Object.entries(given));
  const secret = mode === 'test' && !finished;
  const open = items.filter(({ id }) => !answers.has(id)).length;
  return (
    <>
      <p class="sitting-head">
        <b>{mode === 'test' ? '自测' : '练习'}</b>
        {secret && (
          <button type="button" class="as-link" onClick={onFinishTest}>
            现在交卷
          </button>
        )}
        <button type="button" class="as-link" onClick={onLeave}>
          {finished ? '换一组题' : '不做了，换一组题'}
        </button>
      </p>
      <Session
        key={`${finished}`}
        base={base}
        items={items}
        sitting={sitting}
        answers={answers}
        seed={seed}
        secret={secret}
        revised={revisedItems($events.get(), items)}
        onAnswer={(item, response, hints, next) => {
          onChange({ ...next, given: { ...given, [item.id]: response } });
          if (!secret) recordAnswer(item, response, hints, 'study');
        }}
        end={(openItem, takeFocus) =>
          secret ? (
            <div class="all-done" role="status">
              <p class="verdict">
                {open === 0 ? '全部答完了。' : `还有 ${open} 题没答。`}交卷以后才显示对错。
              </p>
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
