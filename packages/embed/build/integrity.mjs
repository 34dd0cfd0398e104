import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Files of a page, relative to `dist`, in the order of their names. */
export function shippedFiles(dist) {
  return readdirSync(dist, { recursive: true })
    .map((file) => String(file).replaceAll('\\', '/'))
    .filter((file) => /\.(js|css)$/.test(file))
    .sort();
}

/** Writes `sri.json`: each file with the value for `integrity`. */
export function writeIntegrity(dist) {
  const entries = shippedFiles(dist).map((file) => {
    const digest = createHash('sha384')
      .update(readFileSync(join(dist, file)))
      .digest('base64');
    return [file, `sha384-${digest}`];
  });
  writeFileSync(join(dist, 'sri.json'), `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`);
}
