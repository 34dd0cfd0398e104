import type { Engine } from './engines.d.mts';

export function startAedes(options?: { secret?: string }): Promise<Engine & { readonly versions: readonly number[] }>;
