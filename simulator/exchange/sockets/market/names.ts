/** Names of market streams, and the feeds behind them. */
import { tradedIn } from "../../../engine/book/traded.ts";
import type { Contract } from "../../../engine/market/market.ts";
import type { BookKind, FuturesKind, World } from "../../../engine/world/world.ts";
import { contractTypeOf } from "../../market_data/moments.ts";
import { bestLevels, bestPrices, depthChanges } from "./books.ts";
import { continuousCandles, indexCandles, markCandles, tradeCandles } from "./candles.ts";
import { type Feed, type Listed, periodic } from "./feed.ts";
import { forcedOrders } from "./forced.ts";
import { assetIndexUpdates, indexPrice, markPrice, miniTicker, ticker } from "./prices.ts";
import { aggregateTrades, singleTrades } from "./trades.ts";

/** Which market streams a place carries: of these markets, those of books, the others, or both. */
export interface Carried {
  readonly markets: readonly BookKind[];
  readonly books: boolean;
  readonly others: boolean;
}

const FUTURES: readonly FuturesKind[] = ["um", "cm"];

const MINUTES = ["1m", "3m", "5m", "15m", "30m", "1h", "2h", "4h", "6h", "8h", "12h", "1d", "3d"];
const INTERVALS: ReadonlySet<string> = /*#__PURE__*/ new Set([...MINUTES, "1w", "1M"]);

const contractsIn = (
  world: World,
  kinds: readonly BookKind[],
): readonly [FuturesKind, Contract][] =>
  FUTURES.filter((kind) => kinds.includes(kind)).flatMap((kind) =>
    Object.values(world.market[kind]).map((each): [FuturesKind, Contract] => [kind, each])
  );

const listedAs = (world: World, name: string, kinds: readonly BookKind[]): Listed | undefined =>
  kinds.flatMap((kind): readonly Listed[] => {
    const all = Object.keys(tradedIn(world.market, kind));
    return all.filter((symbol) => symbol.toLowerCase() === name)
      .map((symbol) => ({ kind, symbol }));
  })[0];

const SPEEDS: Readonly<Record<string, number>> = { "100ms": 100, "250ms": 250, "500ms": 500 };

/** Time between two events of a depth stream; `undefined` where there is no such speed. */
const speedOf = (kind: BookKind, text: string | undefined): number | undefined =>
  kind === "margin"
    ? { none: 1000, "1000ms": 1000, "100ms": 100 }[text ?? "none"]
    : text === undefined
    ? 250
    : SPEEDS[text];

/** The feed of a stream about books. */
const bookFeed = (world: World, listed: Listed, topic: string): Feed | undefined => {
  if (topic === "bookTicker") return bestPrices(world, listed);
  const [, levels = "", , speed] = /^depth(\d*)(@(\d+ms))?$/.exec(topic) ?? [];
  const isRpi = topic === "rpiDepth@500ms" && listed.kind === "um";
  const every = isRpi ? 500 : topic.startsWith("depth") ? speedOf(listed.kind, speed) : undefined;
  if (every === undefined) return undefined;
  if (levels === "") return depthChanges(every)(world, listed);
  return ["5", "10", "20"].includes(levels)
    ? bestLevels(Number(levels), every)(world, listed)
    : undefined;
};

const said = (message: object | undefined): readonly object[] => message ? [message] : [];

/** Time between two events of a topic that is told in a rhythm. */
const markEvery = (topic: string): number | undefined =>
  ({ "": 3000, "@3s": 3000, "@1s": 1000 })[topic];

/** The feed of a stream about one contract or pair. */
const ownFeed = (world: World, listed: Listed, topic: string): Feed | undefined => {
  const { kind, symbol } = listed;
  const [, interval = ""] = /^kline_(\w+)$/.exec(topic) ?? [];
  if (INTERVALS.has(interval) || (kind === "margin" && interval === "1s")) {
    return tradeCandles(interval)(world, listed);
  }
  switch (topic) {
    case "aggTrade":
      return aggregateTrades(world, listed);
    case "trade":
      return singleTrades(world, listed);
    case "ticker":
      return periodic(world, kind === "margin" ? 1000 : 2000, (now) => said(ticker(now, listed)));
    case "miniTicker":
      return periodic(
        world,
        kind === "margin" ? 1000 : 2000,
        (now) => said(miniTicker(now, listed)),
      );
    case "forceOrder":
      return kind === "margin" ? undefined : forcedOrders(world, symbol);
  }
  const [, ofMark = ""] = /^markPriceKline_(\w+)$/.exec(topic) ?? [];
  if (kind === "cm" && INTERVALS.has(ofMark)) return markCandles(ofMark)(world, listed);
  const [isMark, speed = ""] = /^markPrice(@\ds)?$/.exec(topic) ?? [];
  const every = markEvery(speed);
  if (kind === "margin" || isMark === undefined || every === undefined) return undefined;
  return periodic(world, every, (now) => {
    const contract = now.market[kind][symbol];
    return contract ? [markPrice(now, kind, contract)] : [];
  });
};

