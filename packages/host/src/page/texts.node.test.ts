import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const PAGE = new URL('../../page/', import.meta.url);
const FORM = /_(zero|one|two|few|many|other)$/;

const read = (file: string) => readFileSync(new URL(file, PAGE), 'utf8');

type Texts = Readonly<Record<string, string>>;

const load = async (file: string) => ((await import(new URL(file, PAGE).href)) as { default: Texts }).default;

const english = await load('texts/en.mjs');
const files = readdirSync(new URL('texts/', PAGE));

const keysOf = (texts: Texts) => [...new Set(Object.keys(texts).map((key) => key.replace(FORM, '')))].sort();

/** The values that a text has a place for. */
const placesOf = (text = '') => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

describe("the texts of the host's page", () => {
  it('are there in each language that the page offers', () => {
    const [, list = ''] = /LANGUAGES = \[(.*?)\]/s.exec(read('texts.mjs')) ?? [];
    const offered = [...list.matchAll(/'(\w+)'/g)].map(([, language]) => `${language}.mjs`);
    assert.deepEqual(offered.sort(), files.sort());
  });

  for (const file of files) {
    it(`are whole in ${file}`, async () => {
      const texts = await load(`texts/${file}`);
      assert.deepEqual(keysOf(texts), keysOf(english));
      const forms = new Intl.PluralRules(file.slice(0, 2)).resolvedOptions().pluralCategories;
      for (const form of forms) {
        // The many of some languages is for millions.
        if (form !== 'many' || file === 'ar.mjs' || file === 'pl.mjs') assert.ok(texts[`watching_${form}`], form);
      }
      for (const [key, text] of Object.entries(texts)) {
        assert.ok(text.trim(), key);
        assert.deepEqual(placesOf(text), placesOf(english[FORM.test(key) ? key.replace(FORM, '_other') : key]), key);
      }
    });
  }

  it('are all used, and no others', () => {
    const code = ['page', 'desk', 'product-rows', 'talk-rows', 'texts'].map((name) => read(`${name}.mjs`)).join('\n');
    const html = read('index.html');
    const keys = keysOf(english);
    for (const key of keys)
      assert.ok(new RegExp(`['"]${key}['"]`).test(code) || new RegExp(`data-text="${key}"`).test(html), key);
    const named = [...html.matchAll(/data-text="(\w+)"/g), ...code.matchAll(/\b(?:t|tell|labelOf)\('(\w+)'/g)];
    for (const [, key = ''] of named) assert.ok(keys.includes(key), key);
  });

  it('are in the page itself in English, as they are without its script', () => {
    const said = [...read('index.html').matchAll(/data-text="(\w+)"[^>]*>\s*([^<]*?)\s*</g)];
    assert.ok(said.length > 15);
    for (const [, key = '', text] of said) assert.equal(text, english[key], key);
  });
});
