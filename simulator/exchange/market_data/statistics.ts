/** Funding, open interest, ratios, basis and the insurance fund of futures. */
import { fixed, over, type Units, units } from "../../../lib/decimal.ts";
import { type Handler, numberOf, type Params, type Routes, textOf } from "../handler.ts";
import type { Contract } from "../../engine/market/market.ts";
import {
  answered,
  contractsOf,
  contractTypeOf,
  every,
  forContract,
  lengthOf,
  momentsOf,
  oneOrAll,
  orBadSymbol,
  priceText,
  quantityText,
  type Steps,
  worth,
} from "./moments.ts";
import { amountOf } from "../../engine/market/series.ts";
import { fundingHoursOf } from "../../engine/past/record.ts";
import { fundingAt, indexLine, lineAt, markLine } from "../../engine/past/lines.ts";
import { priceBefore, spanOf, tapeOf } from "../../engine/past/tape.ts";
import { hashOf, randomWithin } from "../../engine/market/random.ts";
import { badSymbol } from "../refusals/shared.ts";
import type { FuturesKind, World } from "../../engine/world/world.ts";

const MONTH = 30 * 86_400_000;

const HOUR = 3_600_000;

/** Full hours at which a contract was funded. */
const fundingTimes = (world: World, kind: FuturesKind, contract: Contract): Steps => {
  const isDue = (time: number): boolean =>
    time % (fundingAt(world, kind, contract, time).hours * HOUR) === 0;
  const from = (time: number, by: number): number => {
    let at = time;
    while (!isDue(at)) at += by;
    return at;
  };
  return {
    at: (time) => from(time - time % HOUR, -HOUR),
    next: (time) => from(time - time % HOUR + HOUR, HOUR),
  };
};

/** Past fundings: mark prices and rates as they were. */
const fundingRates = (kind: FuturesKind): Handler => (world, params) => {
  const found = contractsOf(world, kind, params);
  if (!found) return badSymbol;
  const limit = numberOf(params, "limit", 100);
  const row = (contract: Contract, fundingTime: number) => ({
    symbol: contract.symbol,
    fundingRate: fixed(fundingAt(world, kind, contract, fundingTime).rate),
    fundingTime,
    markPrice: fixed(lineAt(markLine(world, kind, contract), fundingTime)),
    rateType: "Regular",
  });
  const moments = found
    .flatMap((contract) =>
      momentsOf(params, fundingTimes(world, kind, contract), world.time, 100)
        .map((time) => [contract, time] as const)
    )
    .sort(([, a], [, b]) => a - b);
  const chosen = params.has("startTime") ? moments.slice(0, limit) : moments.slice(-limit);
  return answered(world, chosen.map(([contract, time]) => row(contract, time)));
};

const fundingInfo = (kind: FuturesKind): Handler => (world) =>
  answered(
    world,
    Object.values(world.market[kind]).map((contract) => ({
      symbol: contract.symbol,
      adjustedFundingRateCap: "0.02000000",
      adjustedFundingRateFloor: "-0.02000000",
      fundingIntervalHours: fundingHoursOf(contract),
      disclaimer: false,
    })),
  );

/** Open interest of a contract in lots; changes every five minutes. */
const openLots = ({ symbol }: Contract, time: number): number =>
  randomWithin(hashOf(`${symbol} interest`), Math.floor(time / 300_000), 80_000_000, 90_000_000);

const openQuantity = (contract: Contract, time: number): Units =>
  amountOf(openLots(contract, time), contract.stepSize);

const openInterest = (kind: FuturesKind): Handler =>
  forContract(kind, (world, contract) => ({
    symbol: contract.symbol,
    ...(kind === "cm"
      ? { pair: contract.pair, contractType: contractTypeOf(contract, world.time) }
      : {}),
    openInterest: quantityText(contract, openQuantity(contract, world.time)),
    time: world.time,
  }));

/** A point of a statistic. */
interface Point {
  readonly world: World;
  readonly kind: FuturesKind;
  readonly contract: Contract;
  readonly time: number;
  readonly params: Params;
}

/** A statistic with a value at the end of each period, over the last 30 days. */
const statistic = (kind: FuturesKind, row: (point: Point) => object): Handler =>
  forContract(kind, (world, contract, params) => {
    const steps = every(lengthOf(textOf(params, "period")));
    return momentsOf(params, steps, world.time, 30, world.time - MONTH)
      .map((time) => ({ ...row({ world, kind, contract, time, params }), timestamp: time }));
  });

const named = (kind: FuturesKind, { symbol, pair }: Contract) =>
  kind === "cm" ? { pair } : { symbol };

/** The last price at a time of a statistic. */
const lastAt = ({ world, kind, contract, time }: Point): Units =>
  priceBefore(tapeOf(world, kind, contract), time + 1);

const openInterestRow = (kind: FuturesKind) => (point: Point) => {
  const { world, contract, time } = point;
  const open = openQuantity(contract, time);
  const price = lastAt(point);
  return {
    ...named(kind, contract),
    ...(kind === "cm" ? { contractType: contractTypeOf(contract, world.time) } : {}),
    sumOpenInterest: quantityText(contract, open),
    sumOpenInterestValue: fixed(worth(contract, open, price)),
    ...(kind === "um" ? { CMCCirculatingSupply: quantityText(contract, 10n * open) } : {}),
  };
};

