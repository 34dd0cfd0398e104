import { adopt } from '../base/adopt.js';
import type { VitrineElement } from '../base/vitrine-element.js';
import type * as Answers from './policy-answers.js';
import type { PolicyReader } from './policy-reader.js';
import type * as Words from './policy-words.js';
import type { Withdrawal } from './withdrawal.js';

/** The code that only some layouts need, each part once it has been brought. */
export class PolicyCode {
  words: typeof Words | undefined;
  answers: typeof Answers | undefined;
  withdrawal: Withdrawal | undefined;

  /** `warn` is told of a `withdraw` attribute that is no address. */
  constructor(
    private readonly host: VitrineElement & { readonly withdraw?: string },
    private readonly reader: PolicyReader,
    private readonly warn: (found: string) => void,
  ) {}

  /** Whether there may be somebody who takes a statement of withdrawal. */
  get takesWithdrawals(): boolean {
    const { shop, policy } = this.reader;
    return Boolean(this.host.withdraw ?? shop?.adapter.withdraw ?? policy?.withdraw);
  }

  async bringWords(): Promise<void> {
    if (this.words) return;
    this.words = await import('./policy-words.js');
    this.host.requestUpdate();
  }

  async bringAnswers(): Promise<void> {
    if (this.answers) return;
    const answers = await import('./policy-answers.js');
    adopt(this.host.renderRoot, answers.styles);
    this.answers = answers;
    this.host.requestUpdate();
  }

  async bringWithdrawal(): Promise<void> {
    if (this.withdrawal) return;
    const { Withdrawal } = await import('./withdrawal.js');
    this.withdrawal ??= new Withdrawal(this.host, this.reader, this.warn);
    this.host.requestUpdate();
  }
}
