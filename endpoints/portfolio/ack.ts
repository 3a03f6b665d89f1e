/**
 * Short answers that several resources share: acknowledgements and transaction ids.
 *
 * @module
 */
import { IdText, Int, type Model, model, Text } from "../../lib/answer.ts";

/** Acknowledgement without content. */
export interface Ack {
  /** What the exchange says, as in `success`. */
  readonly msg: string;
}
/** Reader of {@link Ack}. */
export const Ack: Model<Ack> = /*#__PURE__*/ model("Ack", () => ({
  msg: Text,
}));

/** Acknowledgement of the futures engine. */
export interface FuturesAck {
  /** 200 where all went well. */
  readonly code: number;
  /** What the exchange says, as in `success`. */
  readonly msg: string;
}
/** Reader of {@link FuturesAck}. */
export const FuturesAck: Model<FuturesAck> = /*#__PURE__*/ model("FuturesAck", () => ({
  code: Int,
  msg: Text,
}));

/** Id of a transaction. */
export interface Transaction {
  /** Transaction id. */
  readonly tranId: IdText;
}
/** Reader of {@link Transaction}. */
export const Transaction: Model<Transaction> = /*#__PURE__*/ model("Transaction", () => ({
  tranId: IdText,
}));
