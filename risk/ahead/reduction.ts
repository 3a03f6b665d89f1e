/** What the exchange would take away first. It publishes no order; this is our reading. */
import { abs, min, over, times, type Units } from "../../lib/decimal.ts";
import { afterChange } from "../change/after.ts";
import type { Change } from "../change/change.ts";
import type { Terms } from "../market.ts";
import type { Balance, Committed, Portfolio, PositionSide } from "../portfolio.ts";
import { type Standing, standing } from "../standing.ts";

/** A step of a liquidation. */
export interface Reduced {
  /** What the exchange does. */
  readonly does: "cancelMargin" | "cancelFutures" | "close" | "repay" | "sell";
  /** The contract that is closed, or the asset that is repaid or sold; `account` for all orders. */
  readonly of: string;
  /** Side of the position that is closed. */
  readonly positionSide?: PositionSide;
  /** The account after the step. */
  readonly portfolio: Portfolio<Committed>;
  /** Where it stands then. */
  readonly standing: Standing;
}

type Account = Portfolio<Committed>;

type Step = Omit<Reduced, "standing">;

/** Steps, one by one; gives the account after the last. */
type Steps = Generator<Step, Account>;

const withBalances = (account: Account, to: (balance: Balance) => Balance): Account => ({
  ...account,
  balances: Object.fromEntries(
    Object.entries(account.balances).map(([asset, balance]) => [asset, to(balance)]),
  ),
});

/** Makes a change; where it cannot be made, nothing happens. */
function* made(
  account: Account,
  terms: Terms,
  does: Step["does"],
  of: string,
  change: Change,
): Steps {
  const after = afterChange(account, terms, change);
  if (after._tag === "Left") return account;
  const { portfolio } = after.right;
  yield {
    does,
    of,
    portfolio,
    ...(change.does === "fill" && { positionSide: change.positionSide }),
  };
  return portfolio;
}

function* cancelled(account: Account): Steps {
  let now = account;
  if (now.openLoss > 0n || Object.values(now.balances).some(({ locked = 0n }) => locked > 0n)) {
    const free = withBalances(now, ({ locked = 0n, cross = 0n, ...rest }) => ({
      ...rest,
      cross: cross + locked,
    }));
    now = { ...free, openLoss: 0n };
    yield { does: "cancelMargin", of: "account", portfolio: now };
  }
  const reserved = [...Object.values(now.um.reserved), ...Object.values(now.cm.reserved)];
  if (reserved.some((value) => value > 0n)) {
    now = { ...now, um: { ...now.um, reserved: {} }, cm: { ...now.cm, reserved: {} } };
    yield { does: "cancelFutures", of: "account", portfolio: now };
  }
  return now;
}

/** Closes positions at the mark price, those first that need the most margin. */
function* closed(account: Account, terms: Terms): Steps {
  let now = account;
  const positions = [...standing(now, terms).positions].sort((a, b) =>
    a.maintenanceMargin > b.maintenanceMargin
      ? -1
      : a.maintenanceMargin < b.maintenanceMargin
      ? 1
      : 0
  );
  for (const { kind, symbol, positionSide, amount } of positions) {
    now = yield* made(now, terms, "close", symbol, {
      does: "fill",
      kind,
      symbol,
      positionSide,
      side: amount > 0n ? "SELL" : "BUY",
      quantity: abs(amount),
      price: terms[kind][symbol]?.markPrice ?? 0n,
      reduceOnly: true,
    });
  }
  return now;
}

const owedOf = ({ debt = 0n, interest = 0n }: Balance): Units => -debt - interest;

function* repaid(account: Account, terms: Terms, asset: string): Steps {
  const balance = account.balances[asset] ?? {};
  const amount = min(balance.cross ?? 0n, owedOf(balance));
  return amount > 0n
    ? yield* made(account, terms, "repay", asset, { does: "repay", asset, amount })
    : account;
}

/** Sells an asset for another that is owed, at index prices, and repays that. */
function* sold(account: Account, terms: Terms, asset: string, bought: string): Steps {
  const { [bought]: short = {}, [asset]: long = {} } = account.balances;
  const missing = owedOf(short) - (short.cross ?? 0n);
  const free = (long.cross ?? 0n) - owedOf(long);
  const [price, other] = [terms.assets[asset]?.price ?? 0n, terms.assets[bought]?.price ?? 0n];
  if (asset === bought || missing <= 0n || free <= 0n || price === 0n || other === 0n) {
    return account;
  }
  // Rounded up, so that what is bought covers the last digit.
  const whole = over(times(missing, other), price) + 1n;
  const amount = min(free, whole);
  const gained = amount === whole ? missing : over(times(amount, price), other);
  const swap: Change = {
    does: "swap",
    gives: { asset, amount },
    gets: { asset: bought, amount: gained },
  };
  return yield* repaid(yield* made(account, terms, "sell", asset, swap), terms, bought);
}

/** Pays debts in kind, with the futures wallets too, and then with other assets. */
function* settled(account: Account, terms: Terms): Steps {
  let now = withBalances(account, ({ cross = 0n, um = 0n, cm = 0n, ...rest }) => ({
    ...rest,
    cross: cross + um + cm,
    um: 0n,
    cm: 0n,
  }));
  const names = Object.keys(now.balances);
  for (const asset of names) now = yield* repaid(now, terms, asset);
  for (const bought of names) {
    for (const asset of names) now = yield* sold(now, terms, asset, bought);
  }
  return now;
}

function* inOrder(account: Account, terms: Terms): Steps {
  return yield* settled(yield* closed(yield* cancelled(account), terms), terms);
}

/**
 * What the exchange would do to an account that is due for liquidation, step by step, at the prices of the
 * terms and without fees: cancel margin orders, cancel futures orders, close positions, those first that need the
 * most margin, and pay what is owed. Portfolio Margin stops once the account has recovered; Portfolio Margin Pro
 * goes on to the end. Nothing where the account is not due: move prices first to see what would happen there.
 *
 * The exchange does not publish this order. It is our reading, and the simulated exchange's.
 *
 * @example What goes first if BTC falls by half
 * ```ts
 * import { units } from "../../lib/decimal.ts";
 * import { type Committed, moved, type Portfolio, reduction, type Terms } from "../mod.ts";
 *
 * const first = (account: Portfolio<Committed>, terms: Terms) =>
 *   reduction(account, moved(terms, { asset: "BTC" }, units("-0.5")))[0]?.of;
 * ```
 */
export const reduction = (account: Account, terms: Terms): readonly Reduced[] => {
  const isDue = ({ status }: Standing): boolean => status === "FORCE_LIQUIDATION";
  if (!isDue(standing(account, terms))) return [];
  const steps: Reduced[] = [];
  for (const step of inOrder(account, terms)) {
    const after = standing(step.portfolio, terms);
    steps.push({ ...step, standing: after });
    if (account.kind === "retail" && !isDue(after)) break;
  }
  return steps;
};
