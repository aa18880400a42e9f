/** How exactly a date is written, coarse to fine. `half`, `quarter` and `season` are EDTF's divisions of a year. */
export type Precision =
  | 'millennium'
  | 'century'
  | 'decade'
  | 'year'
  | 'half'
  | 'season'
  | 'quarter'
  | 'month'
  | 'day'
  | 'hour'
  | 'minute'
  | 'second';
