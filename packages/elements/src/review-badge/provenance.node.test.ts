import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { numberIn } from './provenance.js';

describe('numberIn', () => {
  const byIntl = (number: number, language: string) =>
    new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(number);

  it('writes every number as Intl does, also those it writes without it', () => {
    const numbers = Array.from({ length: 12_000 }, (_, tenths) => tenths / 10);
    for (const language of ['en', 'en-US', 'en-GB', 'en-IN', 'en-ZA', 'nl', 'he', 'ar'])
      for (const number of [...numbers, 4.25, 4.35, 8.45, 0.05, 1e21, 1e-7, -1, Number.NaN, Infinity])
        assert.equal(numberIn(number, language), byIntl(number, language), `${number} in ${language}`);
  });
});
