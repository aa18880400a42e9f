/** What only upright axes need. */
export { verticalPicture } from '../layout/vertical-picture.js';
export { upright as styles } from './styles/upright.styles.js';
