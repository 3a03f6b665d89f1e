/** Figures of contracts and loans out of files of vectors. */
import { abs, fixed, times, units } from "../../../lib/decimal.ts";
import { contractValue, publishedLoanRates } from "../../../risk/mod.ts";
import { type Figure, figure, joins, maintenanceBy } from "./figure.ts";
import { get, has, howOf, list, ratesOf, sourceOf, text } from "./json.ts";

/** Maintenance and initial margins of contracts and loans. */
export const futures = (file: unknown): readonly Figure[] => {
  const source = sourceOf(file);
  const rows = list(get(file, "um", "brackets"));
  const table = rows.map((row) =>
    [text(row, "floor"), text(row, "rate"), text(row, "cum")] as const
  );
  const cums = joins(ratesOf(rows, "floor"));
  return [
    ...rows.map((row, i) =>
      figure(
        `cum of USDⓈ-M from ${text(row, "floor")}`,
        source,
        text(row, "cum") === "1300" ? "official" : "derived",
        text(row, "cum"),
        cums[i] ?? "none",
      )
    ),
    ...list(get(file, "um", "cases")).map((row) =>
      figure(
        `USDⓈ-M maintenance of ${text(row, "notional")}`,
        source,
        howOf(row),
        text(row, "maintenance"),
        maintenanceBy(table, text(row, "notional")),
      )
    ),
    ...list(get(file, "cm", "cases")).map((row) =>
      figure(
        `COIN-M maintenance of ${text(row, "notionalBtc")}`,
        source,
        "official",
        text(row, "maintenanceBtc"),
        maintenanceBy([["0", text(row, "rate"), text(row, "cum")]], text(row, "notionalBtc")),
      )
    ),
    ...list(get(file, "recorded")).flatMap(recorded),
    ...list(get(file, "loan")).flatMap((part) =>
      list(get(part, "cases")).map((row) =>
        figure(
          `maintenance of a loan of ${text(row, "loan")} at ${text(row, "leverage")}×`,
          text(part, "source"),
          howOf(part),
          text(row, "marginMM"),
          times(units(text(row, "loan")), publishedLoanRates[Number(text(row, "leverage"))] ?? 0n),
        )
      )
    ),
  ];
};

/** Profit of a contract whose prices were printed rounded: between those of all marks that print so. */
const profitRange = (row: unknown): Figure => {
  const mark = text(row, "markPrice");
  const half = units(`0.${"0".repeat(mark.split(".")[1]?.length ?? 0)}5`);
  const size = { contractSize: units(text(row, "contractSize")) };
  const [amount, entry] = [units(text(row, "contracts")), units(text(row, "entryPrice"))];
  const exact = (price: bigint): bigint =>
    amount * size.contractSize * (price - entry) / (entry * price / 100_000_000n) / 100_000_000n;
  const own = [units(mark) - half, units(mark) + half].map((price) => fixed(exact(price)));
  return {
    ...figure(
      `profit of ${text(row, "symbol")}, its mark printed rounded`,
      text(row, "source"),
      "recorded",
      text(row, "unrealized"),
      "0",
    ),
    own: [own[0] ?? "", own[1] ?? ""],
  };
};

const recorded = (row: unknown): readonly Figure[] => {
  const [source, symbol] = [text(row, "source"), text(row, "symbol")];
  const isCoin = has(row, "contractSize");
  const value = isCoin
    ? abs(contractValue(
      { contractSize: units(text(row, "contractSize")) },
      units(text(row, "contracts")),
      units(text(row, "markPrice")),
    ))
    : units(text(row, "notional"));
  const margin = times(value, units(text(row, "rate")));
  return [
    ...(isCoin
      ? [figure(`value of ${symbol}`, source, "recorded", text(row, "notional"), value)]
      : []),
    figure(
      `initial margin of ${symbol}`,
      source,
      "recorded",
      text(row, "initialMargin"),
      value / BigInt(text(row, "leverage")),
    ),
    has(row, "maintMargin")
      ? figure(`maintenance of ${symbol}`, source, "recorded", text(row, "maintMargin"), margin)
      : figure(
        `maintenance of ${symbol} by a client`,
        source,
        "client",
        text(row, "maintenanceByClient"),
        margin,
      ),
    ...(isCoin && has(row, "unrealized") ? [profitRange(row)] : []),
  ];
};
