/** Figures out of files of vectors, as far as they have something to calculate. */
import { fixed, over, times, units } from "../../../lib/decimal.ts";
import {
  borrowable,
  levelsOf2022,
  loanInterest,
  negativeInterest,
  withdrawable,
  worseSide,
} from "../../../risk/mod.ts";
import { collateralBy, collateralFlat, type Figure, figure, joins, statusBy } from "./figure.ts";
import { get, has, howOf, list, members, ratesOf, sourceOf, text } from "./json.ts";
import { futures } from "./of_futures.ts";

const tiers = (file: unknown): readonly Figure[] => {
  const source = sourceOf(file);
  const tables = new Map(members(get(file, "tables")));
  const cums = [...tables].flatMap(([name, table]) => {
    const own = joins(ratesOf(table, "floorUsd"));
    return list(table).map((row, i) =>
      figure(
        `cum of ${name} from ${text(row, "floorUsd")}`,
        source,
        "official",
        text(row, "cum"),
        own[i] ?? "none",
      )
    );
  });
  const values = list(get(file, "cases")).filter((row) => has(row, "usdValue")).flatMap((row) => {
    const name = text(row, "table");
    const own = collateralBy(ratesOf(tables.get(name), "floorUsd"), text(row, "usdValue"));
    return ["collateral", "byCum"].filter((key) => has(row, key)).map((key) =>
      figure(`${key} of ${text(row, "usdValue")}: ${name}`, source, "official", text(row, key), own)
    );
  });
  const reading = get(file, "usdOrCoins");
  const counted = !has(reading, "asUsd") ? [] : [
    figure(
      `collateral of ${text(reading, "amount")} at ${text(reading, "price")}`,
      source,
      "official",
      text(reading, "asUsd"),
      collateralBy(
        ratesOf(tables.get(text(reading, "table")), "floorUsd"),
        text(reading, "usdValue"),
        text(reading, "price"),
      ),
    ),
  ];
  const others = list(get(file, "otherVenueSlicing")).map((row) =>
    figure(
      "slices of another venue",
      text(row, "source"),
      "derived",
      text(row, "collateral"),
      collateralBy(
        list(get(row, "tiers")).map((tier) => [text(tier, "0"), text(tier, "2")] as const),
        text(row, "usdValue"),
      ),
    )
  );
  return [...cums, ...values, ...counted, ...others];
};

const flat = (file: unknown): readonly Figure[] =>
  list(get(file, "flat")).map((row) => {
    const wallets = members(get(row, "wallets"));
    const net = wallets.length > 0
      ? fixed(wallets.reduce((sum, [, amount]) => sum + units(text(amount)), 0n))
      : text(row, "net");
    return figure(
      `${text(row, "asset")} at a flat rate`,
      text(row, "source"),
      howOf(row),
      text(row, "collateralAmount") || text(row, "equityUsd"),
      collateralFlat(net, text(row, "price") || "1", text(row, "rate")),
    );
  });

const STATES: Readonly<Record<string, string>> = {
  free: "NORMAL",
  reminder: "MARGIN_CALL",
  "first reminder": "MARGIN_CALL",
  "second reminder": "SUPPLY_MARGIN",
  "reduce only": "REDUCE_ONLY",
  liquidation: "FORCE_LIQUIDATION",
};

const levels = (file: unknown): readonly Figure[] => {
  const story = get(file, "negativeEquityStory");
  return [
    ...list(get(file, "cases")).filter((row) => has(row, "state")).map((row) => {
      const equity = text(row, "adjustedEquity");
      const uniMMR = has(row, "uniMMR") ? text(row, "uniMMR") : undefined;
      return figure(
        uniMMR === undefined ? `status at an equity of ${equity}` : `status at ${uniMMR}`,
        text(file, "current", "source"),
        "official",
        STATES[text(row, "state")] ?? text(row, "state"),
        statusBy(uniMMR, equity || "1"),
      );
    }),
    ...list(get(file, "older", "levels")).filter((row) => has(row, "upTo")).map((row) =>
      figure(
        `status at ${text(row, "upTo")}, in 2022`,
        text(file, "older", "source"),
        "official",
        STATES[text(row, "state")] ?? text(row, "state"),
        statusBy(text(row, "upTo"), "1", levelsOf2022),
      )
    ),
    ...["20000", "15000"].filter((price) => has(story, "ours", `at${price}`)).map((price) =>
      figure(
        `equity at BTC ${price}`,
        text(story, "source"),
        "derived",
        text(story, "ours", `at${price}`),
        collateralFlat(text(story, "ours", "BTC"), price, text(story, "ours", "rateBtc")) +
          units(text(story, "ours", "USDT")),
      )
    ),
  ];
};

