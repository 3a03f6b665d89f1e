/** The book of accounts in its file. */
import {
  type Account,
  type AccountBook,
  type AccountParts,
  addAccount,
  type BadText,
  type Decoded,
  decodeText,
  encodeText,
  type EnvironmentName,
  environments,
  parseBook,
  printBook,
  removeAccount,
} from "../../../agent/mod.ts";
import * as E from "../../../lib/either.ts";
import { type Home, readBytes, shownPath, writeText } from "../storage/home.ts";
import { locked } from "../storage/lock.ts";
import { UserError } from "../terminal/system.ts";

const orComplain = <A>(file: string, either: E.Either<BadText, A>): A => {
  if (E.isRight(either)) return either.right;
  throw new UserError(`${either.left.message} (${file})`);
};

/** The environment of a name. */
export const environmentNamed = (name: string): EnvironmentName => {
  if (Object.hasOwn(environments, name)) return name as EnvironmentName;
  throw new UserError(`There is no environment ${name}: choose production, demo or simulated`);
};

const decoded = (file: string): Decoded => decodeText(readBytes(file) ?? new Uint8Array());

/** The book in a file; empty if there is no file. */
export const readAccounts = (file: string): AccountBook =>
  orComplain(file, parseBook(decoded(file).text));

/**
 * The book to choose an account from.
 *
 * @throws UserError if a file was named that is not there, or has nothing in it, as where `<(gpg -d book)`
 * failed: what was meant for a real account must not go to the simulated one
 */
export const bookOf = ({ accounts: file, isBookNamed }: Home): AccountBook => {
  const bytes = isBookNamed ? readBytes(file) : undefined;
  if (isBookNamed && !bytes?.length) {
    throw new UserError(
      `${bytes ? "There is nothing in" : "There is no file"} ${
        shownPath(file)
      }: check --accounts and UNIMARGIN_ACCOUNTS, or make it with unimargin accounts add`,
    );
  }
  return readAccounts(file);
};

const edit = (
  file: string,
  change: (book: AccountBook) => E.Either<BadText, AccountBook>,
): Promise<AccountBook> =>
  locked(file, async () => {
    const { text, encoding } = decoded(file);
    const book = orComplain(file, change(orComplain(file, parseBook(text))));
    const bytes = encodeText(printBook(book), encoding);
    if (bytes === undefined) {
      throw new UserError(`Cannot write ${file}: it is not in UTF-8; save it in UTF-8 first`);
    }
    await writeText(file, bytes);
    return book;
  });

/** Adds an account to the book in a file, which then only its owner can read. */
export const keepAccount = (file: string, parts: AccountParts): Promise<AccountBook> =>
  edit(file, (book) => addAccount(book, parts));

/** Removes an account from the book in a file. */
export const dropAccount = (file: string, name: string): Promise<AccountBook> =>
  edit(file, (book) => removeAccount(book, name));

/** The account that is used if none is configured. */
export const SIMULATED_NAME = "simulated";

/** What of an account is shown in a list: never keys. */
export const listed = ({ name, environment }: Account): object => ({ name, environment });
