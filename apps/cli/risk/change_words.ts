/** Changes as people write them: `buy BTCUSDT 0.5`, `withdraw USDT 1000`. */
import { units } from "../../../lib/decimal.ts";
import type { RiskReading } from "../../../overview/mod.ts";
import type { Sized, Terms, Units } from "../../../risk/mod.ts";
import { isCoinM } from "../daily/trade.ts";
import { UserError } from "../terminal/system.ts";

/** A change in words. */
export interface Worded {
  /** What is needed of the exchange besides the account. */
  readonly also: NonNullable<RiskReading["also"]>;
  /** The change, once prices are known. */
  readonly of: (terms: Terms) => Sized;
}

const FORMS =
  "buy SYMBOL QUANTITY [PRICE], sell SYMBOL QUANTITY [PRICE], borrow ASSET AMOUNT, withdraw ASSET AMOUNT, deposit ASSET AMOUNT";

const wrong = (why: string): UserError => new UserError(`Cannot think that through: ${why}`);

const amountIn = (text: string | undefined): Units => {
  if (text === undefined || !/^\d{1,20}(\.\d{1,8})?$/.test(text)) {
    throw wrong(`write an amount such as 0.5 in place of ${text ?? "nothing"}`);
  }
  return units(text);
};

/** Reads a change. */
export const worded = (words: readonly string[]): Worded => {
  const [verb = "", of = "", size, at] = words;
  const name = of.toUpperCase();
  const amount = amountIn(size);
  switch (verb.toLowerCase()) {
    case "buy":
    case "sell": {
      const kind = isCoinM(name) ? "cm" : "um";
      const side = verb.toLowerCase() === "buy" ? "BUY" : "SELL";
      const limit = at === undefined ? undefined : amountIn(at);
      if (limit === 0n) throw wrong(`write a price above zero in place of ${at}`);
      return {
        also: { [kind]: [name] },
        of: (terms) => ({
          does: "fill",
          kind,
          symbol: name,
          side,
          positionSide: "BOTH",
          reduceOnly: false,
          quantity: amount,
          price: limit ?? terms[kind][name]?.markPrice ?? 0n,
        }),
      };
    }
    case "borrow":
      return { also: { assets: [name] }, of: () => ({ does: "loan", asset: name, amount }) };
    case "withdraw":
    case "deposit": {
      const isOut = verb.toLowerCase() === "withdraw";
      return {
        also: { assets: [name] },
        of: () => ({
          does: "transfer",
          asset: name,
          amount,
          from: isOut ? "cross" : "outside",
          to: isOut ? "outside" : "cross",
        }),
      };
    }
    default:
      throw wrong(`write one of ${FORMS}`);
  }
};
