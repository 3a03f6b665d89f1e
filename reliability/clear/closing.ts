/** Orders that close positions: at the market, and none that could open one. */
import { sha256 } from "../../lib/deps/noble_sha2.ts";
import { isAtMost, minus, printed, signOf, spelled } from "../../lib/decimal.ts";
import * as E from "../../lib/either.ts";
import type { Request } from "../../lib/endpoint.ts";
import type { BadParams, Failure } from "../../lib/failure.ts";
import { send } from "../../lib/send.ts";
import { coinmExchangeInformation } from "../../endpoints/coinm_market/mod.ts";
import { newCmOrder, newUmOrder } from "../../endpoints/portfolio/mod.ts";
import { usdmExchangeInformation } from "../../endpoints/usdm_market/mod.ts";
import type { Position } from "../../overview/types.ts";
import { placeOnce } from "../once/place.ts";
import { cmReaders, umReaders } from "../readers.ts";
import { abreast } from "./cancelling.ts";
import type { Desk } from "./settings.ts";

type Built = E.Either<BadParams, Request<unknown>>;

/** How many orders one position is closed with at most in a round. */
const PARTS = 20;

const PATIENCE_MS = 20_000;

/** Names a position among all that are open. */
export const positionKey = ({ symbol, unit, positionSide }: Position): string =>
  `${unit} ${symbol} ${positionSide}`;

/** A position in words. */
export const positionWords = ({ symbol, side, amount }: Position): string =>
  `position ${side} ${amount.replace("-", "")} ${symbol}`;

/**
 * Client id of a closing order: the same for the same closing, position, round and part, so that a program
 * that takes over places none twice. Symbols may have letters that client ids may not.
 */
const idOf = (id: string, position: Position, round: number, part: number): string => {
  const text = JSON.stringify([positionKey(position), round, part]);
  const digest = sha256(new TextEncoder().encode(text)).slice(0, 7);
  return `${id}-${Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("")}`;
};

/** The order that closes a part of a position, and never more than closes it. */
const closing = (
  { symbol, side, positionSide, unit }: Position,
  quantity: string,
  newClientOrderId: string,
): Built => {
  const params = {
    symbol,
    side: side === "LONG" ? "SELL" : "BUY",
    type: "MARKET",
    quantity,
    newClientOrderId,
    // In hedge mode the side says which position is meant, and reduceOnly is not taken.
    ...(positionSide === "BOTH" ? { reduceOnly: true } : { positionSide: side }),
  } as const;
  return unit === "contracts" ? newCmOrder(params) : newUmOrder(params);
};

/** What is read of the exchange's rules of a contract. */
interface Contract {
  readonly symbol: string;
  readonly filters: readonly { readonly filterType: string; readonly maxQty?: string }[];
}

/** What is read of the exchange's rules. */
interface Rules {
  readonly symbols: readonly Contract[];
}

/** A contract whose row may lack anything: one among hundreds must not keep positions of others open. */
const solid = (row: Contract): Contract => {
  const { symbol, filters }: Contract = Object(row);
  return { symbol, filters: Array.isArray(filters) ? filters.map(Object) : [] };
};

/** The largest quantities of orders at the market, by contract; none where they cannot be read. */
const largest = async (
  { environment, call }: Desk,
  unit: Position["unit"],
): Promise<ReadonlyMap<string, string>> => {
  const answer: E.Either<Failure, Rules> = unit === "contracts"
    ? await send(coinmExchangeInformation(), call)(environment)()
    : await send(usdmExchangeInformation(), call)(environment)();
  if (E.isLeft(answer)) return new Map();
  return new Map(
    answer.right.symbols.map(solid).flatMap(({ symbol, filters }) => {
      const filter = filters.find(({ filterType }) => filterType === "MARKET_LOT_SIZE") ??
        filters.find(({ filterType }) => filterType === "LOT_SIZE");
      return filter?.maxQty === undefined ? [] : [[symbol, filter.maxQty]];
    }),
  );
};

/** A quantity in parts that the exchange takes. */
const partsOf = (quantity: string, most: string | undefined): readonly string[] => {
  const limit = spelled(most);
  let rest = spelled(quantity);
  if (!rest || !limit || signOf(limit) <= 0) return [quantity];
  const parts: string[] = [];
  while (parts.length < PARTS && !isAtMost(rest, limit)) {
    parts.push(printed(limit));
    rest = minus(rest, limit);
  }
  return parts.length < PARTS ? [...parts, printed(rest)] : parts;
};

/** Closes each position, and says of each that it could not close why. */
export const closePositions = async (
  desk: Desk,
  id: string,
  round: number,
  positions: readonly Position[],
  reasons: Map<string, string>,
): Promise<void> => {
  const { environment, options } = desk;
  const { journal, account, signal, sleep, patienceMs = PATIENCE_MS } = options;
  const common = {
    journal,
    account,
    patienceMs,
    // It can only reduce: a second one could do no harm, and none is sent.
    withoutWitness: true,
    ...(signal && { signal }),
    ...(sleep && { sleep }),
  };
  const units = [...new Set(positions.map(({ unit }) => unit))];
  const limits = new Map(
    await Promise.all(units.map(async (unit) => [unit, await largest(desk, unit)] as const)),
  );
  await abreast(positions, async (position) => {
    const { unit, symbol, amount } = position;
    const readers = unit === "contracts" ? cmReaders : umReaders;
    const parts = partsOf(amount.replace("-", ""), limits.get(unit)?.get(symbol));
    for (const [part, quantity] of parts.entries()) {
      const order = closing(position, quantity, idOf(id, position, round, part));
      const placed = await placeOnce(order, { ...common, readers })(environment)();
      if (placed.state === "accepted") continue;
      reasons.set(positionKey(position), placed.why);
      break;
    }
  });
};
