/** Questions and warnings about a new account's keys before they are saved. */
import * as E from "../../../lib/either.ts";
import { identify, type KeyKind, kindOf } from "../../../mod.ts";
import { type System, UserError } from "../terminal/system.ts";
import { passphraseSet } from "./open_key.ts";

/** What a person answered; if they called the question off, nothing is added. */
export const called = (answer: string | undefined): string => {
  if (answer !== undefined) return answer;
  throw new UserError("Called off: no account was added");
};

/** Signing mode of a key text, as the key itself says. */
export const signingMode = (secret: string): string => {
  const kind = kindOf(secret);
  if (E.isRight(kind)) return kind.right;
  throw new UserError(`Cannot use the secret: ${kind.left.message}`);
};

const KEY_LENGTH = 64;

/** Takes an API key that does not look like one only from somebody who insists. */
export const checkedKey = async (
  { person }: System,
  apiKey: string,
  isTaken: boolean,
): Promise<void> => {
  if (isTaken || (apiKey.length === KEY_LENGTH && /^[A-Za-z0-9]+$/.test(apiKey))) return;
  const found = apiKey.length === KEY_LENGTH
    ? "The API key holds more than letters and digits"
    : `The API key has ${apiKey.length} characters where one of Binance has ${KEY_LENGTH}`;
  if (!person) {
    throw new UserError(`${found}: copy it again in full, or add --any-key to keep it as it is`);
  }
  const answer = called(
    await person.choose(`${found}. Keep it as it is?`, [
      { value: "no", label: "no: copy it again in full" },
      { value: "yes", label: "yes: keep it" },
    ]),
  );
  if (answer !== "yes") throw new UserError("Called off: copy the API key again in full");
};

/** Signing modes by the words of a command line. */
const MODES: Readonly<Record<string, KeyKind>> = { hmac: "HMAC", rsa: "RSA", ed25519: "Ed25519" };

const MODE_WORDS: Readonly<Record<KeyKind, string>> = {
  HMAC: "HMAC: an API secret",
  RSA: "RSA: a private key",
  Ed25519: "Ed25519: a private key",
};

/** What an encrypted key is, if its passphrase is at hand. */
const openedMode = async (system: System, secret: string): Promise<KeyKind | undefined> => {
  const passphrase = passphraseSet(system) ??
    await system.person?.secret("Passphrase of the private key, to see what kind it is");
  if (!passphrase) return undefined;
  const found = await identify(secret, passphrase)();
  if (E.isRight(found)) return found.right.kind;
  throw new UserError(`Cannot use the secret: ${found.left.message}`);
};

/** The signing mode: what the key is, and what was asked for or is agreed to. */
export const agreedMode = async (
  system: System,
  secret: string,
  asked: string | undefined,
): Promise<string> => {
  const found = signingMode(secret);
  const mode = found === "encrypted" ? await openedMode(system, secret) : found as KeyKind;
  const kind = mode ?? "encrypted";
  const wanted = asked === undefined ? undefined : MODES[asked.toLowerCase()];
  if (asked !== undefined && wanted === undefined) {
    throw new UserError(`There is no signing mode ${asked}: choose hmac, rsa or ed25519`);
  }
  const { person } = system;
  const answer = wanted ?? (person && mode
    ? called(
      await person.choose(
        `Signing mode: the key is ${MODE_WORDS[mode].replace(":", ",")}. Sign with it?`,
        [mode, ...Object.values(MODES).filter((other) => other !== mode)]
          .map((value) => ({ value, label: MODE_WORDS[value] })),
      ),
    )
    : kind);
  if (mode && answer !== mode) {
    throw new UserError(
      `The key that was given is ${mode} and cannot sign as ${answer}: give the key of that kind`,
    );
  }
  return found === "encrypted" ? `encrypted private key${mode ? ` (${mode})` : ""}` : kind;
};
