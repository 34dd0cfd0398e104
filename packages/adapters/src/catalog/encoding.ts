import { decode } from './load.js';

const NAMED = /(?:encoding|charset)=["']?([\w-]+)/i;

/**
 * The text of bytes that are no clean UTF-8: in the encoding their first two, the server or the file itself names, else
 * Windows-1252. `utf8` is what they read as in UTF-8.
 */
export async function decodeOther(bytes: readonly Uint8Array[], headers: Headers, utf8: string): Promise<string> {
  const mark = bytes[0]?.slice(0, 2).join();
  const [, named] = NAMED.exec(headers.get('Content-Type') ?? '') ?? NAMED.exec(utf8.slice(0, 1000)) ?? [];
  const encoding = mark === '255,254' ? 'utf-16le' : mark === '254,255' ? 'utf-16be' : named;
  // A few characters cut in half between others that are right are no other encoding.
  const guess = () => (/[\u0080-\ufffc]/.test(utf8) ? utf8 : decode(bytes, 'windows-1252'));
  return !encoding || /^utf-?8$/i.test(encoding) ? guess() : decode(bytes, encoding).catch(guess);
}
