/** What only upright axes need. */
export { VerticalPicture } from '../layout/vertical-picture.js';
export { upright as styles } from './styles/upright.styles.js';
