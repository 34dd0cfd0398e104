import { html, nothing } from 'lit';
import { safeUrl } from '@vitrine/core';
import { dropBroken } from '../base/drop-broken.js';
import { said, taggedProduct } from '../base/tagged-product.js';
import type { VitrineSlide } from '../slide/slide-element.js';
import { written } from '../base/media-keeper.js';
import { toggleBox } from './box.js';
import type { VitrineStory } from './story-element.js';

const textOf = (element: Element) => said(element, 'label') ?? element.textContent?.trim().replace(/\s+/g, ' ') ?? '';

/** What stands on a slide, in words and links: its products as rows of their own. */
function things(slide: VitrineSlide) {
  return [...slide.querySelectorAll('vitrine-sticker,vitrine-tag')].map((sticker) => {
    const name = textOf(sticker);
    if (said(sticker, 'product')) return html`<li>${taggedProduct(sticker, name, 'row')}</li>`;
    const href = safeUrl(sticker.getAttribute('href') ?? sticker.querySelector('a')?.href);
    return name ? html`<li class="thing">${href ? html`<a href=${href}>${name}</a>` : name}</li>` : nothing;
  });
}

function row(story: VitrineStory, slide: VitrineSlide, index: number, total: number, go: () => void) {
  const { media, name } = slide;
  const picture =
    media && (written(media, 'poster') ?? (media.localName === 'img' ? written(media, 'src') : undefined));
  return html`<li>
    <button type="button" aria-current=${index === story.index ? 'true' : nothing} @click=${go}>
      ${picture ? html`<img alt="" loading="lazy" src=${picture} @error=${dropBroken} />` : nothing}
      <span><small>${story.t('slideOf', { index: index + 1, total })}</small>${name}</span>
    </button>
    <ul>
      ${things(slide)}
    </ul>
  </li>`;
}

/** Opens the list of all slides and what is on them: it says the same as the story, and nothing in it moves. */
export function openList(story: VitrineStory, button: HTMLElement): void {
  // Where that fails, the links in the rows are what shows.
  void import('../define/product.js');
  const { slides } = story;
  toggleBox(story, button, 'list', story.label || story.t('story'), (close) => {
    const go = (index: number) => {
      close();
      story.index = index;
    };
    return html`<ol class="slides">
      ${slides.map((slide, index) => row(story, slide, index, slides.length, () => go(index)))}
    </ol>`;
  });
}
