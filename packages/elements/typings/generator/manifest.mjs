import { create, ts } from '@custom-elements-manifest/analyzer';
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Classes that elements inherit from; they are written out with each element. */
const BASES = 'src/base/';
const EVENTS = 'src/base/events.ts';

/** All TypeScript sources below a folder, tests left out, as paths from `root`. */
function sources(root, folder) {
  return readdirSync(join(root, folder), { recursive: true })
    .map((name) => `${folder}/${name}`.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .sort();
}

function parse(root, path) {
  return ts.createSourceFile(path, readFileSync(join(root, path), 'utf8'), ts.ScriptTarget.ES2022, true);
}

/** Names of unions of literals (`type Layout = 'card' | 'row'`), so that they can be written out for tools without types. */
function literalUnions(files) {
  const unions = new Map();
  for (const file of files) {
    for (const node of file.statements) {
      if (!ts.isTypeAliasDeclaration(node)) continue;
      const parts = ts.isUnionTypeNode(node.type) ? node.type.types : [node.type];
      if (parts.every(ts.isLiteralTypeNode)) {
        unions.set(node.name.text, parts.map((part) => part.getText()).join(' | '));
      }
    }
  }
  return unions;
}

/** The class of each event by its name, as `GlobalEventHandlersEventMap` declares it. */
function eventClasses(file) {
  const classes = new Map();
  const visit = (node) => {
    if (ts.isInterfaceDeclaration(node) && node.name.text === 'GlobalEventHandlersEventMap') {
      for (const member of node.members) classes.set(member.name.text, member.type.getText());
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return classes;
}

/** Keeps the events that the class's documentation names; the analyzer also guesses some from `dispatchEvent()`. */
function documentedEventsPlugin(classes) {
  return {
    name: 'vitrine-events',
    analyzePhase({ node, moduleDoc }) {
      if (!ts.isClassDeclaration(node)) return;
      const declaration = moduleDoc.declarations.find((one) => one.name === node.name?.text);
      const text = (node.jsDoc ?? []).map((doc) => doc.getFullText()).join('\n');
      const documented = new Set(
        Array.from(text.matchAll(/@(?:fires|event)\s+(?:\{[^}]*\}\s+)?([\w-]+)/g), (m) => m[1]),
      );
      if (!declaration?.events) return;
      declaration.events = declaration.events.filter((event) => documented.has(event.name));
      for (const event of declaration.events) event.type = { text: classes.get(event.name) ?? 'Event' };
    },
  };
}

const published = (path) => path.replace(/^src\//, 'dist/').replace(/\.ts$/, '.js');

function isPublic({ privacy, static: isStatic, name, description = '' }) {
  // The analyzer misses an `@internal` that stands on the line of the description.
  return !privacy && !isStatic && !/^[#_]/.test(name) && !description.includes('@internal');
}

function writeOut(type, unions) {
  if (type)
    type.text = type.text.replace(/\b[A-Z]\w+\b/g, (name) => unions.get(name) ?? name).replaceAll(/\s*\n\s*/g, ' ');
}

/** What can be written in an attribute: of `string | CommerceAdapter | undefined` it is `string`. */
function attributeType({ type: { text = '' } = {}, default: initial }) {
  // The analyzer infers the type of `= 0` but not of `= Infinity`.
  if (!text && initial === 'Infinity') return 'number';
  const parts = text.split('|').map((part) => part.trim());
  const kept = parts.filter((part) => /^(['"].*['"]|string|number|boolean|-?\d+)$/.test(part));
  return kept.join(' | ') || 'string';
}

const byName = (a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

function tidyElement(element, unions) {
  delete element.inheritedFrom;
  for (const name of ['members', 'attributes', 'events', 'slots', 'cssParts', 'cssProperties', 'cssStates']) {
    for (const item of element[name] ?? []) {
      delete item.inheritedFrom;
      delete item.resolveInitializer;
      if (!item.type && item.default === 'Infinity') item.type = { text: 'number' };
      writeOut(item.type, unions);
      writeOut(item.return?.type, unions);
      for (const parameter of item.parameters ?? []) writeOut(parameter.type, unions);
    }
  }
  element.superclass = { name: 'LitElement', package: 'lit' };
  element.members = (element.members ?? []).filter(isPublic);
  for (const attribute of element.attributes ?? []) attribute.type = { text: attributeType(attribute) };
  element.events?.sort(byName);
  for (const [name, value] of Object.entries(element)) if (Array.isArray(value) && !value.length) delete element[name];
}

/** Sets the module paths to the files that the package publishes. */
function tidyReferences(module) {
  module.path = published(module.path);
  for (const one of module.exports) {
    if (one.declaration?.module) one.declaration.module = published(one.declaration.module.replace(/^\//, ''));
  }
}

/**
 * The Custom Elements Manifest of the elements in `root`/src: public members only, what the base class brings written out with
 * each element, paths of the published files.
 *
 * @param {string} root folder of the package
 */
export function readManifest(root) {
  const all = new Map(sources(root, 'src').map((path) => [path, parse(root, path)]));
  const core = sources(root, '../core/src').map((path) => parse(root, path));
  const unions = literalUnions([...core, ...all.values()]);
  const classes = eventClasses(all.get(EVENTS));
  const modules = [...all].filter(
    ([path]) =>
      (path.startsWith(BASES) && path !== EVENTS) ||
      /^src\/[\w-]+\/[\w-]+-element\.ts$/.test(path) ||
      path.startsWith('src/define/'),
  );
  const manifest = create({
    modules: modules.map(([, file]) => file),
    plugins: [...litPlugin(), documentedEventsPlugin(classes)],
    context: { dev: false },
  });
  manifest.modules = manifest.modules.filter((module) => !module.path.startsWith(BASES));
  for (const module of manifest.modules) {
    module.declarations = module.declarations.filter((declaration) => declaration.customElement);
    for (const declaration of module.declarations) tidyElement(declaration, unions);
    module.exports = module.exports.filter(
      (one) =>
        one.kind === 'custom-element-definition' ||
        module.declarations.some((declaration) => declaration.name === one.name),
    );
    tidyReferences(module);
  }
  manifest.modules.sort((a, b) => (a.path < b.path ? -1 : 1));
  return manifest;
}
