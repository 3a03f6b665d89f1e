/**
 * Short answers that several resources share: acknowledgements and transaction ids.
 *
 * @module
 */
import { IdText, type Model, model, saying, success, Text } from "../../lib/answers/answer.ts";

/** Acknowledgement without content. */
export interface Ack {
  /** What the exchange says, as in `success`. */
  readonly msg: string;
}
/** Reader of {@link Ack}. */
export const Ack: Model<Ack> = /*#__PURE__*/ model("Ack", ["msg"], () => ({
  msg: saying("success"),
}));

/** Acknowledgement of the futures engine. */
export interface FuturesAck {
  /** 200: all went well; another code is none of success. */
  readonly code: number;
  /** What the exchange says, as in `success`. */
  readonly msg: string;
}
/** Reader of {@link FuturesAck}. */
export const FuturesAck: Model<FuturesAck> = /*#__PURE__*/ model("FuturesAck", ["code"], () => ({
  code: success(200),
  msg: Text,
}));

/** Id of a transaction. */
export interface Transaction {
  /** Transaction id. */
  readonly tranId: IdText;
}
/** Reader of {@link Transaction}. */
export const Transaction: Model<Transaction> = /*#__PURE__*/ model(
  "Transaction",
  ["tranId"],
  () => ({
    tranId: IdText,
  }),
);