const solvency = (row: unknown) => ({
  equity: units(text(row, "equity")),
  maintenanceMargin: units(text(row, "maintenance")),
});

const limits = (file: unknown): readonly Figure[] => {
  const rows = (part: string) =>
    list(get(file, part, "cases")).map((row) => [row, text(file, part, "source")] as const);
  return [
    ...rows("withdraw").map(([row, source]) =>
      figure("most to withdraw", source, "derived", text(row, "max"), withdrawable(solvency(row)))
    ),
    ...rows("borrow").map(([row, source]) =>
      figure(
        "most to borrow",
        source,
        "derived",
        text(row, "virtual"),
        borrowable(solvency(row), units(text(row, "loansUsd")), Number(text(row, "leverage"))),
      )
    ),
    ...rows("initial").map(([row, source]) =>
      figure(
        has(row, "size") ? "initial margin of a contract" : "initial margin of a loan",
        source,
        "derived",
        text(row, "initial"),
        has(row, "size")
          ? times(units(text(row, "size")), units(text(row, "mark"))) /
            BigInt(text(row, "leverage"))
          : units(text(row, "borrowedUsd")) / (BigInt(text(row, "leverage")) - 1n),
      )
    ),
    ...rows("openOrders").map(([row, source]) =>
      figure(
        "initial margin with open orders",
        source,
        "derived",
        text(row, "requirement"),
        worseSide(
          units(text(row, "position")),
          units(text(row, "bids")),
          units(text(row, "asks")),
          Number(text(row, "leverage")),
        ),
      )
    ),
    ...rows("openLoss").map(([row, source]) => {
      const [give, got] = ["give", "get"].map((key) => counted(text(row, key)));
      const loss = (give ?? 0n) - (got ?? 0n);
      return figure("open loss", source, "derived", text(row, "loss"), loss > 0n ? loss : 0n);
    }),
  ];
};

/** `1 BTC at 60000, rate 0.95`; an amount that is not said is 1. */
const counted = (words: string): bigint => {
  const amount = /^(\d[\d.]*) /.exec(words)?.[1] ?? "1";
  const price = / at (\d[\d.]*)/.exec(words)?.[1] ?? "1";
  return collateralFlat(amount, price, /rate (\d[\d.]*)/.exec(words)?.[1] ?? "0");
};

const interest = (file: unknown): readonly Figure[] => [
  ...list(get(file, "negativeBalance", "official")).map((row) =>
    figure(
      "interest of a balance below zero",
      text(file, "negativeBalance", "source"),
      "official",
      text(row, "interest"),
      negativeInterest(
        units(text(row, "balanceAt0000") || text(row, "balance")),
        units(text(row, "threshold")),
        units(text(row, "dailyRate") || "1"),
      ),
    )
  ),
  ...list(get(file, "loan", "recorded")).map((row) =>
    has(row, "chargedHour")
      ? figure(
        "interest of a small loan for an hour",
        text(row, "source"),
        "recorded",
        text(row, "chargedHour"),
        loanInterest(units(text(row, "principal")), units(text(row, "dailyRate"))),
      )
      : figure(
        "interest of the hour a loan is taken in",
        text(row, "source"),
        "recorded",
        text(row, "impliedInterestAtOnce"),
        loanInterest(units(text(row, "borrowed")), units(text(row, "impliedDailyRate"))),
      )
  ),
];

const ratios = (file: unknown): readonly Figure[] =>
  list(get(file, "ratios")).map((row) =>
    figure(
      "uniMMR",
      text(row, "source"),
      howOf(row),
      text(row, "uniMMR"),
      over(units(text(row, "equity")), units(text(row, "maintenance"))),
    )
  );

/** All figures of a file. */
export const figuresIn = (file: unknown): readonly Figure[] => [
  ...tiers(file),
  ...flat(file),
  ...futures(file),
  ...levels(file),
  ...limits(file),
  ...interest(file),
  ...ratios(file),
];
