/**
 * The accounts of a `TOOLS.md`: read, printed and edited. What the book does not understand it keeps
 * byte for byte; a book prints its accounts masked.
 */
import * as E from "../../lib/either.ts";
import { concealed, type Displayed } from "../../lib/masking.ts";
import {
  type Account,
  accountOf,
  type AccountParts,
  nameKey,
  visibleName,
} from "../keys/account.ts";
import { type BadText, badText } from "../keys/bad_text.ts";
import { accountIn } from "./account.ts";
import { type Block, hasKeys } from "./blocks.ts";
import { type Edit, editsFor, lineLike, SHOWN, withEdits } from "./edits.ts";
import type { FieldLines, FieldName } from "./fields.ts";
import { layoutOf } from "./lines.ts";
import { bare, linesOf } from "./text.ts";
import { environments } from "../keys/environments.ts";

/** The accounts of a text, and the text itself; prints with masked keys and secrets. */
export interface AccountBook extends Displayed {
  /** The accounts in their order. */
  readonly accounts: readonly Account[];
  /** The whole text, secrets included: write it to a file and nowhere else. */
  readonly text: string;
}

/**
 * Reads the accounts in a text: in the section `## Binance Accounts` each `### name` with
 * `- API Key:`, `- Secret:` and, where given, `- Environment:` or `- Testnet:` and `- Description:`.
 * Headings of other depths and kinds, bold labels, other bullets, tables, and lists without headings are
 * read too. A text with nothing of Binance is a book without accounts. Comments are not read, nor is
 * fenced code that holds whole accounts.
 *
 * Fails with `BadText`, which names the line and shows nothing of it: two accounts of one name, a field
 * twice, an account without key or secret, an environment that does not exist, a label that is nearly
 * one of these.
 *
 * @example
 * ```ts ignore
 * parseBook("## Binance Accounts\n\n### main\n- API Key: …\n- Secret: …\n"); // right: the book
 * ```
 */
export const parseBook = (text: string): E.Either<BadText, AccountBook> => {
  const layout = layoutOf(text);
  if (E.isLeft(layout)) return layout;
  const accounts: Account[] = [];
  for (const block of layout.right.blocks) {
    const account = accountIn(block);
    if (E.isLeft(account)) return account;
    if (!account.right) continue;
    const { name } = account.right;
    if (accounts.some((other) => nameKey(other.name) === nameKey(name))) {
      return badText(block.start + 1, "there is an account of this name already: rename one");
    }
    accounts.push(account.right);
  }
  return E.right(concealed({ accounts, text }, () => ({
    accounts: accounts.map((account) => account.toJSON()),
  })));
};

/** The text of a book: what was parsed, byte for byte, with the edits made since. Holds the secrets. */
export const printBook = (book: AccountBook): string => book.text;

const isLine = (text: string): boolean => !/[\p{Cc}\u2028\u2029]/u.test(text);

const valuesOf = (account: Account): readonly (readonly [FieldName, string])[] => [
  ["apiKey", account.apiKey],
  // A private key has several lines; signers read the escaped form too.
  ["secret", account.secret.trim().replace(/\r?\n/g, "\\n")],
  ["environment", environments[account.environment].label],
  ["description", account.description],
];

/** The account as its lines will be read, with what the format cannot hold refused. */
const checked = (parts: AccountParts): E.Either<BadText, Account> => {
  const account = accountOf({
    ...parts,
    name: visibleName(parts.name),
    apiKey: parts.apiKey.trim(),
    secret: parts.secret.trim().replace(/\r?\n/g, "\\n"),
    description: (parts.description ?? "").trim(),
  });
  if (account.name === "") return badText(0, "Cannot keep the account: give it a name");
  if (!Object.hasOwn(environments, account.environment)) {
    return badText(0, "Cannot keep the account: the environment is production, demo or simulated");
  }
  const texts = [parts.name.trim(), account.apiKey, account.secret, account.description];
  return texts.every(isLine)
    ? E.right(account)
    : badText(0, "Cannot keep the account: name, key and description are one line each");
};

const endOf = (text: string): string => /\r\n|\n|\r/.exec(text)?.[0] ?? "\n";

/** Reads the edited text again: an edit that would not be read as it is meant is not made. */
const reread = (
  lines: readonly string[],
  accounts: readonly Account[],
): E.Either<BadText, AccountBook> => {
  const book = parseBook(lines.join(""));
  if (E.isLeft(book)) return book;
  const printed = (all: readonly Account[]): string =>
    JSON.stringify(all.map((a) => [a.name, ...valuesOf(a)]));
  return printed(book.right.accounts) === printed(accounts) ? book : badText(
    0,
    "Cannot edit the book: name, key, secret or description holds what Markdown, " +
      "quotes, an open code fence or an open comment would change",
  );
};

const linesFor = (account: Account, end: string, depth: number): readonly string[] => [
  depth === 0 ? `- Name: ${account.name}${end}` : `${"#".repeat(depth)} ${account.name}${end}`,
  ...valuesOf(account).filter(([, value]) => value !== "").map(([name, value]) =>
    `- ${SHOWN[name]}: ${value}${end}`
  ),
];

/** The line after the last in the range that is not blank. */
const lastFilled = (lines: readonly string[], start: number, end: number): number => {
  let at = end;
  while (at > start && (lines[at - 1] ?? "").trim() === "") at--;
  return at;
};

