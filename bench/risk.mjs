// Where an account of 20 assets and 50 positions stands, how far its prices may move, and a picture of 41 × 41.
// By a name that no checker follows: it is made when the measurement starts.
const { risk, decimal } = await import(
  new URL("./out/risk.mjs", import.meta.url).href
);

const { units } = decimal;

const ASSETS = 20;

const brackets = (floors, leverages) => {
  let cum = 0n;
  let before = 0n;
  return floors.map((floor, i) => {
    const rate = units(
      [
        "0.004",
        "0.005",
        "0.01",
        "0.025",
        "0.05",
        "0.1",
        "0.125",
        "0.15",
        "0.25",
      ][i],
    );
    cum += units(String(floor)) * (rate - before) / 100_000_000n;
    before = rate;
    const cap = units(String(floors[i + 1] ?? 1_000_000_000_000));
    return {
      floor: units(String(floor)),
      cap,
      rate,
      cum,
      leverage: leverages[i],
    };
  });
};

const LEVERAGES = [125, 100, 50, 20, 10, 5, 4, 3, 2];
const UM = brackets([0, 50e3, 6e5, 3e6, 12e6, 7e7, 1e8, 2e8, 3e8], LEVERAGES);
const CM = brackets([0, 5, 10, 20, 50, 100, 200, 400, 1000], LEVERAGES);

const tiers = [[0, "1"], [2e5, "0.95"], [1e6, "0.8"], [5e6, "0.5"]].map((
  [floor, rate],
  i,
  all,
) => ({
  floor: units(String(floor)),
  cap: all[i + 1] ? units(String(all[i + 1][0])) : risk.NO_CAP,
  rate: units(rate),
}));

const priceOf = (i) => units(String(60000 / (i * i + 1)).slice(0, 9));

const contract = (kind, i) => ({
  symbol: kind === "um" ? `A${i}USDT` : `A${i}USD_PERP`,
  baseAsset: `A${i}`,
  quoteAsset: kind === "um" ? "USDT" : "USD",
  marginAsset: kind === "um" ? "USDT" : `A${i}`,
  contractSize: kind === "um" ? 0n : units("10"),
  markPrice: priceOf(i) * 10_003n / 10_000n,
  brackets: kind === "um" ? UM : CM,
});

const named = (all) => Object.fromEntries(all.map((each) => [each.symbol, each]));

const range = (count) => Array.from({ length: count }, (_, i) => i);

const terms = {
  um: named(range(40).map((i) => contract("um", i))),
  cm: named(range(10).map((i) => contract("cm", i))),
  assets: Object.fromEntries([
    ["USDT", { price: units("0.9993"), leverage: 10, tiers }],
    ...range(ASSETS - 1).map((i) => [
      `A${i}`,
      { price: priceOf(i), leverage: 5, tiers },
    ]),
  ]),
  levels: risk.publishedLevels,
  loanRates: risk.publishedLoanRates,
};

const held = (kind, count) => {
  const positions = range(count).map((i) => {
    const { symbol, markPrice, contractSize } = contract(kind, i);
    const worth = units(String(20_000 + i * 3777));
    const sign = i % 3 === 0 ? -1n : 1n;
    const amount = kind === "um" ? sign * worth * 100_000_000n / markPrice : sign * units("700");
    const cost = kind === "um"
      ? amount * markPrice / 101_000_000n
      : amount * contractSize / markPrice * 101n / 100n;
    return { symbol, positionSide: "BOTH", amount, cost };
  });
  return {
    positions: Object.fromEntries(
      positions.map((each) => [`${each.symbol} BOTH`, each]),
    ),
    reserved: {},
    leverage: {},
  };
};

const account = {
  kind: "pro",
  balances: Object.fromEntries([
    ["USDT", {
      cross: units("250000"),
      um: -units("12000.5"),
      debt: -units("1000"),
    }],
    ...range(ASSETS - 1).map((i) => [
      `A${i}`,
      {
        cross: units("90000") * 100_000_000n / priceOf(i),
        cm: units("1.25"),
        locked: units("0.1"),
      },
    ]),
  ]),
  um: held("um", 40),
  cm: held("cm", 10),
  openLoss: 0n,
};

const of = (asset, from, to) => ({
  shock: { shocks: "price", move: { asset } },
  degrees: risk.degreesOf(units(from), units(to), 41),
});

const betas = Object.fromEntries(
  range(ASSETS - 1).map((i) => [`A${i}`, units(String(1 + i / 20))]),
);

/** Cases of one account. */
export const riskCases = [
  ["standing", () => risk.standing(account, terms)],
  [
    "reach, of an asset",
    () => risk.reach(account, terms, { asset: "A0" }, units("1.05")),
  ],
  [
    "reach, of all assets",
    () => risk.reach(account, terms, { betas }, units("1.05")),
  ],
  [
    "grid, 41 × 41",
    () =>
      risk.grid(
        account,
        terms,
        of("A0", "-0.5", "0.3"),
        of("USDT", "-0.1", "0"),
      ),
  ],
];
