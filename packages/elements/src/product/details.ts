/** What many products have and some have not, in one file: choices, a rating, the line about returns and delivery. */
export { shopPolicy } from '../base/policy-line.js';
export { finePrint } from './fine-print.js';
export { optionPicker } from './option-picker.js';
export { starRating } from './star-rating.js';
export { styles } from './details.styles.js';
