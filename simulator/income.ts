/** Routes of futures income, read from the ledger's entries. */
import { type Handler, isWithin, numberOf, type Routes } from "./handler.ts";
import type { Entry } from "./ledger.ts";
import { elements } from "./vector.ts";
import type { FuturesKind, World } from "./world.ts";

/** What the exchange calls a movement of a futures wallet; others are no income. */
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
    income: `${entry.from === kind ? "-" : ""}${entry.amount}`,
    asset: entry.asset,
    info: incomeType,
    time: entry.time,
    tranId: BigInt(entry.id),
    tradeId: entry.ref ?? "",
  };
};

const listing = (kind: FuturesKind): Handler => (world: World, params) => {
  const type = params.get("incomeType");
  const symbol = params.get("symbol");
  const found = [...elements(world.ledger.entries)]
    .filter(({ time }) => isWithin(params, time))
    .map((entry) => incomeOf(kind, entry))
    .filter((each) => each !== undefined)
    .filter((each) => type === undefined || each["incomeType"] === type)
    .filter((each) => symbol === undefined || each["symbol"] === symbol);
  return { world, body: found.slice(0, numberOf(params, "limit", 100)) };
};

/** Routes of income. */
export const incomeRoutes: Routes = {
  "GET /papi/v1/um/income": /*#__PURE__*/ listing("um"),
  "GET /papi/v1/cm/income": /*#__PURE__*/ listing("cm"),
};
