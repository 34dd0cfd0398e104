export interface Import {
  specifier: string;
  kind: 'static' | 'type' | 'dynamic';
}

const STATIC = /^[ \t]*(import|export)\s+(type\s)?[^'"`;=()]*?\bfrom\s*(['"])([^'"]+)\3/gm;
const SIDE_EFFECT = /^[ \t]*import\s*(['"])([^'"]+)\1/gm;
const DYNAMIC = /\bimport\s*\(\s*(?:\/\*.*?\*\/\s*)*(['"`])([^'"`]+)\1/g;

/** What a module imports or re-exports, read from its text; of `` import(`./a/${b}.js`) `` the part before the hole. */
export function importsOf(text: string): Import[] {
  const found: Import[] = [];
  for (const [, , type, , specifier = ''] of text.matchAll(STATIC))
    found.push({ specifier, kind: type ? 'type' : 'static' });
  for (const [, , specifier = ''] of text.matchAll(SIDE_EFFECT)) found.push({ specifier, kind: 'static' });
  for (const [, , specifier = ''] of text.matchAll(DYNAMIC)) {
    found.push({ specifier: specifier.split('${')[0] ?? '', kind: 'dynamic' });
  }
  return found;
}
