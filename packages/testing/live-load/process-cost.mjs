import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

const TICK = 1000 / Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));

/** A process and those it has started. */
function family(pid) {
  const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
  );
  return [pid, ...children.flatMap(family)];
}

/**
 * What a process and its children have used so far: processor time in milliseconds, memory of their own in bytes. On Linux
 * only.
 *
 * @param {number} pid
 */
export function costOf(pid) {
  let cpu = 0;
  let memory = 0;
  for (const each of family(pid)) {
    const stat = readFileSync(`/proc/${each}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    cpu += (Number(stat[11]) + Number(stat[12])) * TICK;
    const rollup = readFileSync(`/proc/${each}/smaps_rollup`, 'utf8');
    memory += 1024 * Number(/^Pss: +(\d+)/m.exec(rollup)[1]);
  }
  return { cpu, memory };
}
