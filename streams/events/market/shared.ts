/** What market events of USDⓈ-M and COIN-M share. */
import {
  type Maybe,
  maybe,
  type Open,
  type Reader,
  readerOf,
  Text,
} from "../../../lib/answers/answer.ts";
import { wrong } from "../../../lib/answers/reader.ts";

/** Whose contract it is. Streams of all contracts carry both on either host. */
export interface MarketHeading {
  /** Pair of the contract. */
  readonly pair?: string;
  /** USDⓈ-M or COIN-M, as the exchange says it since 2026-06-30. */
  readonly product?: Open<"UM" | "CM">;
}

const PRODUCTS: Readonly<Record<string, string>> = { 1: "UM", 2: "CM" };

/** Reader of `st`: 1 is USDⓈ-M, 2 is COIN-M. */
export const ProductNumber: Reader<Open<"UM" | "CM">> = /*#__PURE__*/ readerOf(
  { _tag: "Number" },
  "the number of a product",
  (u, seen) =>
    typeof u === "number" || typeof u === "string"
      ? PRODUCTS[u] ?? `${u}`
      : wrong(u, seen, "the number of a product"),
);

/** Letters of {@link MarketHeading}. */
export const marketHeading: {
  readonly pair: readonly [string, Maybe<Reader<string>>];
  readonly product: readonly [string, Maybe<Reader<Open<"UM" | "CM">>>];
} = {
  pair: ["ps", /*#__PURE__*/ maybe(Text)],
  product: ["st", /*#__PURE__*/ maybe(ProductNumber)],
};
