export type RecurrenceKind =
  'single' | 'daily' | 'everyweekday' | 'weekly' | 'monthly' | 'monthlydayofweek' | 'yearly' | 'yearlydayofweek';

/** When a scheduled deployment is started. Everything is UTC. */
export interface Recurrence {
  readonly kind: RecurrenceKind;
  /** The first start, in milliseconds since the epoch. */
  readonly start: number;
  /** The last day on which it starts, its first millisecond. Left out: it has no end. */
  readonly lastDay?: number;
  /** Every so many days, weeks or months. */
  readonly every: number;
  /** Of a weekly one: the days, 0 is Sunday. Of one by day of the week: the one day. */
  readonly weekdays: readonly number[];
  /** Of one by day of the week: which of the month, counted from 1; -1 is the last. */
  readonly ordinal?: number;
  /** Minutes after which it starts again on the same day. Left out: it does not. */
  readonly repeatMinutes?: number;
}
