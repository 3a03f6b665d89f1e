/** Which account is meant: the one that is named, or the person is asked. */
import {
  type Account,
  accountOf,
  type EnvironmentName,
  environments,
  type Question,
  selectAccount,
} from "../../../agent/mod.ts";
import * as E from "../../../lib/either.ts";
import { bookOf, environmentNamed } from "./book_file.ts";
import { absolute, type Home, readBytes, shownPath } from "../storage/home.ts";
import { keysIn } from "./key_files.ts";
import { type System, UserError } from "../terminal/system.ts";

/** What a command line says of the account. */
interface Named {
  /** Name of the account. */
  readonly account?: string;
  /** Environment in place of the account's own. */
  readonly env?: string;
  /** File with one key pair, in place of the book. */
  readonly credentials?: string;
}

const fromFile = (system: System, file: string, environment: EnvironmentName): Account => {
  const bytes = readBytes(file);
  if (bytes === undefined) {
    throw new UserError(`There is no file ${shownPath(file)}: check --credentials`);
  }
  const { apiKey, secret } = keysIn(system, bytes, file);
  return accountOf({ name: "credentials", apiKey, secret, environment });
};

/** Asks the person, if one is there, which account is meant. */
const askedFor = async (
  { person }: System,
  { question, choices }: Question,
  accounts: readonly Account[],
): Promise<Account | undefined> => {
  if (!person || choices.length === 0) return undefined;
  // Several may have one name: their places distinguish them.
  const asked = accounts.filter((account) => choices.some(({ name }) => name === account.name));
  const valueOf = ({ name }: Account, at: number): string =>
    asked.some((each, i) => i < at && each.name === name) ? `${name} ${at + 1}` : name;
  const offered = asked.map((account, i) => ({
    value: valueOf(account, i),
    label: `${account.name} (${environments[account.environment].label})`,
  }));
  const answer = await person.choose(question, offered);
  const account = asked.find((each, i) => valueOf(each, i) === answer);
  if (account) return account;
  throw new UserError("Called off: no account was chosen, so nothing was sent");
};

/**
 * The account that a command line means; `undefined` if there is none at all.
 *
 * @throws UserError if it is not clear which one is meant, and nobody is there to ask
 */
export const chooseAccount = async (
  system: System,
  where: Named,
  home: Home,
): Promise<Account | undefined> => {
  if (where.credentials !== undefined) {
    if (where.account !== undefined) {
      throw new UserError("Give --account or --credentials, not both: each names a key pair");
    }
    return fromFile(
      system,
      absolute(system, where.credentials),
      environmentNamed(where.env ?? "production"),
    );
  }
  const { accounts } = bookOf(home);
  if (accounts.length === 0 && where.account === undefined) return undefined;
  const account = selectAccount(accounts, where.account);
  if (E.isRight(account)) return account.right;
  const { question, choices } = account.left;
  const asked = await askedFor(system, account.left, accounts);
  if (asked) return asked;
  const names = choices.map(({ name, environment }) => `${name} (${environment})`).join(", ");
  throw new UserError(
    names === "" ? `${question} Add one with: unimargin accounts add` : `${question} ${names}`,
  );
};
