import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { fixed, type Units, units } from "../../../lib/decimal.ts";
import {
  type Cause,
  type Hints,
  loanInterest,
  moved,
  NO_CAP,
  publishedLevels,
  publishedLoanRates,
  reconcile,
  type Snapshot,
  standing,
  type Terms,
} from "../../../risk/mod.ts";
import * as fc from "../../deps/fast_check.ts";
import { btcusdt, publishedBrackets } from "../../support/risk_terms.ts";
import { runs } from "../../support/runs.ts";
import { type Case as Given, cases } from "../reach/accounts.ts";

const ONE = 100_000_000n;

/** What the exchange has: an account and terms that differ from ours. */
interface Truth {
  readonly account: Given["account"];
  readonly terms: Terms;
}

const daily = { USDT: units("0.0009"), BTC: units("0.0003"), ETH: units("0.0004") };

const drift = (terms: Terms, share: Units): Terms =>
  moved(
    moved(terms, { asset: "BTC" }, units("-0.004") * share / ONE),
    { asset: "ETH" },
    units("0.003") * share / ONE,
  );

const widened = (contracts: Terms["um"]): Terms["um"] =>
  Object.fromEntries(
    Object.entries(contracts).map(([symbol, contract]) => [symbol, {
      ...contract,
      brackets: contract.brackets.map((each) => ({
        ...each,
        floor: each.floor * 3n / 2n,
        cap: each.cap * 3n / 2n,
        cum: each.cum * 3n / 2n,
      })),
    }]),
  );

/** Each cause, planted by code of its own. */
const PLANTS: Readonly<Record<Cause, (of: Truth) => Truth>> = {
  prices: ({ account, terms }) => ({ account, terms: drift(terms, units("0.37")) }),
  usdt: ({ account, terms: { assets, ...terms } }) => ({
    account,
    terms: {
      ...terms,
      assets: { ...assets, ...(assets["USDT"] && { USDT: { ...assets["USDT"], price: ONE } }) },
    },
  }),
  flatRates: ({ account, terms }) => ({
    account,
    terms: {
      ...terms,
      assets: Object.fromEntries(
        Object.entries(terms.assets).map(([asset, info]) => [asset, {
          ...info,
          tiers: info.tiers.slice(0, 1).map((tier) => ({ ...tier, cap: NO_CAP })),
        }]),
      ),
    },
  }),
  openLoss: ({ account, terms }) => ({
    terms,
    account: { ...account, openLoss: account.openLoss + units("41.5") },
  }),
  interest: ({ account, terms }) => ({
    terms,
    account: {
      ...account,
      balances: Object.fromEntries(
        Object.entries(account.balances).map(([asset, balance]) => {
          const rate = Object.entries(daily).find(([name]) => name === asset)?.[1] ?? 0n;
          const charged = loanInterest(-(balance.debt ?? 0n), rate);
          return [asset, { ...balance, interest: (balance.interest ?? 0n) - charged }];
        }),
      ),
    },
  }),
  notionalCoef: ({ account, terms }) => ({
    account,
    terms: { ...terms, um: widened(terms.um), cm: widened(terms.cm) },
  }),
  unknownAsset: ({ account, terms }) => ({
    account,
    terms: {
      ...terms,
      assets: {
        ...terms.assets,
        BNFCR: {
          price: units("0.9712"),
          tiers: [{ floor: 0n, cap: NO_CAP, rate: units("0.9") }],
        },
      },
    },
  }),
  orders: ({ account, terms }) => ({
    terms,
    account: { ...account, um: { ...account.um, reserved: { "BTCUSDT BUY BOTH": units("9000") } } },
  }),
};

const KINDS = Object.keys(PLANTS).filter((name): name is Cause => name in PLANTS);

/** A difference that none of them explains. */
const hide = (share: Units) => ({ account, terms }: Truth): Truth => {
  const { equity } = standing(account, terms);
  const usdt = account.balances["USDT"] ?? {};
  const hidden = { ...usdt, cross: (usdt.cross ?? 0n) + equity * share / ONE };
  return { terms, account: { ...account, balances: { ...account.balances, USDT: hidden } } };
};

const figuresOf = ({ account, terms }: Truth) => {
  const { equity, actualEquity, maintenanceMargin, initialMargin } = standing(account, terms);
  return [equity, actualEquity, maintenanceMargin, initialMargin];
};

const differ = (a: Truth, b: Truth): boolean => {
  const other = figuresOf(b);
  // Beyond what cuts may add up to.
  return figuresOf(a).some((figure, i) => {
    const off = figure - (other[i] ?? 0n);
    return off > units("0.05") || off < -units("0.05");
  });
};

