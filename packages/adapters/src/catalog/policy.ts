/** What reads return policies, for the sources that have some. */
export { parsePolicy } from '@vitrine/core';
