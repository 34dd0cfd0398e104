/** Longest address that is followed; servers and feeds cut longer ones anyway. */
const MAX_LENGTH = 2048;

/** Longest inline picture, in characters; about 750 kB of picture. */
const MAX_INLINE_IMAGE = 1_000_000;

// SVG is left out on purpose: opened by itself it is a document that runs scripts.
const INLINE_IMAGE = /^data:image\/(?:png|jpeg|gif|webp|avif);base64,[a-z\d+/]+=*$/i;

/**
 * The address if it is safe to put in `href`, `src` or `location`, else undefined. Only http and https pass, without a
 * user name or password in front of the host (`https://shop.example@evil.example`), without control or
 * direction-changing characters, and not longer than `max`, 2,048 characters unless said. A relative address is resolved
 * against `base`, and refused where there is none. The result is absolute and normalised.
 */
export function safeUrl(input: unknown, base?: string, max = MAX_LENGTH): string | undefined {
  if (typeof input !== 'string') return;
  const text = input.trim();
  // The URL parser drops tabs and line ends, so that "java\nscript:" would come alive again: refuse, do not repair.
  if (!text || text.length > max || /[\p{Cc}\p{Bidi_C}]/u.test(text)) return;
  try {
    const { href, protocol, username, password } = new URL(text, base);
    if (/^https?:$/.test(protocol) && !username && !password) return href;
  } catch {
    // Not an address: the same answer as for an unsafe one.
  }
}

/** Like {@link safeUrl}, and also `data:image/…;base64,` of a bitmap format (png, jpeg, gif, webp, avif; never svg). */
export function safeImageUrl(input: unknown, base?: string): string | undefined {
  const inline = typeof input === 'string' && input.length <= MAX_INLINE_IMAGE && INLINE_IMAGE.test(input);
  return inline ? input : safeUrl(input, base);
}
