import { liveShare as english } from '../i18n/en/live-share.js';
import { translate } from '../i18n/localizer.js';
import type { VitrineLive } from './live-element.js';
import { note } from './note.js';

/** Shares the page with its show: by what the browser has for that, else its address is copied. */
export async function share(live: VitrineLive): Promise<void> {
  const url = location.href;
  const title = live.label || document.title;
  if (navigator.share) {
    try {
      return await navigator.share({ title, url });
    } catch (error) {
      // The shopper has thought better of it.
      if ((error as Error).name === 'AbortError') return;
    }
  }
  const copied = await navigator.clipboard?.writeText(url).then(
    () => true,
    () => false,
  );
  note(live, translate(english, live.language, copied ? 'linkCopied' : 'linkIs', { url }));
}
