/** Routes of downloads, trading rules, agreements and automatic exchanges. */
import { thresholdOf } from "../../engine/negative_balances.ts";
import * as refusals from "../refusals/shared.ts";
import { fixed } from "../../../lib/decimal.ts";
import { type Done, type Handler, numberOf, type Routes, textOf } from "../handler.ts";
import { withSettings } from "../../engine/settings.ts";
import { DAY } from "../history.ts";
import { historySpan } from "../margin/loans.ts";
import { downloads, withQuota } from "../quotas.ts";
import type { Refusal } from "../refusals/shared.ts";
import { spanTooLong, spanTurned } from "../refusals/waiting.ts";
import { appended } from "../../engine/world/histories.ts";
import { at, newest } from "../../engine/world/vector.ts";
import type { Download, World } from "../../engine/world/world.ts";

const FIRST_ID = 545923594199212032n;
/** How long the exchange takes to make a file, in ms. */
const MAKING = 1000;
/** Lifetime of a link, in ms. */
const LIFETIME = 7 * DAY;

/** A file holds a year at most. */
const YEAR = 366 * DAY;

const asking = (kind: Download["kind"]): Handler =>
  withQuota(downloads[kind], (world, params) => {
    const span = numberOf(params, "endTime", 0) - numberOf(params, "startTime", 0);
    if (span < 0) return spanTurned;
    if (span > YEAR) return spanTooLong;
    const downloadId = String(FIRST_ID + BigInt(world.downloads.size));
    const download: Download = { kind, downloadId, time: world.time };
    return {
      world: { ...world, downloads: appended(world.downloads, download) },
      body: { avgCostTimestampOfLast30d: MAKING, downloadId },
    };
  });

const fetching = (kind: Download["kind"]): Handler => (world, params): Done | Refusal => {
  const downloadId = textOf(params, "downloadId");
  const i = /^\d{1,19}$/.test(downloadId) ? Number(BigInt(downloadId) - FIRST_ID) : -1;
  const found = at(world.downloads, i);
  if (found?.kind !== kind) return refusals.invalid("downloadId");
  const isReady = world.time >= found.time + MAKING;
  const expires = found.time + MAKING + LIFETIME;
  return {
    world,
    body: {
      downloadId,
      status: isReady ? "completed" : "processing",
      url: isReady ? `https://files.simulated.invalid/${kind}/${downloadId}.csv` : "",
      s3Link: null,
      notified: isReady,
      expirationTimestamp: isReady ? expires : -1,
      isExpired: isReady ? String(world.time >= expires) : null,
    },
  };
};

const signing: Handler = (world) => ({
  world: withSettings(world, { tradfiSigned: true }),
  body: { code: 200, msg: "success" },
});

/** How many orders of a symbol there were, were never filled, and were cancelled. */
interface Tally {
  all: number;
  unfilled: number;
  cancelled: number;
}

/** The last ten minutes' orders by symbol. */
const tallies = (world: World): ReadonlyMap<string, Tally> => {
  const found = new Map<string, Tally>();
  for (const order of newest(world.um.orders)) {
    if (order.time < world.time - 600_000) break;
    const tally = found.get(order.symbol) ?? { all: 0, unfilled: 0, cancelled: 0 };
    tally.all++;
    if (order.filled === 0n) tally.unfilled++;
    if (order.status === "CANCELED") tally.cancelled++;
    found.set(order.symbol, tally);
  }
  return found;
};

const tradingStatus: Handler = (world, params) => {
  const wanted = params.get("symbol");
  if (wanted !== undefined && !world.market.um[wanted]) return refusals.badSymbol;
  const row = (indicator: string, value: number, triggerValue: number) => ({
    // Nobody is locked out here, regardless of the figures.
    isLocked: false,
    plannedRecoverTime: 0,
    indicator,
    value,
    triggerValue,
  });
  const symbols = Object.keys(world.market.um).filter((each) =>
    wanted === undefined || each === wanted
  );
  const found = tallies(world);
  const indicators = symbols.map((symbol) => {
    const { all, unfilled, cancelled } = found.get(symbol) ?? { all: 1, unfilled: 0, cancelled: 0 };
    return [symbol, [
      row("UFR", unfilled / all, 0.995),
      row("GCR", cancelled / all, 0.99),
    ]] as const;
  });
  return {
    world,
    body: { indicators: Object.fromEntries(indicators), updateTime: world.time },
  };
};

/** Repayments of negative futures balances, as one record for each transaction. */
const exchanges: Handler = (world, params) => {
  const isTimely = historySpan(world, params, { last: 90, max: 93 });
  if (typeof isTimely !== "function") return isTimely;
  const repaid = [...newest(world.ledger.entries)].filter((entry) =>
    entry.kind === "AUTO_EXCHANGE" && (entry.to === "um" || entry.to === "cm") &&
    isTimely(entry.time)
  );
  const ids = [...new Set(repaid.map(({ id }) => id))];
  const rows = ids.map((id) => {
    const own = repaid.filter((entry) => entry.id === id);
    return {
      startTime: own[0]?.time ?? world.time,
      endTime: own[0]?.time ?? world.time,
      details: own.map(({ asset, amount }) => ({
        asset,
        negativeBalance: Number(fixed(amount)),
        negativeMaxThreshold: Number(fixed(thresholdOf(world, asset))),
      })),
    };
  });
  return { world, body: { total: rows.length, rows } };
};

/** Routes of records and agreements. */
export const recordRoutes: Routes = {
  "GET /papi/v1/um/order/asyn": /*#__PURE__*/ asking("order"),
  "GET /papi/v1/um/trade/asyn": /*#__PURE__*/ asking("trade"),
  "GET /papi/v1/um/income/asyn": /*#__PURE__*/ asking("income"),
  "GET /papi/v1/um/order/asyn/id": /*#__PURE__*/ fetching("order"),
  "GET /papi/v1/um/trade/asyn/id": /*#__PURE__*/ fetching("trade"),
  "GET /papi/v1/um/income/asyn/id": /*#__PURE__*/ fetching("income"),
  "POST /papi/v1/um/stock/contract": signing,
  "GET /papi/v1/um/apiTradingStatus": tradingStatus,
  "GET /papi/v1/portfolio/negative-balance-exchange-record": exchanges,
};
