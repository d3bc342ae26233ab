import type { ChildProcess } from 'node:child_process';
import { connect, createServer } from 'node:net';

/** A port of this machine that nobody listens on just now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/**
 * Waits until a program listens.
 *
 * @throws where it ends instead
 */
export async function listening(program: ChildProcess, port: number): Promise<void> {
  const open = () =>
    new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => resolve(!socket.end().destroyed));
      socket.on('error', () => resolve(false));
    });
  while (!(await open())) {
    if (program.exitCode !== null) throw new Error(`${program.spawnfile} ended with ${program.exitCode}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
