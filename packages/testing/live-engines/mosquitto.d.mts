import type { Engine } from './engines.d.mts';

export function startMosquitto(options?: { secret?: string }): Promise<Engine & { readonly securePort: number }>;
