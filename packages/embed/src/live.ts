/** The live show, with the ways its events may come: they are known before it looks for one. */
import './transports.js';
import '@vitrine/elements/define/live.js';
