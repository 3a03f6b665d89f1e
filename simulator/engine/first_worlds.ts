/**
 * Worlds in earlier saved formats: in the first one amounts are decimal text, neither the first nor
 * the second has books, and none of them has more than one account.
 */
import { noBooks } from "./book/books.ts";
import { MAIN } from "./world/seen_by.ts";
import { emptyTable } from "./world/table.ts";
import { units } from "../../lib/decimal.ts";

const FIRST = "unimargin world 1";
const SECOND = "unimargin world 2";
const THIRD = "unimargin world 3";
const NOW = "unimargin world 4";

/** Fields that hold amounts, wherever they stand. */
const AMOUNTS: readonly string[] = [
  "floor",
  "cap",
  "rate",
  "cum",
  "contractSize",
  "markPrice",
  "indexPrice",
  "lastPrice",
  "fundingRate",
  "tickSize",
  "stepSize",
  "minQty",
  "maxQty",
  "maxMarketQty",
  "maxPrice",
  "minNotional",
  "priceUp",
  "priceDown",
  "liquidationFee",
  "collateralRate",
  "price",
  "dailyInterest",
  "borrowLimit",
  "maker",
  "taker",
  "marginCall",
  "supplyMargin",
  "reduceOnly",
  "liquidation",
  "quantity",
  "filled",
  "filledValue",
  "averagePrice",
  "amount",
  "cost",
  "entryPrice",
  "realizedPnl",
  "commission",
  "priceBefore",
  "priceAfter",
  "quantityBefore",
  "quantityAfter",
  "quoteOrderQty",
  "triggerPrice",
  "callbackRate",
  "extreme",
  "stopPrice",
  "icebergQty",
  "locked",
  "borrowed",
  "makerQuantity",
  "activatePrice",
  "principal",
  "interest",
  "dailyRate",
  "repaid",
  "bankruptcyLoan",
];
/** Records of amounts by names of their own. */
const RECORDS: readonly string[] = ["balances", "realised", "reserved", "loanRates"];

/** Fields that are left out when empty. */
const OPTIONAL: readonly string[] = ["activatePrice"];

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const amount = (value: unknown): unknown =>
  value === ""
    ? 0n
    : typeof value === "string" && /^-?\d+(\.\d+)?$/.test(value)
    ? units(value)
    : value;

const read = (value: unknown, isAmounts: boolean): unknown =>
  Array.isArray(value)
    ? value.map((each) => read(each, isAmounts))
    : isFields(value)
    ? Object.fromEntries(
      Object.entries(value).filter(([name, each]) => each !== "" || !OPTIONAL.includes(name))
        .map(([name, each]) => [
          name,
          isFields(each) || Array.isArray(each)
            ? read(each, isAmounts || RECORDS.includes(name))
            : isAmounts || AMOUNTS.includes(name)
            ? amount(each)
            : each,
        ]),
    )
    : value;

/** Fields added to the first format after its first worlds were saved, with their values before. */
const JOINED = {
  um: { realised: {} },
  cm: { realised: {} },
  limits: { calls: {}, enforced: true },
  margin: { openLoss: {} },
};

const joined = (world: Fields): Fields =>
  Object.entries(JOINED).reduce<Fields>((all, [name, fields]) => {
    const part = all[name];
    return isFields(part) ? { ...all, [name]: { ...fields, ...part } } : all;
  }, world);

/**
 * A world of the second format, which had no books and kept no past: books are made of its orders, and
 * its past begins now.
 */
const withoutBooks = (world: unknown): unknown =>
  isFields(world)
    ? {
      ...world,
      books: noBooks,
      past: { since: world["time"], um: {}, cm: {}, margin: {} },
      margin: isFields(world["margin"])
        ? { ...world["margin"], waiting: emptyTable }
        : world["margin"],
    }
    : world;

/** A world of the third format, which had one account and no VIP levels. */
const withoutAccounts = (world: unknown): unknown =>
  isFields(world)
    ? {
      ...world,
      account: MAIN,
      accounts: { [MAIN]: null },
      settings: isFields(world["settings"])
        ? { vipLevel: 0, ...world["settings"] }
        : world["settings"],
    }
    : world;

/** Whether a file has a format without books. */
export const hasNoBooks = (file: unknown): boolean =>
  isFields(file) && (file["format"] === FIRST || file["format"] === SECOND);

/**
 * A file of an earlier format as this version writes it, except that its books are empty; any other
 * file unchanged.
 */
export const upgraded = (
  file: unknown,
): { readonly format?: unknown; readonly world?: unknown } => {
  if (!isFields(file)) return {};
  const { format, world } = file;
  if (format === THIRD) return { format: NOW, world: withoutAccounts(world) };
  if (format === SECOND) return { format: NOW, world: withoutAccounts(withoutBooks(world)) };
  if (format !== FIRST) return file;
  const now = isFields(world) ? joined(read(world, false) as Fields) : world;
  return { format: NOW, world: withoutAccounts(withoutBooks(now)) };
};
