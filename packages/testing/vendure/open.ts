import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Starts the shop in a process of its own, which ends with this one. `url` is the address of the Shop API. */
export async function openVendure(): Promise<{ url: string; close(): Promise<void> }> {
  const file = fileURLToPath(new URL('process.mjs', import.meta.url));
  const child = spawn(process.execPath, [file], { stdio: ['pipe', 'pipe', 'inherit'] });
  const end = once(child, 'exit');
  const early = end.then(([code]) => {
    throw new Error(`Vendure ended before it had an address, with ${code}.`);
  });
  early.catch(() => {});
  const [line] = await Promise.race([once(child.stdout, 'data'), early]);
  const { url } = JSON.parse(String(line)) as { url: string };
  return {
    url,
    async close() {
      child.stdin.end();
      await end;
    },
  };
}
