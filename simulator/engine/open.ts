/** New worlds, and money from outside. */
import { namedUnits } from "./market/market_text.ts";
import { withOpenLoss } from "./open_loss.ts";
import { noBooks } from "./book/books.ts";
import { bundledMarket } from "./market/bundled.ts";
import type { Wallet } from "./world/entries.ts";
import type { Algos, Futures } from "./world/futures.ts";
import { post } from "./world/ledger.ts";
import { checkWorld } from "./world/ref.ts";
import { emptyTable } from "./world/table.ts";
import { emptyVector } from "./world/vector.ts";
import { MAIN } from "./world/seen_by.ts";
import type { Account, Switches, World } from "./world/world.ts";
import * as E from "../../lib/either.ts";
import { Time } from "../../lib/fields/fields.ts";

/** A key pair for the simulator, printed in the exchange's public documentation as a sample. */
export const sampleKey: { readonly apiKey: string; readonly secret: string } = {
  apiKey: "vmPUZE6mv9SD5VNHk4HlWFsOr6aKE2zvsw0MuIgwCIPy6utIco14y7Ju91duEh8A",
  secret: "NhqPtmdSJYdKjVHjA7PZj4Mge3R5YNiP1e3UZjInClVN65XAbvqqM6A7H5fATj0j",
};

const START = 1_763_683_200_000;

/** How far apart the ids of accounts begin. */
const IDS_PER_ACCOUNT = 10_000_000_000n;

const futures = (firstOrderId: string): Futures => ({
  firstOrderId,
  orders: emptyVector,
  open: emptyTable,
  clientIds: emptyTable,
  positions: {},
  realised: {},
  reserved: {},
  trades: emptyVector,
  amendments: emptyVector,
  leverage: {},
});

const algos = (firstId: string): Algos => ({
  firstId,
  orders: emptyVector,
  open: emptyTable,
  clientIds: emptyTable,
});

/** Initial balances: asset, then wallet, to decimal text. */
export type Deposits = Readonly<Record<string, Readonly<Partial<Record<Wallet, string>>>>>;

/** What an account holds at first. */
export const DEPOSITS: Deposits = {
  USDT: { cross: "10000", um: "5000", spot: "1000" },
  BTC: { cross: "0.5", cm: "0.1" },
  BNB: { cross: "10", um: "2" },
  LDUSDT: { earn: "250" },
};

const WALLETS: readonly string[] = ["cross", "um", "cm", "spot", "earn"];

const problemOf = (asset: string, wallets: unknown): string | undefined => {
  if (!/^[\p{Lu}\p{Lo}\p{N}]{1,30}$/u.test(asset)) return "an asset is written as in USDT";
  if (typeof wallets !== "object" || wallets === null) {
    return `give an amount by wallet, as in { um: "5" }`;
  }
  const unknown = Object.keys(wallets).find((wallet) => !WALLETS.includes(wallet));
  if (unknown === undefined) return undefined;
  return `there is no wallet ${unknown.slice(0, 40)}; there are ${WALLETS.join(", ")}`;
};

/** Money in a place that does not exist would be there, and never be seen. */
const check = (deposits: Deposits): void => {
  if (Object(deposits) !== deposits) {
    throw new SyntaxError('Cannot deposit: give amounts, as in { USDT: { um: "5" } }');
  }
  for (const [asset, wallets] of Object.entries(deposits)) {
    const problem = problemOf(asset, wallets);
    if (problem !== undefined) {
      throw new SyntaxError(`Cannot deposit ${asset.slice(0, 40)}: ${problem}`);
    }
  }
};

/**
 * The world with deposits from outside. An amount below zero is taken away, also from a futures wallet
 * that has less: its balance is negative then.
 *
 * @throws SyntaxError if there is no such wallet, an asset is not written as one, or an amount is no
 * decimal in a string
 */
export const deposit = (world: World, deposits: Deposits): World => {
  checkWorld(world);
  check(deposits);
  return post(
    world,
    Object.entries(deposits).flatMap(([asset, wallets]) =>
      Object.entries(wallets).map(([wallet, amount]) => ({
        kind: "DEPOSIT" as const,
        asset,
        amount: namedUnits(`${asset}.${wallet}`, amount),
        from: "world" as const,
        to: wallet as Wallet,
      }))
    ),
  );
};

