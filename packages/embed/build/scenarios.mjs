import { FileGraph } from './file-graph.mjs';

const KB = 1024;

/**
 * What a page loads in the situations that have a budget. The end-to-end tests hold them against the requests a
 * browser makes.
 *
 * @param {string} dist
 * @returns {Record<string, { files: string[], limit?: number }>} files in `dist`, and the most brotli bytes they may have
 */
export function scenarios(dist) {
  const graph = new FileGraph(dist);
  const chunk = (name) => {
    // `vitrine.all.js` has a few of the same name; those of `vitrine.js` come with it.
    const file = graph
      .reachable('vitrine.js')
      .find((path) => path.replace(/^chunks\/(.*)-[a-f\d]{7}\.js$/, '$1') === name);
    if (!file) throw new Error(`There is no chunk "${name}" in ${dist}: has a module been renamed?`);
    return file;
  };

  // What was meant to be less, and why it is not: docs/decisions/byte-budgets.md.
  const all = {
    'first tag answers': { files: graph.withImports('vitrine.js'), limit: 12 * KB },
    'first card open': { files: graph.withImports('vitrine.js', ...CARD.map(chunk)), limit: 29.5 * KB },
    'vitrine.all.js, everything': { files: graph.withImports('vitrine.all.js'), limit: 122 * KB },
  };
  // On a page that has opened a card.
  const beside = (limit, ...names) => {
    const there = graph.withImports('vitrine.js', ...CARD.map(chunk));
    return { files: graph.withImports(...names.map(chunk)).filter((file) => !there.includes(file)), limit: limit * KB };
  };
  all['a story with product stickers, beside these'] = beside(7, ...STORY);
  all['… that goes on by itself'] = beside(7, ...STORY, 'playback');
  all['a live show, beside these'] = beside(8, 'live');
  for (const [name, { limit, chunks }] of Object.entries(TRUST))
    all[`${name}, beside these`] = beside(limit, ...chunks);
  for (const [name, { files }] of Object.entries(all)) {
    const language = files.find((file) => /\/(i18next|locale-loader|[a-z]{2})-[^/]*$/.test(file));
    if (language) throw new Error(`"${name}" loads ${language}: languages are for pages that ask for them.`);
  }
  all['another language, beside these (Dutch)'] = {
    files: graph.withImports(...['languages', 'i18next', 'nl'].map(chunk)).filter((file) => file !== 'vitrine.js'),
  };
  return all;
}

/** Chunks that are asked for between a page's load and its first open card, on a shop that is a JSON file. */
const CARD = ['card'];
/** What a page with a story loads, with product stickers that have words, before anybody touches it. */
const STORY = ['story', 'sticker'];

/**
 * What makes a stranger buy, each as a page shows it before anybody touches it. Four kilobytes each is what they are meant to be:
 * docs/decisions/byte-budgets.md says which are more.
 */
export const TRUST = {
  'a review badge': { limit: 4, chunks: ['review-badge'] },
  '… with its histogram': { limit: 6, chunks: ['review-badge', 'review-details'] },
  'a link to the return policy': { limit: 4, chunks: ['return-policy', 'policy-opener'] },
  'the return policy in full': { limit: 4, chunks: ['return-policy', 'policy-answers'] },
  'delivery in a line': { limit: 4, chunks: ['delivery'] },
  '… in a few lines': { limit: 5.25, chunks: ['delivery', 'delivery-summary'] },
  '… in full': { limit: 6.75, chunks: ['delivery', 'delivery-details'] },
  'a price': { limit: 1, chunks: ['price'] },
  'a disclosure': { limit: 4, chunks: ['disclosure'] },
  'structured data': { limit: 5.5, chunks: ['page-data'] },
};
