import { axis } from './axis.styles.js';
import { card } from './card.styles.js';
import { frame } from './frame.styles.js';
import { labels } from './labels.styles.js';
import { list } from './list.styles.js';
import { marks } from './marks.styles.js';
import { tokens } from './tokens.styles.js';

/** All sheets of the element, in order. */
export const styles = [tokens, frame, axis, marks, labels, list, card];
