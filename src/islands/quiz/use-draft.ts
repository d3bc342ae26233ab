import { useState } from 'preact/hooks';
import type { Response } from '../../schemas/record.ts';

/** An answer in the making. */
export interface Draft {
  response: Response | undefined;
  /** What to tell those who don't see what a tap did. */
  said: string;
  say: (what: string) => void;
  /** Something was chosen or typed: its own field shows it, and there is nothing to take back. */
  change: (response: Response) => void;
  /** One step of several: it is said, and can be taken back. */
  step: (response: Response, what: string) => void;
  /** Takes the last step back, if there is one. */
  undo: (() => void) | undefined;
}

interface Step {
  response: Response;
  /** Missing where the response was not reached by a step. */
  what?: string;
}

/**
 * Holds the answer to one item until it is handed in.
 *
 * @param given an answer given before, to begin with
 */
export function useDraft(given: Response | undefined): Draft {
  const [steps, setSteps] = useState<Step[]>(given === undefined ? [] : [{ response: given }]);
  const [said, say] = useState('');
  const { response, what } = steps[steps.length - 1] ?? {};
  return {
    response,
    said,
    say,
    change: (changed) => setSteps([{ response: changed }]),
    step: (reached, done) => {
      setSteps([...steps, { response: reached, what: done }]);
      say(done);
    },
    undo:
      what === undefined
        ? undefined
        : () => {
            setSteps(steps.slice(0, -1));
            say(`已撤回：${what}`);
          },
  };
}
