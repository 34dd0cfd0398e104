import { drawings } from './art/drawings.js';
import { buildCatalogue } from './build-catalogue.js';
import { scenes } from './scenes.js';

const lines = (records: readonly object[]) => `[\n${records.map((record) => JSON.stringify(record)).join(',\n')}\n]`;

/** The generated files by their name in `catalogue/`; one record a line, so that a change can be read. */
export function catalogueFiles(): Map<string, string> {
  const { products, policies, delivery } = buildCatalogue();
  return new Map([
    ['catalogue.json', `{"products":${lines(products)},"policies":${lines(policies)},"delivery":${lines(delivery)}}\n`],
    ['scenes.json', `${lines(scenes)}\n`],
    ...[...drawings()].map(([name, svg]): [string, string] => [`art/${name}.svg`, svg]),
  ]);
}
