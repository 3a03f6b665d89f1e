/** Keys that sign; one that is encrypted is opened with a passphrase, once. */
import { isPlaceholder, type Keys } from "../../../agent/mod.ts";
import * as E from "../../../lib/either.ts";
import {
  type BadCredentials,
  badCredentials,
  type Credentials,
  credentials,
  identify,
  type KeyKind,
  kindOf,
  type Signer,
} from "../../../mod.ts";
import type { System } from "../terminal/system.ts";

/**
 * The passphrase that the variable holds. Nobody types a line's end into one, but a file of settings, or a
 * secret that is mounted, may leave it there; a variable that is empty is none.
 */
export const passphraseSet = ({ variables }: Pick<System, "variables">): string | undefined =>
  variables["UNIMARGIN_PASSPHRASE"]?.replace(/[\r\n]+$/, "") || undefined;

/** The passphrase of an encrypted key: of the variable, or of the person if one is there. */
const passphraseFor = async (system: System, secret: string): Promise<string | undefined> => {
  const kind = kindOf(secret);
  if (E.isLeft(kind) || kind.right !== "encrypted") return undefined;
  return passphraseSet(system) ?? await system.person?.secret("Passphrase of the private key");
};

/** A key pair whose key is opened when that is first asked for. */
export interface Opener {
  /** Signs with the key, and opens it if nobody did before. */
  readonly credentials: Credentials;
  /** Opens the key; says of what kind it is. */
  readonly unlock: () => Promise<E.Either<BadCredentials, KeyKind>>;
}

/** What is wrong with keys that an example left: nothing is signed with them. */
export const exampleIn = ({ apiKey, secret }: Keys): string | undefined => {
  const half = isPlaceholder(apiKey) ? "API key" : isPlaceholder(secret) ? "secret" : undefined;
  return half && `The ${half} of the account is a placeholder and no key: put the key itself there`;
};

const openerOf = (system: System, keys: Keys): Opener => {
  const { apiKey, secret } = keys;
  const open = async () => {
    const example = exampleIn(keys);
    return example === undefined
      ? await identify(secret, await passphraseFor(system, secret))()
      : E.left(badCredentials(example));
  };
  let found: ReturnType<typeof open> | undefined;
  const opened = () => found ??= open();
  const sign: Signer = (payload) => async () => {
    const identified = await opened();
    return E.isLeft(identified) ? identified : await identified.right.sign(payload)();
  };
  return {
    credentials: credentials(apiKey, sign),
    unlock: async () => {
      const identified = await opened();
      return E.isLeft(identified) ? identified : E.right(identified.right.kind);
    },
  };
};

/** Gives the opener of a key pair, and the same one the next time: nobody is asked twice for a passphrase. */
export type Openers = (keys: Keys) => Opener;

/** Openers of a machine. */
export const openersOf = (system: System): Openers => {
  const known = new Map<string, Opener>();
  return (keys) => {
    const id = JSON.stringify([keys.apiKey, keys.secret]);
    const opener = known.get(id) ?? openerOf(system, keys);
    known.set(id, opener);
    return opener;
  };
};