/** The feed of a stream about the contracts of a pair, such as `btcusd@indexPrice`. */
const pairFeed = (
  world: World,
  name: string,
  topic: string,
  kinds: readonly BookKind[],
): Feed | undefined => {
  const own = contractsIn(world, kinds).filter(([, { pair }]) => pair.toLowerCase() === name);
  const [[kind, contract] = []] = own;
  if (!kind || !contract) return undefined;
  const { pair, symbol } = contract;
  const ofPair = (now: World) => contractsIn(now, [kind]).filter(([, each]) => each.pair === pair);
  const [, index = ""] = /^indexPriceKline_(\w+)$/.exec(topic) ?? [];
  if (kind === "cm" && INTERVALS.has(index)) {
    return indexCandles(index, pair)(world, { kind, symbol });
  }
  const [, of, speed = ""] = /^(markPrice|indexPrice)(@\ds)?$/.exec(topic) ?? [];
  const every = markEvery(speed);
  if (kind !== "cm" || of === undefined || every === undefined) return undefined;
  return of === "indexPrice"
    ? periodic(
      world,
      every,
      (now) => ofPair(now).slice(0, 1).map(([, each]) => indexPrice(now, each)),
    )
    : periodic(world, every, (now) => [ofPair(now).map(([, each]) => markPrice(now, kind, each))]);
};

/** The feed of `btcusdt_perpetual@continuousKline_1m`. */
const continuousFeed = (
  world: World,
  name: string,
  topic: string,
  kinds: readonly BookKind[],
): Feed | undefined => {
  const [, interval = ""] = /^continuousKline_(\w+)$/.exec(topic) ?? [];
  if (!INTERVALS.has(interval)) return undefined;
  const found = contractsIn(world, kinds).find(([, contract]) =>
    `${contract.pair}_${contractTypeOf(contract, world.time)}`.toLowerCase() === name
  );
  if (!found) return undefined;
  const [kind, contract] = found;
  const type = contractTypeOf(contract, world.time);
  return continuousCandles(interval, contract.pair, type)(world, { kind, symbol: contract.symbol });
};

const everyContract = (world: World): readonly Listed[] =>
  contractsIn(world, FUTURES).map(([kind, { symbol }]) => ({ kind, symbol }));

/** The feed of a stream about the whole market; USDⓈ-M and COIN-M come mixed. */
const wholeFeed = (world: World, name: string): Feed | undefined => {
  const all = (every: number, write: (now: World, each: Listed) => object | undefined) =>
    periodic(world, every, (now) => [everyContract(now).flatMap((each) => said(write(now, each)))]);
  const [isMark, speed = ""] = /^!markPrice@arr(@\ds)?$/.exec(name) ?? [];
  const every = markEvery(speed);
  if (isMark !== undefined && every !== undefined) {
    return periodic(world, every, (now) => [
      contractsIn(now, ["um"]).map(([kind, each]) => markPrice(now, kind, each)),
    ]);
  }
  switch (name) {
    case "!ticker@arr":
      return all(1000, ticker);
    case "!miniTicker@arr":
      return all(1000, miniTicker);
    case "!forceOrder@arr":
      return forcedOrders(world);
    case "!assetIndex@arr":
      return periodic(world, 1000, (now) => [assetIndexUpdates(now)]);
    default:
      return undefined;
  }
};

const allBestPrices = (world: World): Feed => {
  const joined = (feeds: readonly Feed[]): Feed => (now, events) => {
    const fed = feeds.map((feed) => feed(now, events));
    return [joined(fed.map(([next]) => next)), fed.flatMap(([, messages]) => messages)];
  };
  return joined(everyContract(world).map((each) => bestPrices(world, each)));
};

/** The feed of a stream, from now on; `undefined` where a place has none of that name. */
export const marketFeed = (
  world: World,
  { markets, books, others }: Carried,
  stream: string,
): Feed | undefined => {
  if (stream.startsWith("!")) {
    if (!markets.some((kind) => kind !== "margin")) return undefined;
    if (stream === "!bookTicker") return books ? allBestPrices(world) : undefined;
    return others ? wholeFeed(world, stream) : undefined;
  }
  const at = stream.indexOf("@");
  const [name, topic] = [stream.slice(0, at), stream.slice(at + 1)];
  if (at < 0) return undefined;
  const listed = listedAs(world, name, markets);
  const isOfBooks = /^(depth|rpiDepth|bookTicker)/.test(topic);
  if (isOfBooks) return books && listed ? bookFeed(world, listed, topic) : undefined;
  // No document has single trades of USDⓈ-M; clients take them where books are.
  if (topic === "trade" && books && listed) return ownFeed(world, listed, topic);
  if (!others) return undefined;
  return (listed && ownFeed(world, listed, topic)) ?? pairFeed(world, name, topic, markets) ??
    continuousFeed(world, name, topic, markets);
};
