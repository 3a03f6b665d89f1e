/** The commands `buy` and `sell`: one order, by its symbol, quantity and price. */
import { Command } from "commander";
import { newCmOrder, newMarginOrder, newUmOrder, type Spec } from "../../../mod.ts";
import { sending } from "../commands/endpoint_commands.ts";
import { once } from "../calling/flags.ts";
import type { Common, Finish } from "../calling/options.ts";
import { type System, UserError } from "../terminal/system.ts";

type Side = "BUY" | "SELL";

/** What one may say of the order. */
interface Said {
  readonly margin?: boolean;
  readonly postOnly?: boolean;
  readonly reduceOnly?: boolean;
  readonly positionSide?: string;
  readonly timeInForce?: string;
  readonly newClientOrderId?: string;
}

/** Whether a symbol is that of a COIN-M contract, as in `BTCUSD_PERP` and `BTCUSD_261225`. */
export const isCoinM = (symbol: string): boolean => /USD_(PERP|\d{6})$/i.test(symbol);

const endpointFor = (symbol: string, { margin }: Said): Spec =>
  (margin ? newMarginOrder : isCoinM(symbol) ? newCmOrder : newUmOrder).spec;

/** Has the answer to a futures order tell what was filled; margin tells it by itself. */
export const TELLING = { newOrderRespType: "RESULT" } as const;

/** The order in the exchange's words: at the market without a price, else a limit order that rests. */
const orderOf = (
  side: Side,
  [symbol, quantity, price]: readonly (string | undefined)[],
  { margin, postOnly, reduceOnly, ...others }: Said,
): Readonly<Record<string, string>> => ({
  side,
  ...(symbol !== undefined && { symbol }),
  ...(quantity !== undefined && { quantity }),
  ...(price === undefined
    ? { type: "MARKET" }
    : margin && postOnly
    ? { type: "LIMIT_MAKER", price }
    : { type: "LIMIT", price, timeInForce: postOnly ? "GTX" : "GTC" }),
  ...(reduceOnly && { reduceOnly: "true" }),
  ...(!margin && TELLING),
  ...others,
});

/** @throws UserError if the order could take although it shall only make */
const checkPostOnly = (
  price: string | undefined,
  { postOnly, timeInForce = "GTX" }: Said,
): void => {
  if (!postOnly) return;
  if (price === undefined) {
    throw new UserError("--post-only needs a limit price: an order at the market takes at once");
  }
  if (timeInForce.toUpperCase() === "GTX") return;
  throw new UserError(
    `--post-only is a time in force of its own: leave out --post-only or --time-in-force ${timeInForce}`,
  );
};

const ABOUT: Readonly<Record<Side, string>> = {
  BUY: "Buys futures, or a pair on margin: at the market, or at a limit with a price",
  SELL: "Sells futures, or a pair on margin: at the market, or at a limit with a price",
};

const SAID = [
  "margin",
  "postOnly",
  "reduceOnly",
  "positionSide",
  "timeInForce",
  "newClientOrderId",
];

/** `buy BTCUSDT 0.01 60000`. */
export const tradeCommand = (system: System, side: Side, finish: Finish): Command =>
  new Command(side.toLowerCase())
    .argument("[symbol]", "contract, as in BTCUSDT or BTCUSD_PERP; a pair with --margin")
    .argument("[quantity]", "how much, in the base asset, or in contracts of COIN-M")
    .argument("[price]", "limit price; at the market without one")
    .summary(
      side === "BUY" ? "buy at the market or at a limit" : "sell at the market or at a limit",
    )
    .description(ABOUT[side])
    .option("--margin", "on cross margin instead of futures")
    .option("--post-only", "only as a maker: cancelled if it would trade at once")
    .option("--reduce-only", "only reduce the position")
    .option("--position-side <side>", "LONG or SHORT, in hedge mode", once)
    .option("--time-in-force <word>", "how long a limit order stays; GTC by default", once)
    .option("--new-client-order-id <id>", "your own id of the order", once)
    .addHelpText(
      "after",
      `
Example:
  unimargin ${side.toLowerCase()} BTCUSDT 0.01
  unimargin ${side.toLowerCase()} BTCUSDT 0.01 60000 --post-only

Stops, take-profits and trailing stops: unimargin find stop loss`,
    )
    .action((symbol, quantity, price, _, own: Command) => {
      const all = own.optsWithGlobals<Common & Said>();
      const said: Said = Object.fromEntries(
        Object.entries(own.opts<Said>()).filter(([name]) => SAID.includes(name)),
      );
      checkPostOnly(price, said);
      const typed = orderOf(side, [symbol, quantity, price], said);
      return finish(sending(system, endpointFor(symbol ?? "", said), typed, all));
    });