/** Long share of traders, in ten-thousandths. */
const split = (name: string, time: number) => {
  const long = randomWithin(hashOf(name), Math.floor(time / 300_000), 4500, 6500);
  const share = (parts: number) => fixed(BigInt(parts) * 10_000n, 4);
  return {
    long: share(long),
    short: share(10_000 - long),
    ratio: fixed(over(BigInt(long), BigInt(10_000 - long)), 4),
  };
};

const accountsRow = (kind: FuturesKind, of: string) => ({ contract, time }: Point) => {
  const { long, short, ratio } = split(`${contract.symbol} ${of}`, time);
  return {
    ...named(kind, contract),
    longShortRatio: ratio,
    longAccount: long,
    shortAccount: short,
  };
};

const coinmPositionsRow = ({ contract, time }: Point) => {
  const { long, short, ratio } = split(`${contract.symbol} positions`, time);
  return { pair: contract.pair, longShortRatio: ratio, longPosition: long, shortPosition: short };
};

const takerRow = (kind: FuturesKind) => (point: Point) => {
  const { world, contract, time, params } = point;
  const length = lengthOf(textOf(params, "period"));
  const { volume, bought } = spanOf(tapeOf(world, kind, contract), time - length, time - 1);
  const sold = volume - bought;
  const price = lastAt(point);
  const buyVol = quantityText(contract, bought);
  const sellVol = quantityText(contract, sold);
  return kind === "um" ? { buySellRatio: fixed(over(bought, sold), 4), buyVol, sellVol } : {
    pair: contract.pair,
    contractType: textOf(params, "contractType"),
    takerBuyVol: buyVol,
    takerSellVol: sellVol,
    takerBuyVolValue: fixed(worth(contract, bought, price)),
    takerSellVolValue: fixed(worth(contract, sold, price)),
  };
};

const basisRow = (point: Point) => {
  const { world, kind, contract, time } = point;
  const indexPrice = fixed(lineAt(indexLine(world, kind, contract), time));
  const futuresPrice = priceText(contract, lastAt(point));
  const basis = units(futuresPrice) - units(indexPrice);
  return {
    indexPrice,
    contractType: contractTypeOf(contract, world.time),
    basisRate: fixed(over(basis, units(indexPrice)), 4),
    futuresPrice,
    annualizedBasisRate: "",
    basis: fixed(basis),
    pair: contract.pair,
  };
};

/** Nothing has been delivered here. */
const deliveryPrice: Handler = (world, params) =>
  orBadSymbol(world, contractsOf(world, "um", params) !== undefined, []);

const insuranceFund: Handler = (world, params) => {
  const found = contractsOf(world, "um", params);
  if (!found) return badSymbol;
  const assets = [...new Set(found.map(({ marginAsset }) => marginAsset))];
  const funds = assets.map((asset) => ({
    symbols: Object.values(world.market.um)
      .filter(({ marginAsset }) => marginAsset === asset)
      .map(({ symbol }) => symbol),
    assets: [{ asset, marginBalance: "1000000000.00000000", updateTime: world.time }],
  }));
  return answered(world, params.has("symbol") ? funds[0] : funds);
};

const adlRisk = (world: World, { symbol }: Contract) => ({
  symbol,
  adlRisk: "LOW",
  updateTime: Math.floor(world.time / 1_800_000) * 1_800_000,
});

const shared = (kind: FuturesKind, api: string): Routes => ({
  [`GET /${api}/v1/fundingRate`]: fundingRates(kind),
  [`GET /${api}/v1/fundingInfo`]: fundingInfo(kind),
  [`GET /${api}/v1/openInterest`]: openInterest(kind),
  "GET /futures/data/openInterestHist": statistic(kind, openInterestRow(kind)),
  "GET /futures/data/globalLongShortAccountRatio": statistic(kind, accountsRow(kind, "all")),
  "GET /futures/data/topLongShortAccountRatio": statistic(kind, accountsRow(kind, "top")),
  "GET /futures/data/basis": statistic(kind, basisRow),
});

/** Statistics of USDⓈ-M futures. */
export const usdmStatistics: Routes = {
  .../*#__PURE__*/ shared("um", "fapi"),
  "GET /futures/data/topLongShortPositionRatio": /*#__PURE__*/ statistic(
    "um",
    /*#__PURE__*/ accountsRow("um", "positions"),
  ),
  "GET /futures/data/takerlongshortRatio": /*#__PURE__*/ statistic(
    "um",
    /*#__PURE__*/ takerRow("um"),
  ),
  "GET /futures/data/delivery-price": deliveryPrice,
  "GET /fapi/v1/insuranceBalance": insuranceFund,
  "GET /fapi/v1/symbolAdlRisk": /*#__PURE__*/ oneOrAll("um", adlRisk),
};

/** Statistics of COIN-M futures. */
export const coinmStatistics: Routes = {
  .../*#__PURE__*/ shared("cm", "dapi"),
  "GET /futures/data/topLongShortPositionRatio": /*#__PURE__*/ statistic("cm", coinmPositionsRow),
  "GET /futures/data/takerBuySellVol": /*#__PURE__*/ statistic("cm", /*#__PURE__*/ takerRow("cm")),
};
