import { drawing } from './drawing.styles.js';
import { frame } from './frame.styles.js';
import { reading } from './reading.styles.js';
import { tokens } from './tokens.styles.js';

/** All sheets of the element, in order. */
export const styles = [tokens, frame, drawing, reading];
