/** Events of user data streams. */

/** An event of a user data stream, as the exchange sends it. */
export interface StreamEvent {
  /** Name of the event, as in `ORDER_TRADE_UPDATE`. */
  readonly e: string;
  /** When, in ms. */
  readonly E: number;
  /** The rest of the payload. */
  readonly [field: string]: unknown;
}
