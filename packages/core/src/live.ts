/** Connection state of a live channel. */
export type LiveStatus = 'connecting' | 'open' | 'closed';

/**
 * A stream of live shop events. Events never carry prices: `refresh` makes the core re-read the shop, so that a forged
 * event cannot show a wrong price.
 */
export interface LiveSource {
  subscribe(
    channel: string,
    onEvent: (event: unknown) => void,
    options: { signal: AbortSignal; onStatus?: (status: LiveStatus) => void },
  ): void;
}
