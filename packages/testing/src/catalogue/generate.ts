/** Writes the demo shop's files from the seed: `node --conditions=source --import tsx packages/testing/src/catalogue/generate.ts`. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { catalogueFiles } from './files.js';

const folder = fileURLToPath(new URL('../../catalogue/', import.meta.url));
const files = catalogueFiles();
mkdirSync(`${folder}art`, { recursive: true });
for (const name of readdirSync(`${folder}art`)) if (!files.has(`art/${name}`)) rmSync(`${folder}art/${name}`);
for (const [name, content] of files) writeFileSync(folder + name, content);
console.log(`${files.size} files written to packages/testing/catalogue`);
