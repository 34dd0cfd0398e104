import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { anchorsOf, GUIDES, scriptsIn, snippets, tagsIn } from './guides.js';
import { read, ROOT } from './workspace.js';

interface Attribute {
  name: string;
  type: { text: string };
}

interface Declaration {
  tagName?: string;
  attributes?: Attribute[];
  slots?: { name: string }[];
}

const manifest = JSON.parse(read('packages/elements/custom-elements.json')) as {
  modules: { declarations: Declaration[] }[];
};
const elements = new Map(
  manifest.modules.flatMap(({ declarations }) => declarations).map((element) => [element.tagName, element]),
);

/** What any element takes. */
const GLOBAL = /^(id|class|slot|lang|dir|hidden|style|data-[\w-]+|aria-[\w-]+)$/;

/** What is wrong with an element's tag as a page writes it. */
function faults(name: string, attributes: ReadonlyMap<string, string>): string[] {
  const element = elements.get(name);
  if (!element) return ['there is no such element'];
  return [...attributes].flatMap(([key, value]) => {
    const known = element.attributes?.find((attribute) => attribute.name === key);
    if (!known) return GLOBAL.test(key) ? [] : [`it has no attribute ${key}`];
    const words = Array.from(known.type.text.matchAll(/'([^']+)'/g), ([, word]) => word);
    return words.length && !words.includes(value) ? [`${key} is never "${value}"`] : [];
  });
}

describe('the guides', () => {
  it('link to files and headings that are there', () => {
    const lost = GUIDES.flatMap((file) =>
      [...read(file).matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, link = '']) => {
        if (/^\w+:/.test(link)) return [];
        const [path = '', anchor] = link.split('#');
        const target = path ? join(dirname(file), path) : file;
        if (!existsSync(join(ROOT, target))) return `${file}: ${link}`;
        return anchor && !anchorsOf(target).includes(anchor) ? `${file}: ${link}` : [];
      }),
    );
    assert.deepEqual(lost, []);
  });

  it('are each a link away from the README, or from a guide that is', () => {
    const found = new Set(['README.md']);
    for (const file of found) {
      for (const [, path = ''] of read(file).matchAll(/\]\(([^)#\s]+\.md)/g)) {
        if (!/^\w+:/.test(path)) found.add(join(dirname(file), path).replaceAll('\\', '/'));
      }
    }
    const lost = GUIDES.filter((file) => !found.has(file));
    assert.deepEqual(lost, []);
  });

  it('write elements with attributes, values and slots that exist', () => {
    const wrong = snippets('html', 'vue', 'svelte').flatMap(({ place, text }) => {
      const ours = tagsIn(text).filter(({ name }) => name.startsWith('vitrine-'));
      const plain = ours.map(({ name, attributes }) => ({
        name,
        // Listeners and bindings are the frameworks' own.
        attributes: new Map([...attributes].filter(([key]) => !/^(@|:|on|\{)/.test(key))),
      }));
      const slots = ours.flatMap(({ name }) => elements.get(name)?.slots?.map((slot) => slot.name) ?? []);
      const lost = tagsIn(text).flatMap(({ attributes }) => attributes.get('slot') ?? []);
      return [
        ...plain.flatMap(({ name, attributes }) => faults(name, attributes).map((fault) => `<${name}>: ${fault}`)),
        ...lost.filter((slot) => !slots.includes(slot)).map((slot) => `no slot "${slot}"`),
      ].map((fault) => `${place}: ${fault}`);
    });
    assert.deepEqual(wrong, []);
  });

  it('write script tags with what a shop is named by', () => {
    const store = elements.get('vitrine-store')?.attributes?.map(({ name }) => name) ?? [];
    const names = [...store, 'load'].map((name) => `data-${name}`);
    const wrong = snippets('html').flatMap(({ place, text }) =>
      tagsIn(text)
        .filter(({ name }) => name === 'script')
        .flatMap(({ attributes }) => [...attributes.keys()].filter((key) => key.startsWith('data-')))
        .filter((key) => !names.includes(key))
        .map((key) => `${place}: ${key}`),
    );
    assert.deepEqual(wrong, []);
  });

  it('hold JSON that is JSON', () => {
    const texts = [
      ...snippets('json'),
      ...snippets('html').flatMap(({ place, text }) =>
        scriptsIn(text, /json|importmap/).map((script) => ({ place, text: script })),
      ),
    ];
    assert.ok(texts.length > 8);
    for (const { place, text } of texts) assert.doesNotThrow(() => JSON.parse(text), place);
  });
});
