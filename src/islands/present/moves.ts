import type { Command } from '../../domain/deck/command.ts';
import type { Action } from '../../domain/deck/show.ts';
import type { Look, Show } from '../../schemas/show.ts';
import { $show } from '../../stores/presentation.ts';
import { handle } from './commands.ts';
import type { Presentation } from './presentation.ts';

/** Commands that move through the deck. */
export const MOVES = ['forward', 'back', 'next-slide', 'previous-slide', 'first', 'last'] as const;

/** The look after each. */
const NEXT_LOOK: Record<Look, Look> = { light: 'dark', dark: 'strong', strong: 'light' };

/** Lets the commands that move, blank the screen and change its look do so. */
export function moves({ act }: Presentation): void {
  handle((command) => {
    const action = actionOf(command, $show.get());
    if (action) act(action);
    return action !== undefined;
  });
}

/** While the screen is blank, whatever moves and 「close」 only bring the slide back. */
function actionOf(command: Command, { screen, look }: Show): Action | undefined {
  const kind = MOVES.find((move) => move === command);
  if (screen !== 'slide' && (kind || command === 'close')) return { kind: 'screen', screen: 'slide' };
  if (kind) return { kind };
  if (command === 'look') return { kind: 'look', look: NEXT_LOOK[look] };
  if (command !== 'black' && command !== 'white') return undefined;
  return { kind: 'screen', screen: screen === command ? 'slide' : command };
}
