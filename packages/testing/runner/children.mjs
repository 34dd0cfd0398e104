import { spawn } from 'node:child_process';
import { createServer } from 'node:net';

/** Everything this run has started and not ended yet. */
const running = new Set();

/**
 * Starts a program that lives no longer than this process, in a process group of its own where the system has them,
 * so that what it starts in turn ends with it.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 */
export function startChild(command, args, options = {}) {
  const child = spawn(command, args, { detached: process.platform !== 'win32', ...options });
  running.add(child);
  child.once('exit', () => running.delete(child));
  child.once('error', () => running.delete(child));
  return child;
}

function kill(child, signal) {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // It has ended by itself.
  }
}

/** Ends a child and all that it started; resolves once it is gone. */
export async function endChild(child) {
  if (!running.has(child)) return;
  const end = new Promise((resolve) => child.once('exit', resolve));
  kill(child, 'SIGTERM');
  const patience = setTimeout(() => kill(child, 'SIGKILL'), 3000);
  await end;
  clearTimeout(patience);
  // What it started and what does not hear, such as a browser that hangs, would stay.
  kill(child, 'SIGKILL');
}

/** Resolves with the exit code once the child has ended; rejects when it could not be started. */
export function childEnd(child) {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(signal ? 1 : (code ?? 1)));
  });
}

/** Rejects once the child ends, for a race with the sign that it is up. Its end after that is expected and heard by nobody. */
export function endedEarly(child, what) {
  const early = childEnd(child).then((code) => {
    throw new Error(`${what}, with ${code}.`);
  });
  early.catch(() => {});
  return early;
}

/** What else has to end with this process, such as browsers that a launcher has started. */
const cleanups = new Set();

/** Has `cleanup` called, and waited for, when this process is told to end before its work is done. */
export function atEnd(cleanup) {
  cleanups.add(cleanup);
}

/** Ends everything this process has started. */
export async function endAll() {
  const patience = new Promise((resolve) => setTimeout(resolve, 5000));
  const work = [...cleanups].map((cleanup) => cleanup());
  await Promise.race([Promise.allSettled(work), patience]);
  await Promise.all([...running].map(endChild));
}

process.once('exit', () => {
  for (const child of running) kill(child, 'SIGKILL');
});
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
]) {
  process.once(signal, () => endAll().finally(() => process.exit(code)));
}

/** A port nobody listens on, chosen by the system: several runs go side by side on one machine. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
