import { createHash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const HASH = /-[a-f\d]{7}\.js$/;

/** In the list of elements: what a chunk that is brought to register one gives is not looked at. */
const UNUSED = /(["`]?[a-z-]+["`]?:\(\)=>import\(["`][^"`]+["`]\))\.then\((\w+)=>\2\.\w+\)/g;

/**
 * Gives the chunks of one bundle one hash, that of them all, in place of one for each. An entry that names twenty files is
 * 0.1 KB smaller so: hashes are what cannot be compressed. A file's name still changes whenever its content does.
 *
 * @param {string} dist where the bundle has been written
 * @param {import('vite').Rolldown.OutputChunk[]} bundle
 */
export function oneVersion(dist, bundle) {
  const files = bundle.map(({ fileName }) => fileName).sort();
  const digest = createHash('sha256');
  for (const file of files) digest.update(readFileSync(join(dist, file)));
  const version = digest.digest('hex').slice(0, 7);
  const renamed = new Map();
  const taken = new Set();
  for (const file of files.filter((one) => HASH.test(one)).map((one) => basename(one))) {
    // Two modules may have one name: the captions of a story and those of a show.
    let name = file.replace(HASH, `-${version}.js`);
    for (let count = 2; taken.has(name); count++) name = file.replace(HASH, `${count}-${version}.js`);
    taken.add(name);
    renamed.set(file, name);
  }
  const named = (file) => file.replace(/[^/]+$/, (name) => renamed.get(name) ?? name);
  const any = new RegExp([...renamed.keys()].join('|').replaceAll('.', '\\.'), 'g');
  for (const file of files) {
    for (const end of ['', '.map']) {
      const text = readFileSync(join(dist, file + end), 'utf8').replace(any, named);
      writeFileSync(join(dist, file + end), end ? text : text.replace(UNUSED, '$1'));
      renameSync(join(dist, file + end), join(dist, named(file) + end));
    }
  }
}