/** Ours, and the exchange's with some causes planted; `undefined` where one of them changes nothing. */
const planted = (given: Given, causes: readonly Cause[], hidden: Units) => {
  const { account, terms } = given;
  const withUnknown = causes.includes("unknownAsset")
    ? { ...account, balances: { ...account.balances, BNFCR: { um: units("1234.5") } } }
    : account;
  const own: Truth = { account: withUnknown, terms };
  const truth = causes.reduce((of, cause) => PLANTS[cause](of), own);
  const isFelt = causes.every((cause) => {
    const without = causes.filter((each) => each !== cause)
      .reduce((of, each) => PLANTS[each](of), own);
    return differ(truth, without) && differ(own, PLANTS[cause](own));
  });
  if (!isFelt) return undefined;
  const server = standing(truth.account, truth.terms);
  const told = hidden === 0n
    ? server
    : standing(...(({ account, terms }: Truth) => [account, terms] as const)(hide(hidden)(truth)));
  const snapshot: Snapshot = {
    ...withUnknown,
    reported: {
      uniMMR: fixed(told.uniMMR ?? 99_999_999n * ONE),
      accountEquity: fixed(told.equity),
      actualEquity: fixed(told.actualEquity),
      accountMaintMargin: fixed(told.maintenanceMargin),
      accountInitialMargin: fixed(told.initialMargin),
      // Our equity has the loss taken off, as the exchange's has: the causes say how much it is.
      totalMarginOpenLoss: fixed(told.openLoss),
    },
  };
  const hints: Hints = { daily, around: [terms, drift(terms, ONE)] };
  return { found: reconcile(snapshot, terms, hints) ?? assert.fail(), server: told };
};

const nameOf = (causes: readonly Cause[]): string => [...causes].sort().join("+") || "none";

const pairs = KINDS.flatMap((one, i) => KINDS.slice(i + 1).map((other) => [one, other] as const));

describe("reconcile", () => {
  it("names planted causes, alone and in pairs, and is never green for another", {
    timeout: 240_000,
  }, () => {
    const right = new Map<string, number[]>();
    const wrong = new Map<string, number>();
    let falseGreens = 0;
    let hiddenOnes = 0;
    fc.assert(
      fc.property(
        cases,
        fc.constantFrom(...KINDS.map((kind) => [kind]), ...pairs),
        fc.constantFrom("0.003", "-0.01", "0.2"),
        (given, causes, hidden) => {
          const sized = planted(given, causes, 0n);
          if (!sized) return;
          const name = nameOf(causes);
          const named = nameOf(sized.found.reasons.map(({ cause }) => cause));
          const counts = right.get(name) ?? [0, 0];
          right.set(name, [(counts[0] ?? 0) + Number(named === name), (counts[1] ?? 0) + 1]);
          if (named !== name) {
            wrong.set(`${name} as ${named}`, (wrong.get(`${name} as ${named}`) ?? 0) + 1);
          }
          const other = planted(given, causes, units(hidden));
          if (!other || other.server.equity <= units("100")) return;
          hiddenOnes += 1;
          if (other.found.verdict !== "open") falseGreens += 1;
        },
      ),
      { numRuns: runs * 8, seed: 31 },
    );
    const sum = (at: number) => [...right.values()].reduce((all, each) => all + (each[at] ?? 0), 0);
    const share = sum(0) / sum(1);
    assert.equal(falseGreens, 0);
    assert.ok(hiddenOnes > runs);
    assert.ok(share >= 0.95, `${sum(0)} of ${sum(1)}: ${JSON.stringify([...wrong])}`);
  });

  const [given] = fc.sample(cases, { numRuns: 1, seed: 4 });
  const at = given ?? assert.fail();

  it("agrees where nothing differs, and says nothing without figures of the exchange", () => {
    const same = planted(at, [], 0n)?.found;
    assert.deepEqual([same?.verdict, same?.reasons], ["agrees", []]);
    assert.equal(reconcile(at.account, at.terms), undefined);
  });

  it("takes what is known from the gap alone for a conjecture", () => {
    const found = planted(at, ["orders"], 0n)?.found;
    assert.equal(found?.verdict, "open");
    // 9,000 USDT at a leverage of 20 and a price of 0.9987.
    assert.deepEqual(found?.reasons, [
      { cause: "orders", degree: units("449.415"), proven: false },
    ]);
  });

  it("explains what it can calculate", () => {
    const found = planted(at, ["usdt"], 0n)?.found;
    assert.deepEqual([found?.verdict, found?.reasons], [
      "explained",
      [{ cause: "usdt", proven: true }],
    ]);
  });

  it("finds that brackets were shown with an account's factor in them already", () => {
    const position = {
      symbol: "BTCUSDT",
      positionSide: "BOTH",
      amount: units("20"),
      cost: units("1200000"),
    } as const;
    const none = { positions: {}, reserved: {}, leverage: {} };
    const account = {
      kind: "retail",
      balances: { USDT: { um: units("300000") } },
      um: { ...none, positions: { "BTCUSDT BOTH": position } },
      cm: none,
      openLoss: 0n,
    } as const;
    const terms: Terms = {
      um: { BTCUSDT: btcusdt(publishedBrackets) },
      cm: {},
      assets: { USDT: { price: ONE, tiers: [{ floor: 0n, cap: NO_CAP, rate: ONE }] } },
      levels: publishedLevels,
      loanRates: publishedLoanRates,
    };
    const theirs = standing(account, terms);
    const read = { ...terms, um: widened(terms.um) };
    assert.notEqual(standing(account, read).maintenanceMargin, theirs.maintenanceMargin);
    const found = reconcile({
      ...account,
      reported: {
        uniMMR: fixed(theirs.uniMMR ?? 0n),
        accountEquity: fixed(theirs.equity),
        actualEquity: fixed(theirs.actualEquity),
        accountMaintMargin: fixed(theirs.maintenanceMargin),
        accountInitialMargin: fixed(theirs.initialMargin),
        totalMarginOpenLoss: fixed(theirs.openLoss),
      },
    }, read);
    assert.deepEqual([found?.verdict, found?.reasons.map(({ cause, degree }) => [cause, degree])], [
      "explained",
      [["notionalCoef", 66_666_667n]],
    ]);
  });
});
