import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const VERSION = /-([a-f\d]{7})\.js/;

/** How many of those with which the entry is smallest are tried in all files. */
const TRIED = 8;

/**
 * Gives the chunks of `entry` another version in place of the one they have: of all that stand in the digest of that one, one with
 * which the entry is smallest, and of a few such the one with which the others are. A version is letters by chance, and how well
 * they fit what stands around them is worth up to 50 bytes. It still changes whenever a chunk does.
 *
 * @param {string} folder with the entry and, in folders of its own, what that loads
 * @param {string} entry its file name
 */
export function shortVersion(folder, entry) {
  const code = readFileSync(join(folder, entry), 'utf8');
  const [, version] = VERSION.exec(code) ?? [];
  if (!version) return;
  const digest = createHash('sha256').update(version).digest('hex');
  const versions = Array.from({ length: digest.length - version.length + 1 }, (_, start) =>
    digest.slice(start, start + version.length),
  );
  const inVersion = (text, other) => text.replaceAll(`-${version}.`, `-${other}.`);
  /** The versions, the one with which these texts are smallest first. */
  const sorted = (these, texts) =>
    these
      .map((other) => [other, texts.reduce((sum, text) => sum + brotliCompressSync(inVersion(text, other)).length, 0)])
      .sort(([, one], [, other]) => one - other)
      .map(([other]) => other);

  const files = readdirSync(folder, { recursive: true }).filter((name) => /\.(js|map)$/.test(name));
  const texts = new Map(files.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
  const scripts = files.filter((name) => name.endsWith('.js') && texts.get(name).includes(`-${version}.js"`));
  const shortest = sorted(versions, [code]).slice(0, TRIED);
  const [best] = sorted(
    shortest,
    scripts.map((name) => texts.get(name)),
  );
  for (const [name, text] of texts) {
    const file = join(folder, name);
    if (text.includes(`-${version}.`)) writeFileSync(file, inVersion(text, best));
    if (name.includes(`-${version}.`)) renameSync(file, join(folder, inVersion(name, best)));
  }
}
