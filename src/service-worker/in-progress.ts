import { IN_PROGRESS } from '../domain/offline/messages.ts';
import { openPages } from './site.ts';

/** A page that says nothing for so many milliseconds is asleep, or nobody has touched it yet. */
const PATIENCE = 1000;

/** Whether a sitting or a presentation is under way in any open page. */
export async function somethingInProgress(): Promise<boolean> {
  const answers = await Promise.all((await openPages()).map(ask));
  return answers.includes(true);
}

function ask(page: Client): Promise<boolean> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data === true);
    setTimeout(resolve, PATIENCE, false);
    page.postMessage(IN_PROGRESS, [port2]);
  });
}
