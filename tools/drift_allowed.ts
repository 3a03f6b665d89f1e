/** Differences between the catalog and the facts that are meant, each with its reason. */

/** A line that `drift.ts` would print, or a pattern of such lines, and why it may differ. */
export interface Allowed {
  readonly differs: string | RegExp;
  readonly because: string;
}

const COUNTED =
  "placing an order counts against the order limit, also where the facts give weight alone";

export const allowed: readonly Allowed[] = [
  {
    differs:
      /^new(CmOrder|UmAlgoOrder|CmConditionalOrder|UmConditionalOrder|MarginOrder) weight is /,
    because: COUNTED,
  },
  { differs: /^marginAccountNewOco weight is /, because: "the two orders of the list both count" },
  {
    differs: /^cancelAll(Cm|Um)OpenConditionalOrders\.code is read as Number, facts say string$/,
    because: "one example quotes the code; the reader takes both and gives a number",
  },
  {
    differs: "cancelMarginAccountAllOpenOrdersOnASymbol[] is read as Union, facts say object",
    because: "single orders and order lists come in one list; the facts merge the two",
  },
  {
    differs: /^newUmAlgoOrder (lacks the rule|has a rule more:) .*closePosition/,
    because: "closePosition false stands beside a quantity; only true excludes it",
  },
  {
    differs: "marginAccountNewOto.workingIcebergQty required is false, facts say true",
    because: "the same sources forbid it with IOC and FOK, so an order must pass without it",
  },
  {
    differs: /^marginAccountNewO(rder|to|toco) weight is /,
    because: "the facts count the orders of a list in prose; here they are part of the cost",
  },
  {
    differs: /^marginMarginAccountNewOco weight is /,
    because: "the facts count the orders of a list in prose; here they are part of the cost",
  },
];
