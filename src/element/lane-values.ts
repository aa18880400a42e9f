import type { Archive } from '../archive/archive.js';
import type { LanesBy } from '../archive/lanes.js';
import { RowValues } from '../archive/row-values.js';
import type { Grouping } from '../layout/lane-groups.js';
import { InTurns } from './in-turns.js';

/** ms of work at a time: what few thousand events take is in the first drawing. */
const budget = 20;

/** Reads what lanes are made by in turns, when it is wanted; until all of it is there, there is one lane. */
export class LaneValues {
  readonly #changed: () => void;
  /** In turns, which can be held. */
  readonly reading = new InTurns(budget);
  #read: RowValues | null = null;
  #length = 0;

  /** `changed`: all has been read, later than when it was asked for. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get isReading(): boolean {
    return this.reading.isBusy;
  }

  by({ source, groups }: Archive, grouping: Grouping, locale: string): LanesBy {
    if (grouping === 'none' || grouping === 'group') {
      this.reading.stop();
      return grouping === 'none' || groups.length === 0 ? 'none' : 'group';
    }
    const values = RowValues.of(source, grouping, locale);
    if (values.isComplete) return values;
    if (values !== this.#read || source.length !== this.#length) {
      this.#read = values;
      this.#length = source.length;
      let isLate = false;
      this.reading.run(values.reading(), () => {
        if (isLate) this.#changed();
      });
      isLate = true;
    }
    return values.isComplete ? values : 'none';
  }
}
