/** Events of user data streams. */

/** Something that a user data stream would tell; the payload is as the exchange sends it. */
export interface StreamEvent {
  /** Name of the event, as in `ORDER_TRADE_UPDATE`. */
  readonly e: string;
  /** When, in ms. */
  readonly E: number;
  /** The rest of the payload. */
  readonly [field: string]: unknown;
}
