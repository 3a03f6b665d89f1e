/** The commands `cancel-all` and `close`: several requests from one line. */
import { Command } from "commander";
import {
  cancelAllCmOpenConditionalOrders,
  cancelAllCmOpenOrders,
  cancelAllUmAlgoOpenOrders,
  cancelAllUmOpenOrders,
  cancelMarginAccountAllOpenOrdersOnASymbol,
  newCmOrder,
  newUmOrder,
  type Spec,
} from "../../../mod.ts";
import * as E from "../../../lib/either.ts";
import { carryOutAll } from "../calling/carry_out_all.ts";
import { type Common, type Finish, within } from "../calling/options.ts";
import type { Session } from "../calling/session.ts";
import type { OpenOrder, OrderKind, Part, Position } from "../../../overview/mod.ts";
import { EXIT, isTable, printAnswer, printFailure } from "../terminal/output.ts";
import { type System, UserError } from "../terminal/system.ts";
import { openEnv } from "./look.ts";
import { buildTyped } from "../commands/input.ts";
import { isCoinM, TELLING } from "./trade.ts";

/** A call, as it could be typed. */
type Call = readonly [spec: Spec, typed: Readonly<Record<string, string>>];

const CANCEL: Readonly<Record<OrderKind, Spec>> = {
  UM: cancelAllUmOpenOrders.spec,
  UM_ALGO: cancelAllUmAlgoOpenOrders.spec,
  CM: cancelAllCmOpenOrders.spec,
  CM_CONDITIONAL: cancelAllCmOpenConditionalOrders.spec,
  MARGIN: cancelMarginAccountAllOpenOrdersOnASymbol.spec,
};

const kindsOf = (symbol: string, margin: boolean): readonly OrderKind[] =>
  margin ? ["MARGIN"] : isCoinM(symbol) ? ["CM", "CM_CONDITIONAL"] : ["UM", "UM_ALGO"];

/** The parts that could not be read: what is in them stays, and must be said. */
const unreadIn = (parts: Readonly<Record<string, Part<unknown>>>): readonly string[] =>
  Object.values(parts).flatMap((part) =>
    part.available ? [] : [`Cannot read ${part.endpoint}: ${part.why}`]
  );

/** What cancels all that is open, by kind and symbol, each once. */
const cancelling = (open: readonly OpenOrder[]): readonly Call[] => {
  const keys = new Set(open.map(({ kind, symbol }) => `${kind} ${symbol}`));
  return [...keys].map((key) => {
    const [kind = "", symbol = ""] = key.split(" ");
    return [CANCEL[kind as OrderKind], { symbol }];
  });
};

const sendEach = (session: Session, calls: readonly Call[], common: Common): Promise<number> => {
  const { recvWindow } = common;
  const timed = recvWindow !== undefined && { recvWindow };
  const built = calls.map(([spec, typed]) => buildTyped(spec, { ...typed, ...timed }));
  return carryOutAll(session, built, common);
};

/** Sends what there is to send; what could not be read is said, and counts as a failure. */
const sendAll = async (
  session: Session,
  calls: readonly Call[],
  unread: readonly string[],
  none: string,
  common: Common,
): Promise<number> => {
  const { system } = session;
  for (const line of unread) system.err(line);
  if (calls.length === 0) {
    if (unread.length === 0) system.err(none);
    if (!isTable(system, common)) printAnswer(system, [], common);
    return unread.length > 0 ? EXIT.refused : EXIT.ok;
  }
  const code = await sendEach(session, calls, common);
  return code === EXIT.ok && unread.length > 0 ? EXIT.refused : code;
};

