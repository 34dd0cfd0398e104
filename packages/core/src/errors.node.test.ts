import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CommerceError, toCommerceError, type CommerceErrorCode } from './errors.js';

describe('CommerceError', () => {
  it('is an Error with a code', () => {
    const error = new CommerceError('auth', 'The token was refused');
    assert.ok(error instanceof Error);
    assert.equal(error.name, 'CommerceError');
    assert.equal(error.code, 'auth');
    assert.equal(String(error), 'CommerceError: The token was refused');
    assert.equal('cause' in error, false);
  });

  it('can be tried again for faults that pass, and only for those', () => {
    const codes: Record<CommerceErrorCode, boolean> = {
      network: true,
      timeout: true,
      rate_limited: true,
      server: true,
      aborted: false,
      auth: false,
      not_found: false,
      invalid: false,
      unsupported: false,
      config: false,
    };
    for (const [code, retryable] of Object.entries(codes)) {
      assert.equal(new CommerceError(code as CommerceErrorCode, '').retryable, retryable, code);
    }
  });

  it('lets an adapter know better', () => {
    assert.equal(new CommerceError('server', '', { retryable: false }).retryable, false);
    assert.equal(new CommerceError('not_found', '', { retryable: true }).retryable, true);
  });

  it('carries the hint, the wait and the cause', () => {
    const cause = new Error('429');
    const error = new CommerceError('rate_limited', 'Slow down', { retryAfter: 2000, hint: 'Ask less often.', cause });
    assert.equal(error.retryAfter, 2000);
    assert.equal(error.hint, 'Ask less often.');
    assert.equal(error.cause, cause);
  });
});

describe('toCommerceError()', () => {
  it('leaves a CommerceError as it is', () => {
    const error = new CommerceError('auth', 'no');
    assert.equal(toCommerceError(error), error);
  });

  it('understands the CommerceError of another copy of the library', () => {
    class OtherCopy extends Error {
      override readonly name = 'CommerceError';
      readonly code = 'rate_limited';
      readonly retryable = false;
      readonly retryAfter = 1500;
      readonly hint = 'Wait.';
    }
    const thrown = new OtherCopy('Slow down');
    const error = toCommerceError(thrown);
    assert.ok(error instanceof CommerceError);
    assert.equal(error.code, 'rate_limited');
    assert.equal(error.message, 'Slow down');
    assert.equal(error.retryable, false);
    assert.equal(error.retryAfter, 1500);
    assert.equal(error.hint, 'Wait.');
    assert.equal(error.cause, thrown);
  });

  it('does not believe a name without a code', () => {
    assert.equal(toCommerceError(Object.assign(new Error('odd'), { name: 'CommerceError' })).code, 'server');
  });

  it('knows a call that was given up', () => {
    const controller = new AbortController();
    controller.abort();
    const error = toCommerceError(controller.signal.reason);
    assert.equal(error.code, 'aborted');
    assert.equal(error.retryable, false);
  });

  it('knows a call that took too long', () => {
    assert.equal(toCommerceError(new DOMException('slow', 'TimeoutError')).code, 'timeout');
  });

  it('knows a shop that cannot be reached, and names the likely cause', async () => {
    const thrown = await fetch('http://127.0.0.1:1/').catch((reason: unknown) => reason);
    const error = toCommerceError(thrown);
    assert.equal(error.code, 'network');
    assert.equal(error.retryable, true);
    assert.match(error.hint ?? '', /CORS/);
    assert.equal(error.cause, thrown);
  });

  it('takes anything else for a fault of the shop', () => {
    const thrown = new Error('boom');
    const error = toCommerceError(thrown);
    assert.equal(error.code, 'server');
    assert.equal(error.message, 'boom');
    assert.equal(error.cause, thrown);
  });

  it('survives what is no error at all', () => {
    for (const thrown of ['boom', 42, {}, Object.create(null), Symbol('boom'), { toString: null }]) {
      const error = toCommerceError(thrown);
      assert.equal(error.code, 'server');
      assert.equal(typeof error.message, 'string');
    }
    for (const nothing of [null, undefined]) assert.equal(toCommerceError(nothing).code, 'network');
    assert.equal(toCommerceError('boom').message, 'boom');
    assert.equal(toCommerceError({ message: 'boom' }).message, 'boom');
  });

  it('knows the errors of another window, which are of another class', () => {
    assert.equal(toCommerceError({ name: 'AbortError', message: 'given up' }).code, 'aborted');
    assert.equal(toCommerceError({ name: 'CommerceError', message: 'no', code: 'auth' }).code, 'auth');
  });
});