/** Lines with an end after the last, so that more can follow. */
const ended = (lines: readonly string[], end: string): readonly string[] =>
  lines.map((line, i) => i < lines.length - 1 || /[\r\n]$/.test(line) ? line : line + end);

/**
 * Adds an account at the end of the section, which it makes where there is none. All else stays as
 * it was. Fails with `BadText` where the name is taken, or where a value cannot stand on one line.
 *
 * @example
 * ```ts ignore
 * addAccount(book, { name: "paper", apiKey, secret, environment: "simulated" });
 * ```
 */
export const addAccount = (
  book: AccountBook,
  parts: AccountParts,
): E.Either<BadText, AccountBook> => {
  const account = checked(parts);
  if (E.isLeft(account)) return account;
  if (book.accounts.some(({ name }) => nameKey(name) === nameKey(account.right.name))) {
    return badText(0, "Cannot add the account: there is one of this name already");
  }
  const layout = layoutOf(book.text);
  if (E.isLeft(layout)) return layout;
  const { sectionEnd, depth } = layout.right;
  const end = endOf(book.text);
  const lines = ended(layout.right.lines, end);
  const at = lastFilled(lines, 0, sectionEnd ?? lines.length);
  const head = sectionEnd === undefined
    ? [...(at > 0 ? [end] : []), `## Binance Accounts${end}`]
    : [];
  const added = linesFor(account.right, end, sectionEnd === undefined ? 3 : depth);
  const edited = [...lines.slice(0, at), ...head, end, ...added];
  const accounts = [...book.accounts, account.right];
  return reread([...edited, ...lines.slice(at)], accounts);
};

const blockOf = (
  book: AccountBook,
  name: string,
): E.Either<BadText, { readonly lines: readonly string[]; readonly block: Block }> => {
  const layout = layoutOf(book.text);
  if (E.isLeft(layout)) return layout;
  const isMeant = (each: { readonly name: string }): boolean =>
    nameKey(each.name) === nameKey(name);
  const block = layout.right.blocks.find((each) => isMeant(each) && hasKeys(each.fields));
  return block && book.accounts.some(isMeant)
    ? E.right({ lines: layout.right.lines, block })
    : badText(0, "Cannot edit the account: there is none of this name");
};

/**
 * Removes an account with all that stands under its heading. All else stays as it was. Fails with
 * `BadText` where there is no account of the name.
 */
export const removeAccount = (book: AccountBook, name: string): E.Either<BadText, AccountBook> => {
  const found = blockOf(book, name);
  if (E.isLeft(found)) return found;
  const { lines, block } = found.right;
  const rest = book.accounts.filter((account) => nameKey(account.name) !== nameKey(name));
  return reread([...lines.slice(0, block.start), ...lines.slice(block.end)], rest);
};

/**
 * Replaces what an account says, its name included. Lines that stay true stay as they are, as do
 * lines that the book does not understand; a changed line keeps its form. Fails with `BadText` as
 * {@link addAccount} does, and where there is no account of the name.
 *
 * @example
 * ```ts ignore
 * replaceAccount(book, "main", { name: "main", apiKey: newKey, secret: newSecret });
 * ```
 */
export const replaceAccount = (
  book: AccountBook,
  name: string,
  parts: AccountParts,
): E.Either<BadText, AccountBook> => {
  const found = blockOf(book, name);
  if (E.isLeft(found)) return found;
  const account = checked(parts);
  if (E.isLeft(account)) return account;
  const { block } = found.right;
  const end = endOf(book.text);
  const lines = ended(found.right.lines, end);
  const before = book.accounts.find((each) => nameKey(each.name) === nameKey(name));
  const old = new Map(before ? valuesOf(before) : []);
  const changed = valuesOf(account.right).filter(([field, value]) => old.get(field) !== value);
  const isRow = block.fields.every(({ label }) => !label);
  const edits: Edit[] = [];
  const gone: FieldLines[] = [];
  const written = new Map<number, string>();
  const added: string[] = [];
  const named: string[] = [];
  const renames = block.name !== account.right.name;
  if (renames && block.named) edits.push({ ...block.named, text: account.right.name });
  else if (renames) named.push(lineLike(lines, block, "name", account.right.name, end));
  for (const [field, value] of changed) {
    const places = block.fields.filter((each) =>
      each.name === field || (field === "environment" && each.name === "testnet")
    );
    if (places.length === 0 && value !== "") {
      added.push(lineLike(lines, block, field, value, end));
    }
    for (const [i, place] of places.entries()) {
      const own = i === 0 ? editsFor(place, field, value) : undefined;
      if (own) edits.push(...own);
      else gone.push(place);
      if (!own && i === 0 && value !== "") {
        written.set(place.start, lineLike(lines, block, field, value, end));
      }
    }
  }
  if (isRow && added.length + named.length > 0) {
    return badText(
      0,
      "Cannot edit the account: it is a line of a table without a column for that; add the column",
    );
  }
  const edited = withEdits(lines, edits);
  for (const { start, end: after } of gone) edited.fill("", start, after);
  for (const [at, line] of written) edited[at] = line;
  const at = Math.max(...block.fields.map((field) => field.end));
  edited.splice(at, 0, ...added);
  edited.splice(block.start, 0, ...named);
  const text = edited.join("");
  const wasOpen = !/[\r\n]$/.test(book.text) && text.endsWith(end);
  const kept = wasOpen
    ? linesOf(text).map((line, i, all) => i < all.length - 1 ? line : bare(line))
    : [text];
  return reread(kept, book.accounts.map((each) => each === before ? account.right : each));
};
