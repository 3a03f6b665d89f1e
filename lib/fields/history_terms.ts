/** How the parameters of histories may be used, as data. */

/** What is known of a history besides its parameters. */
export interface HistoryTerms<Name extends string = string> {
  /** The longest time from `startTime` to `endTime` that a call may ask for, in hours. */
  readonly hours?: number;
  /** The parameter that takes the id of a row: the rows from that id on come, oldest first. */
  readonly from?: Name;
}
