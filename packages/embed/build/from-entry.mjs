/**
 * For `vitrine.js` and its chunks, where the bundler's own ways cost a round trip or 17 KB:
 *
 * - the sticker's class extends the tag's, which `vitrine.js` exports. Seen by the bundler, that import moves Lit out of the
 *   entry, into a file of its own.
 * - what checks addresses is a part of the chunk of the first card. Whoever needs that alone, by `@vitrine/core/url.js`, gets a
 *   copy of these 0.3 KB.
 *
 * @returns {import('vite').Plugin}
 */
export function fromEntry() {
  return {
    name: 'from-entry',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (source === '../tag/tag-element.js' && importer?.endsWith('/sticker-element.ts'))
        return { id: '../vitrine.js', external: true };
      if (source !== '@vitrine/core/url.js') return null;
      const { id } = await this.resolve(source, importer, { skipSelf: true });
      return `${id}?copy`;
    },
  };
}
