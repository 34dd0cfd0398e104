import { once } from 'node:events';
import { endChild, endedEarly, startChild } from './children.mjs';
import { ROOT } from './test-files.mjs';

/**
 * Gives browser tests a shop on another origin: a process of Node that prints what they have to know of it as one line of
 * JSON, started when the first test asks for that at `GET /__<name>`, and ended with the run.
 *
 * @param {string} name
 * @param {readonly string[]} args what comes after `node`
 * @returns {import('@web/test-runner').TestRunnerPlugin}
 */
export function serverPlugin(name, args) {
  let child;
  let starting;

  async function start() {
    child = startChild(process.execPath, [...args], { cwd: ROOT, stdio: ['pipe', 'pipe', 'inherit'] });
    const early = endedEarly(child, `The server at /__${name} ended before it had an address`);
    const [line] = await Promise.race([once(child.stdout, 'data'), early]);
    return String(line);
  }

  return {
    name,
    serverStop() {
      return child && endChild(child);
    },
    async serve(context) {
      if (context.path !== `/__${name}`) return undefined;
      starting ??= start();
      return { body: await starting, type: 'json', headers: { 'cache-control': 'no-store' } };
    },
  };
}
