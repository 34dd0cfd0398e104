import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { loadLocale } from './locale-loader.js';
import { LANGUAGES } from './language-list.js';
import type { Messages } from './translate.js';

const FORM = /_(zero|one|two|few|many|other)$/;

const modules = async (folder: string): Promise<Map<string, Record<string, Messages>>> => {
  const names = readdirSync(new URL(`${folder}/`, import.meta.url)).filter((name) => name.endsWith('.ts'));
  return new Map(
    await Promise.all(
      names.map(
        async (name) => [name.slice(0, -3), await import(`./${folder}/${name}`)] as [string, Record<string, Messages>],
      ),
    ),
  );
};

/** Every English text by key, of all elements. */
const english = new Map<string, string>();
/** Keys for which two elements say different things; a locale has one text for a key. */
const conflicts: string[] = [];
for (const [file, groups] of await modules('en')) {
  for (const messages of Object.values(groups)) {
    for (const [key, text] of Object.entries(messages)) {
      if (english.has(key) && english.get(key) !== text) conflicts.push(`${file}: ${key}`);
      english.set(key, text);
    }
  }
}
const locales = await modules('locales');
const baseOf = (key: string) => key.replace(FORM, '');
const bases = new Set([...english.keys()].map(baseOf));

const without = (all: ReadonlySet<string>, some: ReadonlySet<string>) =>
  [...all].filter((key) => !some.has(key)).sort();

const placeholders = (text: string) =>
  Array.from(text.matchAll(/\{\{\s*(\w+)/g), ([, name]) => name)
    .sort()
    .join(' ');

/** The one whole number a plural form is for, if it is for one only: such a form may write the number as a word. */
function onlyNumber(language: string, form: string): boolean {
  const rules = new Intl.PluralRules(language);
  return Array.from({ length: 1001 }, (_, count) => count).filter((count) => rules.select(count) === form).length === 1;
}

describe('texts', () => {
  it('say the same in English wherever two elements use one key', () => {
    assert.deepEqual(conflicts, []);
  });

  it('are there for every language the library names, and for no other', () => {
    assert.deepEqual([...locales.keys()].sort(), [...LANGUAGES].sort());
  });

  for (const [language, module] of locales) {
    const texts = module.default ?? {};

    it(`have the keys of English in ${language}`, () => {
      const own = new Set(Object.keys(texts).map(baseOf));
      assert.deepEqual({ missing: without(bases, own), unused: without(own, bases) }, { missing: [], unused: [] });
    });

    it(`have every plural form of ${language} where the number counts`, () => {
      const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
      const keys = new Set(Object.keys(texts));
      for (const base of bases) {
        const wanted =
          english.has(`${base}_other`) || keys.has(`${base}_other`) ? forms.map((form) => `${base}_${form}`) : [base];
        const found = [...keys].filter((key) => baseOf(key) === base);
        assert.deepEqual(found.sort(), wanted.sort());
      }
    });

    it(`put the same values in as English does in ${language}`, () => {
      for (const [key, text] of Object.entries(texts)) {
        const source = english.get(`${baseOf(key)}_other`) ?? english.get(baseOf(key)) ?? '';
        const form = FORM.exec(key)?.[1];
        const spoken = form && onlyNumber(language, form) && !/\{\{\s*count/.test(text);
        const wanted = placeholders(spoken ? source.replace('{{count}}', '') : source);
        assert.equal(placeholders(text), wanted, `${language} ${key}: ${text}`);
      }
    });

    it(`are plain sentences in ${language}: no empty text, no markup, no exclamation mark`, () => {
      for (const [key, text] of Object.entries(texts))
        assert.match(text, /^[^!！<>]*\S[^!！<>]*$/, `${language} ${key}`);
    });
  }
});

describe('a locale', () => {
  const count = async (language: string, key: string, numbers: readonly number[]) => {
    const locale = await loadLocale(language);
    return numbers.map((number) => locale.t(key, { count: number, replace: { count: number } }));
  };

  it('counts in Polish', async () => {
    assert.deepEqual(await count('pl', 'productCount', [1, 2, 5, 12, 22, 1.5]), [
      '1 produkt',
      '2 produkty',
      '5 produktów',
      '12 produktów',
      '22 produkty',
      '1.5 produktu',
    ]);
  });

  it('counts in Arabic', async () => {
    const texts = await count('ar', 'productCount', [0, 1, 2]);
    assert.deepEqual(texts, ['لا منتجات', 'منتج واحد', 'منتجان']);
    const [few, many, other] = (await count('ar', 'productCount', [3, 11, 100])).map(
      (text) => String(text).split(' ')[1],
    );
    assert.deepEqual([few, many, other], ['منتجات', 'منتجًا', 'منتج']);
  });

  it('counts in Hebrew and in Japanese', async () => {
    assert.deepEqual(await count('he', 'productCount', [1, 2, 3]), ['מוצר אחד', 'שני מוצרים', '3 מוצרים']);
    assert.deepEqual(await count('ja', 'itemCount', [1, 2]), ['1点', '2点']);
  });

  it('writes how many reviews there are in groups', async () => {
    assert.deepEqual(await count('nl', 'reviewCount', [81, 1284]), ['81 beoordelingen', '1.284 beoordelingen']);
    assert.deepEqual(await count('he', 'reviewCount', [1284]), ['1,284 ביקורות']);
  });

  it('puts values in as they are, and reads no syntax in them', async () => {
    const locale = await loadLocale('de');
    const title = '<img src=x onerror=alert(1)> {{count}} $t(close) $& & "x"';
    assert.equal(locale.t('removed', { replace: { title, count: 3 } }), `${title} entfernt`);
  });

  it('does not exist for a language without a file', async () => {
    await assert.rejects(loadLocale('xx'), RangeError);
    await assert.rejects(loadLocale('constructor'), RangeError);
  });
});
