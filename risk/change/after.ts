/** An account and its terms as they are once a change was made. */
import { max, min, type Units } from "../../lib/decimal.ts";
import * as E from "../../lib/either.ts";
import { afterFill, afterSwap, credited } from "./fill.ts";
import { type Missing, missing } from "../answers.ts";
import { contractValue } from "../calculate.ts";
import { loanInterest } from "../interest.ts";
import type { Terms } from "../market.ts";
import type { AccountAndTerms } from "../of_answers.ts";
import { type Committed, onlyReduces, type Portfolio, reserveKey } from "../portfolio.ts";
import type { Change, Place, Resting } from "./change.ts";
import { checkChange } from "./possible.ts";

type Account = Portfolio<Committed>;

type Thought = E.Either<readonly Missing[], AccountAndTerms<Committed>>;

type Of<D extends Change["does"]> = Extract<Change, { readonly does: D }>;

const lacks = (needs: Missing["needs"], of: string): E.Either<readonly Missing[], never> =>
  E.left([missing(needs, of)]);

const free = (account: Account, asset: string, place: Exclude<Place, "outside">): Units =>
  account.balances[asset]?.[place] ?? 0n;

const moved = (
  account: Account,
  asset: string,
  ...movements: readonly (readonly [wallet: Parameters<typeof credited>[2], amount: Units])[]
): Account => ({
  ...account,
  balances: movements.reduce(
    (balances, [wallet, amount]) => credited(balances, { asset, amount }, wallet),
    account.balances,
  ),
});

type Made = E.Either<readonly Missing[], Account>;

/** Goes on with what was made, unless something is missing. */
const then = <A, B>(
  of: E.Either<readonly Missing[], A>,
  next: (of: A) => E.Either<readonly Missing[], B>,
): E.Either<readonly Missing[], B> => of._tag === "Left" ? of : next(of.right);

const filled = (account: Account, terms: Terms, { fee = 0n, ...fill }: Of<"fill">): Made => {
  const asset = terms[fill.kind][fill.symbol]?.marginAsset ?? "";
  return then(
    afterFill(account, terms, fill),
    (made) => E.right(moved(made, asset, [fill.kind, -fee])),
  );
};

/** Adds to what a side's orders hold, or takes it off. */
const reserved = (
  account: Account,
  terms: Terms,
  kind: "um" | "cm",
  order: Resting,
  sign: 1n | -1n,
): Made => {
  const contract = terms[kind][order.symbol];
  if (!contract) return lacks("contract", order.symbol);
  if (onlyReduces(order)) return E.right(account);
  const key = reserveKey(order);
  const held = (account[kind].reserved[key] ?? 0n) +
    sign * contractValue(contract, order.quantity, order.price);
  return held < 0n ? lacks("orders", order.symbol) : E.right({
    ...account,
    [kind]: { ...account[kind], reserved: { ...account[kind].reserved, [key]: held } },
  });
};

const amended = (account: Account, terms: Terms, { kind, from, to }: Of<"amend">): Made =>
  then(
    reserved(account, terms, kind, from, -1n),
    (without) => reserved(without, terms, kind, { ...from, ...to }, 1n),
  );

const borrowed = (account: Account, terms: Terms, { asset, amount, daily }: Of<"loan">): Made => {
  const info = terms.assets[asset];
  if (!info) return lacks("indexPrice", asset);
  if (terms.loanRates[info.leverage ?? 0] === undefined) return lacks("loanLeverage", asset);
  const interest = daily === undefined ? 0n : loanInterest(amount, daily);
  return E.right(
    moved(account, asset, ["cross", amount], ["debt", -amount], ["interest", -interest]),
  );
};

const repaid = (account: Account, { asset, amount }: Of<"repay">): Made => {
  const { debt = 0n, interest: due = 0n } = account.balances[asset] ?? {};
  const interest = min(amount, -due);
  const principal = min(amount - interest, -debt);
  return free(account, asset, "cross") < interest + principal
    ? lacks("free", asset)
    : E.right(moved(
      account,
      asset,
      ["cross", -interest - principal],
      ["interest", interest],
      ["debt", principal],
    ));
};

