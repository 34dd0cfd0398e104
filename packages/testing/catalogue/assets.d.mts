import type { IncomingMessage, ServerResponse } from 'node:http';

/** The file behind an address of the demo shop's pictures and data, as an absolute path; undefined for any other address. */
export function demoFile(url: string): string | undefined;

/** Connect middleware that serves the demo shop's pictures and data, and passes on everything else. */
export function demoAssets(request: IncomingMessage, response: ServerResponse, next: () => void): void;
