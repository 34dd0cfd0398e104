import type { Command } from '../command.js';
import { feature, products, refresh, stock } from './product-commands.js';
import { inspect, record, shift } from './recording-commands.js';
import { relay } from './relay-command.js';
import { page, serve } from './server-commands.js';
import { end, schedule, start, state, status } from './show-commands.js';
import { announce, answer, message, messages, poll, remove } from './talk-commands.js';
import { viewers } from './viewers-command.js';

/** Every command, in the groups that help shows them in. */
export const GROUPS: Readonly<Record<string, readonly Command[]>> = {
  'The show': [schedule, start, status, viewers, state, end],
  Products: [products, feature, stock, refresh],
  Talk: [announce, messages, answer, message, remove, poll],
  Recording: [record, inspect, shift],
  Programs: [serve, page, relay],
};

export const COMMANDS: ReadonlyMap<string, Command> = new Map(
  Object.values(GROUPS)
    .flat()
    .map((command) => [command.name, command]),
);
