import { expect, fixture, html } from '@open-wc/testing';
import { coverOf } from './story-cover.js';

describe('the cover of a story', () => {
  const of = async (content: unknown) => coverOf(await fixture(html`<div>${content}</div>`));

  it('is the first picture, or the poster of the first video', async () => {
    const gif = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
    expect(await of(html`<img alt="" src=${gif} />`)).to.equal(gif);
    expect(await of(html`<video poster=${gif} src="2.mp4" preload="none"></video>`)).to.equal(gif);
  });

  it('is never a whole video: that would be loaded before anybody has asked for it', async () => {
    expect(await of(html`<video src="2.mp4" preload="none"></video>`)).to.equal(undefined);
  });
});
