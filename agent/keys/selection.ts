/** Which account a request is for: the one that is meant, or a question; never a guess. */
import * as E from "../../lib/either.ts";
import type { EnvironmentName } from "./environments.ts";
import { nameKey, PICTURES } from "./account.ts";

/** What of an account the choice needs. */
export interface Choosable {
  /** Its name. */
  readonly name: string;
  /** Where it is. */
  readonly environment: EnvironmentName;
}

/** A question to ask the person. */
export interface Question {
  /** Tag. */
  readonly _tag: "Question";
  /** What to ask. */
  readonly question: string;
  /** What can be answered: names and environments, never keys. */
  readonly choices: readonly Choosable[];
}

/** The account that is taken where several are there and none is named. */
export const DEFAULT_ACCOUNT = "main";

const ask = (question: string, accounts: readonly Choosable[]): E.Either<Question, never> =>
  E.left({
    _tag: "Question",
    question,
    choices: accounts.map(({ name, environment }) => ({ name, environment })),
  });

const plainKey = (name: string): string => nameKey(name.replace(PICTURES, ""));

/** The accounts that a name stands for; a picture in the name need not be typed if that leaves one. */
export const accountsNamed = <A extends Pick<Choosable, "name">>(
  accounts: readonly A[],
  name: string,
): readonly A[] => {
  const exact = accounts.filter((account) => nameKey(account.name) === nameKey(name));
  if (exact.length > 0 || plainKey(name) === "") return exact;
  const plain = accounts.filter((account) => plainKey(account.name) === nameKey(name));
  return plain.length === 1 ? plain : [];
};

/**
 * Picks the account: the one that is named, else the only one, else `main`. Where none of this
 * settles it, the result is the question to ask: also for a name that nobody has, so that a mistyped
 * name never trades on another account.
 *
 * @example
 * ```ts ignore
 * selectAccount(book.accounts);            // the only one, or main, or a question
 * selectAccount(book.accounts, "futures"); // that one, or a question
 * ```
 */
export const selectAccount = <A extends Choosable>(
  accounts: readonly A[],
  name?: string,
): E.Either<Question, A> => {
  if (accounts.length === 0) {
    return ask("There is no account yet. Which one shall be added: name, environment, keys?", []);
  }
  const wanted = name ?? (accounts.length === 1 ? accounts[0]?.name : DEFAULT_ACCOUNT) ?? "";
  const found = accountsNamed(accounts, wanted);
  const [only] = found;
  if (only && found.length === 1) return E.right(only);
  if (found.length > 1) return ask("Several accounts have that name. Which one is meant?", found);
  return ask(
    name === undefined
      ? "There are several accounts. Which one shall be used?"
      : "There is no account of that name. Which one is meant?",
    accounts,
  );
};
