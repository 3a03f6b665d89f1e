/** An account as an agent holds it, and what of it may be shown. */
import { concealed, type Displayed, maskKey } from "../../lib/masking.ts";
import { type EnvironmentName, environments } from "./environments.ts";
import { maskSecret } from "../masking.ts";

/** API key and secret of an account; prints as masked values. */
export interface Keys extends Displayed {
  /** API key. */
  readonly apiKey: string;
  /** API secret, or the text of a private key in PEM form. */
  readonly secret: string;
}

/** Holds API key and secret so that printing shows masked values only. */
export const keysOf = (apiKey: string, secret: string): Keys =>
  concealed({ apiKey, secret }, () => ({ apiKey: maskKey(apiKey), secret: maskSecret(secret) }));

/** What one writes to describe an account. */
export interface AccountParts {
  /** Its name, unique in a book; upper and lower case are the same. */
  readonly name: string;
  /** API key. */
  readonly apiKey: string;
  /** API secret, or the text of a private key in PEM form. */
  readonly secret: string;
  /** Where it is; production where absent. */
  readonly environment?: EnvironmentName;
  /** What it is for. */
  readonly description?: string;
}

/** An account; prints with masked key and secret. */
export interface Account extends Keys {
  /** Its name, unique in a book. */
  readonly name: string;
  /** Where it is. */
  readonly environment: EnvironmentName;
  /** What it is for; empty where nothing is said. */
  readonly description: string;
}

/**
 * Makes an account of its parts. Nothing that prints it shows key or secret.
 *
 * @example
 * ```ts ignore
 * console.log(accountOf({ name: "main", apiKey, secret })); // apiKey "su1Qc...8akf", secret "***...1aws1"
 * ```
 */
export const accountOf = (
  { name, apiKey, secret, environment = "production", description = "" }: AccountParts,
): Account =>
  concealed({ name, apiKey, secret, environment, description }, () => ({
    name,
    environment,
    apiKey: maskKey(apiKey),
    secret: maskSecret(secret),
    ...(description !== "" && { description }),
  }));

/** What no name of an account shows: controls, and characters that turn lines around or take no room. */
const INVISIBLE =
  /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f\d#*])[\ufe0f\u200d]|(?![\ufe0f\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/** A name as people see it: two names that look the same are the same. Emoji stay whole. */
export const visibleName = (name: string): string => name.replace(INVISIBLE, "").trim();

/** Pictures, which people put beside names and labels. */
export const PICTURES: RegExp =
  /\p{Extended_Pictographic}|\p{So}|\p{Emoji_Modifier}|[\ufe0f\u200d]|[#*\d]\ufe0f?\u20e3/gu;

/** What two names of one account have in common: upper and lower case, and forms of Unicode, aside. */
export const nameKey = (name: string): string => name.trim().normalize("NFC").toLowerCase();

/**
 * The accounts as a list for people: names and environments, never keys.
 *
 * @example
 * ```ts ignore
 * listing(book.accounts); // "Binance Accounts:\n* main (Mainnet)\n* paper (Simulated)"
 * ```
 */
export const listing = (accounts: readonly Account[]): string =>
  [
    "Binance Accounts:",
    ...accounts.map(({ name, environment }) => `* ${name} (${environments[environment].label})`),
  ].join("\n");

/** An account as it may be shown to who asks for its credentials, masked. */
export const shownAccount = ({ name, apiKey, secret }: Account): string =>
  `Account: ${name}\nAPI Key: ${maskKey(apiKey)}\nSecret: ${maskSecret(secret)}`;
