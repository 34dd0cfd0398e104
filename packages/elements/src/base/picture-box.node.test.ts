import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pictureBox } from './picture-box.js';

const box = { x: 0, y: 0, width: 400, height: 400 };
const wide = { width: 1200, height: 600 };

describe('pictureBox', () => {
  it('is the content box for fill, the default', () => {
    assert.deepEqual(pictureBox(box, wide, 'fill', '50% 50%'), box);
  });
  it('overflows a cover box evenly when centred', () => {
    assert.deepEqual(pictureBox(box, wide, 'cover', '50% 50%'), { x: -200, y: 0, width: 800, height: 400 });
  });
  it('follows object-position to the edges', () => {
    assert.equal(pictureBox(box, wide, 'cover', '0% 50%').x, 0);
    assert.equal(pictureBox(box, wide, 'cover', '100% 50%').x, -400);
  });
  it('adds pixels in a position and in calc()', () => {
    assert.equal(pictureBox(box, wide, 'cover', '12px 50%').x, 12);
    assert.equal(pictureBox(box, wide, 'cover', 'calc(100% - 8px) 50%').x, -408);
    assert.equal(pictureBox(box, wide, 'cover', 'calc(-8px + 100%) 50%').x, -408);
  });
  it('letterboxes contain', () => {
    assert.deepEqual(pictureBox(box, wide, 'contain', '50% 50%'), { x: 0, y: 100, width: 400, height: 200 });
  });
  it('keeps the natural size for none, and never enlarges for scale-down', () => {
    assert.deepEqual(pictureBox(box, { width: 100, height: 50 }, 'none', '50% 50%'), {
      x: 150,
      y: 175,
      width: 100,
      height: 50,
    });
    assert.equal(pictureBox(box, { width: 100, height: 50 }, 'scale-down', '50% 50%').width, 100);
    assert.equal(pictureBox(box, wide, 'scale-down', '50% 50%').width, 400);
  });
  it('fills the box while the picture has no size of its own', () => {
    assert.deepEqual(pictureBox(box, { width: 0, height: 0 }, 'cover', '50% 50%'), box);
  });
});
