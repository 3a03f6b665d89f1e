/** What a policy has to know before it lets a request go: the exchange's own prices, and the uniMMR. */
import { type Facts, movedBy, printed, reducesRisk, type UnitValues } from "../../../agent/mod.ts";
import { product, spelled } from "../../../lib/decimal.ts";
import { coinmExchangeInformation } from "../../../endpoints/coinm_market/mod.ts";
import { getAllCrossMarginPairs } from "../../../endpoints/margin/mod.ts";
import { queryPortfolioMarginAssetIndexPrice } from "../../../endpoints/portfolio_pro/mod.ts";
import { markPrice, usdmExchangeInformation } from "../../../endpoints/usdm_market/mod.ts";
import type { Request } from "../../../mod.ts";
import { reader, type Sender, uniMmrOf } from "./reads.ts";
import type { Session } from "./session.ts";

const multiplied = (...texts: readonly (string | undefined)[]): string | undefined => {
  const factors = texts.map((text) => spelled(text));
  let result = spelled("1");
  for (const factor of factors) {
    result = result && factor && product(result, factor);
  }
  return result && printed(result);
};

/** A price, and when the exchange took it, in ms. */
interface Quoted {
  readonly price: string | undefined;
  readonly at: number;
}

/** US dollars for one unit of an asset, at the index price that collateral counts with. */
const usdOf = async (read: Sender, asset: string): Promise<Quoted> => {
  const prices = await read("portfolio_pro", queryPortfolioMarginAssetIndexPrice({ asset }));
  const found = prices?.find((each) => each.asset === asset);
  return { price: found?.assetIndexPrice, at: found?.time ?? Infinity };
};

type Found = Partial<UnitValues[string]>;

const ofUm = async (read: Sender, symbol: string): Promise<Found> => {
  const [info, mark] = await Promise.all([
    read("usdm_market", usdmExchangeInformation()),
    read("usdm_market", markPrice({ symbol })),
  ]);
  const contract = info?.symbols?.find((each) => each.symbol === symbol);
  const found = mark?.find((each) => each.symbol === symbol);
  if (!contract?.quoteAsset || found === undefined) return {};
  const quote = await usdOf(read, contract.quoteAsset);
  const unit = multiplied(found.markPrice, quote.price);
  return unit === undefined ? {} : { unit, at: Math.min(quote.at, found.time ?? Infinity) };
};

const ofCm = async (read: Sender, symbol: string): Promise<Found> => {
  const info = await read("coinm_market", coinmExchangeInformation());
  const size = info?.symbols?.find((each) => each.symbol === symbol)?.contractSize;
  return size === undefined ? {} : { unit: String(size) };
};

const ofPair = async (read: Sender, symbol: string): Promise<Found> => {
  const pairs = await read("margin", getAllCrossMarginPairs({ symbol }));
  const pair = pairs?.find((each) => each.symbol === symbol);
  if (!pair?.base || !pair.quote) return {};
  const [unit, quote] = await Promise.all([
    usdOf(read, pair.base),
    usdOf(read, pair.quote),
  ]);
  return {
    ...(unit.price !== undefined && { unit: unit.price }),
    ...(quote.price !== undefined && { quote: quote.price }),
    at: Math.min(unit.at, quote.at),
  };
};

/** What one unit of an order's quantity is worth, by what is traded. */
const ofProduct = { um: ofUm, cm: ofCm, margin: ofPair } as const;

const ofAsset = async (read: Sender, asset: string): Promise<Found> => {
  const { price: unit, at } = await usdOf(read, asset);
  return unit === undefined ? {} : { unit, at };
};

/** What one unit of what a request moves is worth; nothing where that cannot be read. */
export const unitValuesFor = async (
  read: Sender,
  request: Request<unknown>,
  now: number,
): Promise<UnitValues> => {
  const key = movedBy(request);
  if (key === undefined) return {};
  const { act } = request.spec;
  const found = act.does === "order" || act.does === "amend"
    ? await ofProduct[act.product](read, key)
    : await ofAsset(read, key);
  // Of a contract that trades no more the exchange gives the last price for ever: its own time counts.
  const at = Math.min(now, found.at ?? now);
  return found.unit === undefined ? {} : { [key]: { ...found, unit: found.unit, at } };
};

/** uniMMR now, and the least that the request may leave. */
const uniMmrsFor = async (
  session: Session,
  request: Request<unknown>,
): Promise<Pick<Facts, "uniMmr" | "uniMmrAfter">> => {
  if (reducesRisk(request)) {
    const uniMmr = await uniMmrOf(session);
    return uniMmr === undefined ? {} : { uniMmr };
  }
  // Loaded where a policy asks for it: most have no such limit.
  const { effectOf } = await import("../risk/effect.ts");
  const { now, after, worst = after } = await effectOf(session, request);
  return {
    ...(now !== null && { uniMmr: now }),
    // What fails on a copy of the account leaves it as it is.
    ...(worst !== undefined && { uniMmrAfter: worst ?? "unknown" }),
  };
};

/** What the policy's limits need to know of the exchange for this request, and no more. */
export const factsFor = async (
  session: Session,
  request: Request<unknown>,
): Promise<Pick<Facts, "unitValues" | "uniMmr" | "uniMmrAfter">> => {
  const { system } = session;
  const policy = session.policy();
  const [unitValues, uniMmrs] = await Promise.all([
    policy.maxNotional === undefined
      ? undefined
      : unitValuesFor(reader(session), request, system.now()),
    policy.minUniMmr === undefined ? undefined : uniMmrsFor(session, request),
  ]);
  return { ...(unitValues && { unitValues }), ...uniMmrs };
};
