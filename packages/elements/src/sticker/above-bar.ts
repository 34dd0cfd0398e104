/** CSS pixels between a sticker and the button, for its focus ring. */
const GAP = 8;

/** The button of a post may stand on the picture: a sticker goes above it, then. */
export function clear(frame: Element, pill: HTMLElement | null): void {
  const button = frame.shadowRoot?.querySelector('[part=bar] button')?.getBoundingClientRect();
  if (!pill || !button?.height) return;
  pill.style.top = '0';
  const { left, bottom } = pill.getBoundingClientRect();
  if (left < button.right) pill.style.top = `${Math.min(0, button.top - bottom - GAP)}px`;
}
