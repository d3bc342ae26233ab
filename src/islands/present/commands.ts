import type { Command } from '../../domain/deck/command.ts';

/** Carries a command out; false where it has nothing to do with it, and the next one is asked. */
export type Handler = (command: Command) => boolean;

const handlers: Handler[] = [];

/** Adds a handler. Those added later are asked first. */
export function handle(handler: Handler): void {
  handlers.unshift(handler);
}

/** Has a command carried out by the first handler that takes it. */
export function dispatch(command: Command): void {
  handlers.some((handler) => handler(command));
}
