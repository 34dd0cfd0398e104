import { filesIn, read } from './workspace.js';

/** What people read: guides, the reference and the READMEs of packages. */
export const GUIDES: readonly string[] = filesIn('.').filter((file) => file.endsWith('.md'));

export interface Snippet {
  /** `docs/live.md:12`: where its first line stands. */
  place: string;
  /** What stands behind the fence: `ts`, or `js my-shop.js` where a file is quoted. */
  head: string;
  text: string;
}

/** The code blocks of a guide. */
function snippetsOf(file: string): Snippet[] {
  const text = read(file);
  return [...text.matchAll(/^```([^\n]*)\n([\s\S]*?)^```$/gm)].map(({ index, 1: head = '', 2: code = '' }) => ({
    place: `${file}:${text.slice(0, index).split('\n').length + 1}`,
    head,
    text: code,
  }));
}

/** The code blocks of all guides in these languages. Quoted files are left out: their own tests run them. */
export const snippets = (...languages: string[]): Snippet[] =>
  GUIDES.flatMap(snippetsOf).filter(({ head }) => languages.includes(head));

export interface Tag {
  name: string;
  attributes: ReadonlyMap<string, string>;
}

/** The start tags of some markup, in its order. */
export const tagsIn = (markup: string): Tag[] =>
  [...markup.matchAll(/<([a-z][\w-]*)((?:\s+[^\s=>/]+(?:=(?:"[^"]*"|\{[^}]*\}))?)*)\s*\/?>/g)].map(
    ([, name = '', attributes = '']) => ({
      name,
      attributes: new Map(
        [...attributes.matchAll(/([^\s=]+)(?:=(?:"([^"]*)"|\{[^}]*\}))?/g)].map(([, key = '', value = '']) => [
          key,
          value,
        ]),
      ),
    }),
  );

/** The scripts of this type in some markup. */
export const scriptsIn = (markup: string, type: RegExp): string[] =>
  [...markup.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)].flatMap(([, attributes = '', text = '']) =>
    type.test(attributes) && text.trim() ? text : [],
  );

/** Headings of a guide as links name them. */
export const anchorsOf = (file: string): string[] =>
  [...read(file).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, '')
      .replaceAll(' ', '-'),
  );
