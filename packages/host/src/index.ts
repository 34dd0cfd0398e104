/**
 * Runs a live show from a program of your own: what `vitrine-host` does.
 *
 * - {@link Show}: published, recorded and kept between two runs.
 * - {@link openPublisher}: to an SSE server, nchan, an MQTT broker or a file.
 * - `@vitrine/host/server`: a server that viewers watch and only the host publishes to.
 *
 * @module
 */
export { HostError } from './host-error.js';
export { openPublisher, type Publisher, type PublisherOptions } from './publish/publisher.js';
export { shiftRecording } from './recording.js';
export { Show, type Beginning, type ShowOptions } from './show.js';
export type { ShowRecord } from './show-file.js';
export type { StatePeriod } from './whole-state.js';
