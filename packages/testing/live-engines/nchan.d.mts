import type { Engine } from './engines.d.mts';

export function startNchan(options?: { secret?: string }): Promise<Engine & { readonly secret: string }>;
