import { css } from 'lit';

/** The picture of a `<picture>` is out of reach of the slide's own styles. */
const { styleSheet } = css`
  vitrine-slide picture > img {
    display: block;
    width: 100%;
    height: 100%;
    max-width: none;
    object-fit: cover;
  }
`;

/** Lets the pictures of `<picture>` elements fill their slides, in the document or shadow root that `slide` is in. */
export function fillPictures(slide: Element): void {
  const { adoptedStyleSheets } = slide.getRootNode() as Document;
  if (styleSheet && adoptedStyleSheets && !adoptedStyleSheets.includes(styleSheet)) adoptedStyleSheets.push(styleSheet);
}
