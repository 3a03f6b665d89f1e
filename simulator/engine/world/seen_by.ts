/** The world as one of its accounts sees it. */
import { endsOf } from "./endings.ts";
import { checkWorld } from "./ref.ts";
import type { Account, World } from "./world.ts";

/** Name of the first account. */
export const MAIN = "main";

/** What an account can bring about by itself. */
type Pending = "waits" | "ends" | "isLiquidated";

const pendingOf: Readonly<Record<Pending, (account: Account) => boolean>> = {
  waits: ({ algos, strategies, margin }) =>
    algos.open.size > 0 || strategies.open.size > 0 || margin.waiting.size > 0,
  ends: (account) => endsOf(account).length > 0,
  isLiquidated: ({ settings }) => settings.liquidatingAt !== undefined,
};

/** The accounts of a world: what each step asks of all of them, most often to hear that there is nothing. */
interface Crowd extends Readonly<Record<Pending, number>> {
  readonly names: readonly string[];
}

/** Crowds by the accounts that they are of. Where another account is shown, only two of them are looked at. */
const crowds = /*#__PURE__*/ new WeakMap<World["accounts"], Crowd>();

const counted = (accounts: World["accounts"], pending: Pending): number => {
  let count = 0;
  for (const name in accounts) {
    const account = accounts[name];
    if (account && pendingOf[pending](account)) count++;
  }
  return count;
};

const crowdOf = ({ accounts }: Pick<World, "accounts">): Crowd => {
  const known = crowds.get(accounts);
  if (known) return known;
  const crowd = {
    names: Object.keys(accounts),
    waits: counted(accounts, "waits"),
    ends: counted(accounts, "ends"),
    isLiquidated: counted(accounts, "isLiquidated"),
  };
  crowds.set(accounts, crowd);
  return crowd;
};

/** The crowd once one account is shown no more, and another one is. */
const turned = (crowd: Crowd, hidden: Account, shown: Account): Crowd => {
  const count = (pending: Pending): number =>
    crowd[pending] + Number(pendingOf[pending](hidden)) - Number(pendingOf[pending](shown));
  return {
    names: crowd.names,
    waits: count("waits"),
    ends: count("ends"),
    isLiquidated: count("isLiquidated"),
  };
};

/** Names of the accounts, the oldest first. */
export const accountNames = (world: World): readonly string[] => crowdOf(world).names;

/** Whether there is more than one account. */
export const hasOthers = (world: World): boolean => crowdOf(world).names.length > 1;

/**
 * Names of the accounts that may have something pending, the oldest first: orders that wait for a price,
 * orders and listen keys that end, a liquidation.
 */
export const namesWith = (world: World, pending: Pending): readonly string[] => {
  const crowd = crowdOf(world);
  return crowd[pending] === 0 ? [world.account] : crowd.names;
};

/** What belongs to the account that a world shows. */
export const partsOf = ({
  ledger,
  settings,
  um,
  cm,
  algos,
  strategies,
  margin,
  isolated,
  liquidationLoan,
  loans,
  interest,
  loanRepayments,
  listenKeys,
  downloads,
}: World): Account => ({
  ledger,
  settings,
  um,
  cm,
  algos,
  strategies,
  margin,
  isolated,
  liquidationLoan,
  loans,
  interest,
  loanRepayments,
  listenKeys,
  downloads,
});

/** What belongs to an account; nothing if there is no such account. */
export const accountIn = (world: World, name: string): Account | undefined =>
  name === world.account
    ? world
    : Object.hasOwn(world.accounts, name)
    ? world.accounts[name] ?? undefined
    : undefined;

const showing = (
  world: World,
  name: string,
  account: Account,
  accounts: World["accounts"],
): World => ({
  ...world,
  // One by one: spreading a second object costs several times as much.
  ledger: account.ledger,
  settings: account.settings,
  um: account.um,
  cm: account.cm,
  algos: account.algos,
  strategies: account.strategies,
  margin: account.margin,
  isolated: account.isolated,
  liquidationLoan: account.liquidationLoan,
  loans: account.loans,
  interest: account.interest,
  loanRepayments: account.loanRepayments,
  listenKeys: account.listenKeys,
  downloads: account.downloads,
  account: name,
  accounts,
});

const askedFor = (world: World, name: string): Account => {
  const account = accountIn(world, name);
  if (account) return account;
  throw new TypeError(
    `Cannot show the account ${JSON.stringify(name)}: there are ${accountNames(world).join(", ")}`,
  );
};

/**
 * The world as another account sees it: the same in every way, with that account in the places of
 * the one that it showed.
 *
 * @throws TypeError if there is no such account
 */
export const seenBy = (world: World, name: string): World => {
  checkWorld(world);
  if (name === world.account) return world;
  const account = askedFor(world, name);
  const hidden = partsOf(world);
  const accounts = { ...world.accounts, [world.account]: hidden, [name]: null };
  crowds.set(accounts, turned(crowdOf(world), hidden, account));
  return showing(world, name, account, accounts);
};

/**
 * {@link seenBy} for a look at what belongs to an account, and to nobody else: it costs the same however many
 * accounts there are, and says nothing true of the others.
 *
 * @throws TypeError if there is no such account
 */
export const glanceAt = (world: World, name: string): World =>
  name === world.account ? world : showing(world, name, askedFor(world, name), world.accounts);
