import { readFileSync, statSync } from 'node:fs';
import { HostError, wordsOf } from './host-error.js';

/** Shortest credential that is taken, in characters. */
export const MIN_CREDENTIAL = 16;

/** How to make one, said wherever one is missing. */
export const HOW_TO =
  'Make one with `openssl rand -base64 32 > credential && chmod 600 credential`, then name the file with --credential-file credential, or put what is in it into VITRINE_HOST_CREDENTIAL.';

export interface CredentialFrom {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** `--credential-file`. */
  readonly file?: string;
  readonly warn: (text: string) => void;
}

function readFile(file: string, warn: (text: string) => void): string {
  try {
    // On Windows the mode says nothing.
    if (process.platform !== 'win32' && statSync(file).mode & 0o077)
      warn(`Others on this machine can read ${file}: chmod 600 ${file}`);
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new HostError(`The credential cannot be read: ${wordsOf(error)}`, 1, { cause: error });
  }
}

/**
 * The host's credential, from a file or the environment: everybody on a machine sees its command lines, and addresses end
 * up in logs. Undefined when there is none.
 */
export function readCredential({
  env,
  file = env.VITRINE_HOST_CREDENTIAL_FILE,
  warn,
}: CredentialFrom): string | undefined {
  const credential = (file ? readFile(file, warn) : (env.VITRINE_HOST_CREDENTIAL ?? '')).trim();
  if (!credential) {
    if (file) throw new HostError(`There is nothing in ${file}. ${HOW_TO}`);
    return;
  }
  // What stands in a header has to fit into one.
  if (!/^[\x21-\x7e]+$/.test(credential))
    throw new HostError(`A credential is one word of letters, digits and signs. ${HOW_TO}`);
  return credential;
}

/** Throws unless there is one that nobody guesses. */
export function requireCredential(credential: string | undefined): string {
  if (!credential) throw new HostError(`A credential is needed: without one every viewer could publish. ${HOW_TO}`);
  if (credential.length < MIN_CREDENTIAL)
    throw new HostError(
      `The credential is shorter than ${MIN_CREDENTIAL} characters: somebody would guess it. ${HOW_TO}`,
    );
  return credential;
}