/** `cancel-all BTCUSDT`, or all that is open. */
export const cancelAllCommand = (system: System, finish: Finish): Command =>
  new Command("cancel-all").argument("[symbol]", "contract or pair; all of them without one")
    .summary("cancel open orders of a symbol, or all of them")
    .description(
      "Cancels open orders: those of one contract, plain and waiting ones, without reading anything " +
        "before; or all that the account has, read first",
    )
    .option("--margin", "the symbol is a pair of cross margin")
    .action((symbol: string | undefined, _, own: Command) => {
      const common = own.optsWithGlobals<Common & { readonly margin?: boolean }>();
      return finish(within(system, common, async (session) => {
        if (symbol !== undefined) {
          const kinds = kindsOf(symbol, common.margin ?? false);
          return await sendEach(session, kinds.map((kind) => [CANCEL[kind], { symbol }]), common);
        }
        if (common.margin) throw new UserError("Give the pair: cancel-all BTCUSDT --margin");
        const env = await openEnv(session);
        const { openOrders, readOrders } = await import("./account_parts.ts");
        const orders = E.isLeft(env) ? env : await readOrders(env.right);
        if (E.isLeft(orders)) return printFailure(system, orders.left, false, common);
        const unread = unreadIn(orders.right);
        const none = "No order is open";
        const open = openOrders({ orders: orders.right });
        return await sendAll(session, cancelling(open), unread, none, common);
      }));
    });

/** The order that closes a position: at the market, and never more than closes it. */
const closing = ({ symbol, side, positionSide, amount, unit }: Position): Call => [
  unit === "contracts" ? newCmOrder.spec : newUmOrder.spec,
  {
    symbol,
    side: side === "LONG" ? "SELL" : "BUY",
    type: "MARKET",
    quantity: amount.replace("-", ""),
    // In hedge mode the side says which position is meant, and reduceOnly is not taken.
    ...(positionSide === "BOTH" ? { reduceOnly: "true" } : { positionSide: side }),
    ...TELLING,
  },
];

/** What one position is called: in hedge mode a contract has two. */
const called = ({ symbol, side }: Position): string => `${symbol} ${side}`;

const chosen = async (
  system: System,
  open: readonly Position[],
  symbol: string | undefined,
  isAll: boolean,
): Promise<readonly Position[]> => {
  if (isAll || open.length === 0) return open;
  if (symbol !== undefined) {
    return open.filter((position) => position.symbol === symbol.toUpperCase());
  }
  if (!system.isRead || !system.person) {
    throw new UserError("Cannot close: name the symbol, or add --all to close every position");
  }
  const asked = await system.person.choose(
    "Which position shall be closed?",
    open.map((position) => ({
      value: called(position),
      label: `${called(position)} ${position.amount}`,
    })),
  );
  if (asked === undefined) {
    throw new UserError("Called off: no position was chosen, so nothing was sent");
  }
  return open.filter((position) => called(position) === asked);
};

/** `close BTCUSDT`, or `close --all`. */
export const closeCommand = (system: System, finish: Finish): Command =>
  new Command("close").argument("[symbol]", "contract, as in BTCUSDT")
    .summary("close a position, or all of them")
    .description(
      "Closes futures positions at the market, with orders that only reduce. Open orders stay: " +
        "cancel-all cancels them",
    )
    .option("--all", "every position")
    .action((symbol: string | undefined, _, own: Command) => {
      const common = own.optsWithGlobals<Common & { readonly all?: boolean }>();
      if (symbol !== undefined && common.all) {
        throw new UserError("Cannot close: give a symbol or --all, not both");
      }
      return finish(within(system, common, async (session) => {
        const env = await openEnv(session);
        const { openPositions, readPositions } = await import("./account_parts.ts");
        const found = E.isLeft(env) ? env : await readPositions(env.right);
        if (E.isLeft(found)) return printFailure(system, found.left, false, common);
        const positions = found.right;
        const open = await chosen(
          system,
          openPositions({ positions }),
          symbol,
          common.all ?? false,
        );
        const none = symbol === undefined
          ? "No position is open"
          : `No position is open in ${symbol.toUpperCase()}`;
        return await sendAll(session, open.map(closing), unreadIn(positions), none, common);
      }));
    });
