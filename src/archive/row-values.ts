import { SLICE, type EventSource, type LaneField } from './event-source.js';

const known = new WeakMap<EventSource, Map<string, RowValues>>();
/** Values that are told apart; rows with others count as having none. */
const mostValues = 0xffff;
/** Rows of a slice, which are read with more care than a title. */
const slice = SLICE / 4;

/**
 * The lane that each row would stand in by its first person, its place or its first tag, in 2 bytes a row. Read in slices,
 * when somebody wants such lanes; rows that are added are read on.
 */
export class RowValues {
  /** As readers read them, by number from 1, in the order in which they first stand in the data. */
  readonly labels: string[] = [];
  /** Of each row that has been read; 0: none. */
  numbers = new Uint16Array(0);
  readonly #numberOf = new Map<string, number>();
  readonly #source: EventSource;
  readonly #field: LaneField;
  readonly #locale: string;
  #rows = 0;

  private constructor(source: EventSource, field: LaneField, locale: string) {
    this.#source = source;
    this.#field = field;
    this.#locale = locale;
  }

  static of(source: EventSource, field: LaneField, locale: string): RowValues {
    let own = known.get(source);
    if (!own) known.set(source, (own = new Map<string, RowValues>()));
    const key = `${field} ${locale}`;
    let values = own.get(key);
    if (!values) own.set(key, (values = new RowValues(source, field, locale)));
    return values;
  }

  /** Whether all rows have been read. */
  get isComplete(): boolean {
    return this.#rows === this.#source.length;
  }

  /** Reads what has not been read. */
  *reading(): Generator<undefined> {
    const { length } = this.#source;
    if (this.numbers.length < length) {
      const longer = new Uint16Array(length);
      longer.set(this.numbers);
      this.numbers = longer;
    }
    for (let work = 0; this.#rows < length; work++) {
      if (work > 0 && work % slice === 0) yield;
      const label = this.#source.laneLabel(this.#rows, this.#field, this.#locale);
      this.numbers[this.#rows++] = label === null ? 0 : this.#number(label);
    }
  }

  #number(label: string): number {
    let number = this.#numberOf.get(label);
    if (number !== undefined) return number;
    if (this.labels.length === mostValues) return 0;
    this.labels.push(label);
    this.#numberOf.set(label, (number = this.labels.length));
    return number;
  }
}
