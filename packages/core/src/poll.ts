/** What a shopper answered. */
export interface PollAnswer {
  /** How the page names the poll: the sticker's `id`, else its question. */
  readonly poll: string;
  /** Where the answer stands among the poll's, from 0. */
  readonly index: number;
  /** Its words. */
  readonly answer: string;
}

/** What all shoppers answered: how many gave each answer, in the order of the answers. */
export interface PollResult {
  readonly counts: readonly number[];
}

/**
 * Where answers to polls go. Results are shown only as it gives them, and to those who have answered. Failures reject; a
 * `CommerceError` says best what failed.
 */
export interface PollSource {
  readonly name: string;
  /** Takes an answer. Resolves with what is known then; null where nothing is told. */
  answer(answer: PollAnswer): Promise<PollResult | null>;
  /** What is known of a poll that this shopper has answered before. */
  results?(poll: string): Promise<PollResult | null>;
}
