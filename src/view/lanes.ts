/** What only timelines with `group-by` need: who belongs to which lane or section, and the colours of groups. */
export { groupLabel, laneGroups } from '../layout/lane-groups.js';
export { lanes as styles } from './styles/lanes.styles.js';