const transferred = (
  account: Account,
  terms: Terms,
  { asset, amount, from, to }: Of<"transfer">,
): Made => {
  if (!terms.assets[asset]) return lacks("indexPrice", asset);
  if (from !== "outside" && free(account, asset, from) < amount) return lacks("free", asset);
  return E.right(moved(
    account,
    asset,
    ...(from === "outside" ? [] : [[from, -amount] as const]),
    ...(to === "outside" ? [] : [[to, amount] as const]),
  ));
};

const collected = (account: Account, { asset }: Of<"collect">): Account => {
  const assets = asset === undefined
    ? Object.keys(account.balances).filter((each) => each !== "BNB")
    : [asset];
  return assets.reduce((made, each) => {
    const [um, cm] = [max(free(made, each, "um"), 0n), max(free(made, each, "cm"), 0n)];
    return um + cm === 0n ? made : moved(made, each, ["um", -um], ["cm", -cm], ["cross", um + cm]);
  }, account);
};

const levered = (account: Account, terms: Terms, change: Of<"leverage">): Made => {
  const { kind, symbol, leverage } = change;
  if (!terms[kind][symbol]) return lacks("contract", symbol);
  const futures = account[kind];
  return E.right({
    ...account,
    [kind]: { ...futures, leverage: { ...futures.leverage, [symbol]: leverage } },
  });
};

const rated = (terms: Terms, change: Of<"rates">): E.Either<readonly Missing[], Terms> => {
  const { asset, tiers } = change;
  const info = terms.assets[asset];
  if (!info) return lacks("indexPrice", asset);
  return E.right({ ...terms, assets: { ...terms.assets, [asset]: { ...info, tiers } } });
};

const bracketed = (terms: Terms, change: Of<"brackets">): E.Either<readonly Missing[], Terms> => {
  const { kind, symbol, brackets } = change;
  const contract = terms[kind][symbol];
  return !contract ? lacks("contract", symbol) : E.right({
    ...terms,
    [kind]: { ...terms[kind], [symbol]: { ...contract, brackets } },
  });
};

const made = (account: Account, terms: Terms, change: Change): Made => {
  switch (change.does) {
    case "fill":
      return filled(account, terms, change);
    case "swap":
      return afterSwap(account, terms, change.gives, change.gets);
    case "rest":
      return reserved(account, terms, change.kind, change, 1n);
    case "cancel":
      return reserved(account, terms, change.kind, change, -1n);
    case "amend":
      return amended(account, terms, change);
    case "loan":
      return borrowed(account, terms, change);
    case "repay":
      return repaid(account, change);
    case "transfer":
      return transferred(account, terms, change);
    case "collect":
      return E.right(collected(account, change));
    case "leverage":
      return levered(account, terms, change);
    case "rates":
    case "brackets":
      return E.right(account);
  }
};

/**
 * The account and its terms once a change was made. On the left what would have to be known for it, or that
 * less is free than the change gives away. Whether the exchange would take it is not judged here.
 *
 * @example What a withdrawal would leave
 * ```ts
 * import { units } from "../../lib/decimal.ts";
 * import { afterChange, type Committed, type Portfolio, standing, type Terms } from "../mod.ts";
 *
 * const without = (account: Portfolio<Committed>, terms: Terms) => {
 *   const change = { does: "transfer", asset: "USDT", from: "cross", to: "outside" } as const;
 *   const left = afterChange(account, terms, { ...change, amount: units("1000") });
 *   return left._tag === "Right" ? standing(left.right.portfolio, left.right.terms) : left.left;
 * };
 * ```
 *
 * @throws TypeError if the change cannot be: an amount below zero, a fill without a price, a leverage that is
 * no whole number from 1
 */
export const afterChange = (account: Account, terms: Terms, change: Change): Thought => {
  checkChange(terms, change);
  if (change.does === "rates" || change.does === "brackets") {
    const changed = change.does === "rates" ? rated(terms, change) : bracketed(terms, change);
    return then(changed, (terms) => E.right({ portfolio: account, terms }));
  }
  return then(made(account, terms, change), (portfolio) => E.right({ portfolio, terms }));
};
