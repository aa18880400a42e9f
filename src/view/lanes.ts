/** What only timelines with `group-by` need: who stands in which lane, and the colours of groups. */
export { laneGroups } from '../layout/lane-groups.js';
export { lanes as styles } from './styles/lanes.styles.js';
