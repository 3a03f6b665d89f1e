/** The world as one of its accounts sees it. */
import type { Account, World } from "./world.ts";

/** Name of the first account. */
export const MAIN = "main";

/** Names of the accounts, the oldest first. */
export const accountNames = ({ accounts }: World): readonly string[] => Object.keys(accounts);

/** Whether there is more than one account. */
export const hasOthers = ({ accounts }: World): boolean => Object.keys(accounts).length > 1;

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

/**
 * The world as another account sees it: the same in every way, with that account in the places of
 * the one that it showed.
 *
 * @throws TypeError if there is no such account
 */
export const seenBy = (world: World, name: string): World => {
  if (name === world.account) return world;
  const account = accountIn(world, name);
  if (!account) {
    throw new TypeError(
      `Cannot show the account ${JSON.stringify(name)}: there are ${
        accountNames(world).join(", ")
      }`,
    );
  }
  const accounts = { ...world.accounts, [world.account]: partsOf(world), [name]: null };
  return { ...world, ...account, account: name, accounts };
};
