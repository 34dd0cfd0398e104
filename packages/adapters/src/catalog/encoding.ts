/**
 * The text of bytes that are no clean UTF-8: in the encoding their first two, the server or the file itself names, else
 * Windows-1252. `utf8` is what they read as in UTF-8.
 */
export function decode(chunks: readonly Uint8Array[], type: string, utf8: string): string {
  const read = (encoding: string) => {
    const decoder = new TextDecoder(encoding);
    return chunks.map((chunk) => decoder.decode(chunk, { stream: true })).join('') + decoder.decode();
  };
  const [first, second] = chunks[0] ?? [];
  if (first === 0xff && second === 0xfe) return read('utf-16le');
  if (first === 0xfe && second === 0xff) return read('utf-16be');
  const named = /(?:encoding|charset)=["']?([\w-]+)/i;
  const [, encoding = 'utf-8'] = named.exec(type) ?? named.exec(utf8.slice(0, 1000)) ?? [];
  try {
    if (!/^utf-?8$/i.test(encoding)) return read(encoding);
  } catch {
    // A name nobody knows says nothing.
  }
  // A few characters cut in half between others that are right are no other encoding.
  return /[\u0080-\ufffc]/.test(utf8) ? utf8 : read('windows-1252');
}
