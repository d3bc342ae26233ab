import { leaveMark, takeMark } from '../../stores/probe.ts';
import { randomId } from '../../stores/random-id.ts';

/** How long the other page may take to answer, in milliseconds: a stick is slow, and nobody waits for it. */
const PATIENCE = 20_000;

/**
 * Whether this browser gives each file a storage of its own, as Firefox does, so that pages don't see
 * one another's records. Another file of the edition is asked for a mark left here. False where it
 * can't be told.
 */
export async function storesPerFile(): Promise<boolean> {
  const mark = randomId();
  if (!leaveMark(mark)) return false;
  const frame = document.createElement('iframe');
  frame.hidden = true;
  frame.src = `${window.portable.root}probe.html`;
  const answer = new Promise<boolean>((resolve) => {
    setTimeout(() => resolve(false), PATIENCE);
    addEventListener('message', ({ source, data }) => {
      if (source === frame.contentWindow) resolve(data?.probe !== mark);
    });
  });
  document.body.append(frame);
  const isPerFile = await answer;
  frame.remove();
  takeMark();
  return isPerFile;
}