/** An account that holds nothing; its ids are beyond those of the ones before it. */
export const emptyAccount = (time: number, number: number): Account => {
  const first = (id: bigint): string => String(id + BigInt(number) * IDS_PER_ACCOUNT);
  return {
    ledger: { balances: {}, entries: emptyVector },
    settings: {
      type: "PM_2",
      vipLevel: 0,
      hedgeMode: false,
      autoRepay: true,
      deltaMode: false,
      feeBurn: false,
      bnbBurn: { spot: false, interest: false },
      marginCallLevel: "",
      bankruptcyLoan: 0n,
      tradfiSigned: false,
      marginLeverage: 5,
      specialKeysFrom: 0,
      updateTime: time,
    },
    um: futures(first(345_678_901n)),
    cm: futures(first(77_345_678_901n)),
    algos: algos(first(66_612_345_678n)),
    strategies: algos(first(55_512_345_678n)),
    margin: {
      firstOrderId: first(44_412_345_678n),
      orders: emptyVector,
      open: emptyTable,
      waiting: emptyTable,
      openLoss: {},
      clientIds: emptyTable,
      firstListId: first(33_312_345_678n),
      lists: emptyVector,
      listClientIds: emptyTable,
      trades: emptyVector,
      prevented: emptyVector,
    },
    isolated: { maxAccount: 20, accounts: {} },
    liquidationLoan: { amount: 0n, repaid: 0n, repayments: emptyVector },
    loans: emptyVector,
    interest: emptyVector,
    loanRepayments: emptyVector,
    listenKeys: {},
    downloads: emptyVector,
  };
};

/** Parts that a world is usually without. */
const OTHERS: readonly (keyof World)[] = ["switches", "playing", "stale"];

const SWITCHES: readonly (keyof Switches)[] = ["strict", "retired", "largeIds"];

const refuse = (why: string): never => {
  throw new TypeError(`Cannot open a world: ${why}`);
};

/** What nobody reads would be as if it were not there: deposits that come first, or a misspelt switch. */
const checkParts = (given: Partial<World>, usual: World): void => {
  const check = (kind: string, part: object, known: readonly string[]) => {
    const name = Object.keys(part).find((each) => !known.includes(each));
    if (name !== undefined) {
      refuse(`${name.slice(0, 40)} is no ${kind}: there are ${known.join(", ")}`);
    }
  };
  check("part of it, and deposits come second", given, [...Object.keys(usual), ...OTHERS]);
  check("switch", given.switches ?? {}, SWITCHES);
  if (Object.hasOwn(given, "time") && E.isLeft(Time.decode(given.time as number))) {
    refuse("time must be a time in ms, as in 1763683200000");
  }
};

/**
 * A world with the bundled market, {@link sampleKey} and an account with some USDT, BTC and BNB.
 * Its clock starts at 2025-11-21. Its ids fit a JavaScript number, unless `switches` say otherwise.
 *
 * @param given parts of another world, such as your own market; `readMarket` reads one from decimal
 * text
 * @param deposits initial balances; below zero is what a futures wallet owes
 * @throws TypeError if a part is unknown, or the time is none in ms
 * @throws SyntaxError as {@link deposit}
 */
export const openWorld = (given: Partial<World> = {}, deposits: Deposits = DEPOSITS): World => {
  if (Object(given) !== given) refuse("give parts of it as an object, as in { market }");
  const usual: World = {
    time: START,
    nextTransaction: given.switches?.largeIds === true ? "351637150141315861" : "141315861",
    keys: { [sampleKey.apiKey]: { kind: "HMAC", secret: sampleKey.secret } },
    market: bundledMarket(),
    books: noBooks,
    past: { since: given.time ?? START, um: {}, cm: {}, margin: {} },
    ...emptyAccount(given.time ?? START, 0),
    limits: { minute: START, used: {}, calls: {}, bannedUntil: 0, ignored: 0, enforced: true },
    account: MAIN,
    accounts: { [MAIN]: null },
  };
  checkParts(given, usual);
  return deposit(withOpenLoss({ ...usual, ...given }), deposits);
};
