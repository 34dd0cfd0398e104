import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { ROOT } from './workspace.js';

describe('what is generated from the elements', () => {
  it('is committed as the classes say it', () => {
    const { status, stderr } = spawnSync(process.execPath, ['packages/elements/typings/generate.mjs', '--check'], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    assert.equal(status, 0, stderr);
  });
});
