export const ENGINES = ['chromium', 'firefox', 'webkit'];

export const USAGE = `pnpm test [--browser=chromium,firefox,webkit] [--coverage] [--watch] [file, folder or part of a path …]`;

/**
 * Reads the command line.
 *
 * @param {readonly string[]} args
 * @returns {{ engines?: string[], patterns: string[], coverage: boolean, watch: boolean, help: boolean }}
 *   `engines` is absent when the command line names none.
 */
export function readOptions(args) {
  const options = { engines: undefined, patterns: [], coverage: false, watch: false, help: false };
  for (const arg of args) {
    if (arg === '--') continue;
    if (arg === '--coverage') options.coverage = true;
    else if (arg === '--watch') options.watch = true;
    else if (arg === '--help') options.help = true;
    else if (arg.startsWith('--browser=')) options.engines = readEngines(arg.slice('--browser='.length));
    else if (arg.startsWith('-')) throw new Error(`Unknown option ${arg}. Usage: ${USAGE}`);
    else options.patterns.push(arg);
  }
  return options;
}

function readEngines(list) {
  const engines = [...new Set(list.split(',').map((name) => name.trim().toLowerCase()))].filter(Boolean);
  const unknown = engines.find((name) => !ENGINES.includes(name));
  if (unknown || !engines.length) {
    throw new Error(`--browser= takes any of ${ENGINES.join(', ')}, separated by commas; found "${unknown ?? list}".`);
  }
  return engines;
}
