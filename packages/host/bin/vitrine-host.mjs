#!/usr/bin/env node
import { main } from '@vitrine/host/cli';

const ending = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => ending.abort());

process.exitCode = await main(process.argv.slice(2), {
  out: (text) => console.log(text),
  err: (text) => console.error(text),
  env: process.env,
  input: process.stdin,
  signal: ending.signal,
  now: Date.now,
});
