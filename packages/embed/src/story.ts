/** A story and its slides: one file, for neither comes without the other. */
import '@vitrine/elements/define/slide.js';
import '@vitrine/elements/define/story.js';
