/** Routes of futures income, read from the ledger's entries. */
import { fixed } from "../../../lib/decimal.ts";
import { type Handler, numberOf, type Params, type Routes } from "../handler.ts";
import { DAY, isIn, page, type Span, spanOf } from "../history.ts";
import type { FuturesKind, World } from "../../engine/world/world.ts";
import type { Entry } from "../../engine/world/entries.ts";

/** Income types of futures wallet movements; other movements are not income. */
const NAMES: Readonly<Partial<Record<Entry["kind"], string>>> = {
  TRANSFER: "TRANSFER",
  COLLECTION: "TRANSFER",
  AUTO_EXCHANGE: "AUTO_EXCHANGE",
  COMMISSION: "COMMISSION",
  REALIZED_PNL: "REALIZED_PNL",
  FUNDING_FEE: "FUNDING_FEE",
  INSURANCE_CLEAR: "INSURANCE_CLEAR",
};

const incomeOf = (kind: FuturesKind, entry: Entry): Record<string, unknown> | undefined => {
  const incomeType = NAMES[entry.kind];
  if (!incomeType || (entry.from !== kind && entry.to !== kind)) return undefined;
  return {
    symbol: entry.symbol ?? "",
    incomeType,
    income: fixed(entry.from === kind ? -entry.amount : entry.amount),
    asset: entry.asset,
    info: incomeType,
    time: entry.time,
    tranId: BigInt(entry.id),
    tradeId: entry.ref ?? "",
  };
};

/** Span of USDⓈ-M income: three months; without times, the last week. */
const umSpan = (world: World, params: Params): Span => {
  const isTimeless = !params.has("startTime") && !params.has("endTime");
  const oldest = world.time - (isTimeless ? 7 : 90) * DAY;
  return {
    start: Math.max(numberOf(params, "startTime", oldest), oldest),
    end: numberOf(params, "endTime", Infinity),
  };
};

const listing = (kind: FuturesKind): Handler => (world: World, params) => {
  const type = params.get("incomeType");
  const symbol = params.get("symbol");
  const span = kind === "um" ? umSpan(world, params) : spanOf(world, params, 200 * DAY);
  if ("code" in span) return span;
  const found = page(
    world.ledger.entries,
    params,
    undefined,
    numberOf(params, "limit", 100),
    (entry) => {
      const each = isIn(span, entry.time) && incomeOf(kind, entry);
      return each !== undefined && each !== false &&
        (type === undefined || each["incomeType"] === type) &&
        (symbol === undefined || each["symbol"] === symbol);
    },
  );
  return { world, body: found.map((entry) => incomeOf(kind, entry)) };
};

/** Routes of income. */
export const incomeRoutes: Routes = {
  "GET /papi/v1/um/income": /*#__PURE__*/ listing("um"),
  "GET /papi/v1/cm/income": /*#__PURE__*/ listing("cm"),
};
