/** What the doctor looks at on this machine, without any network. */
import { existsSync, statSync } from "node:fs";
import process from "node:process";
import { accountOf, environments, type Policy, shownAccount } from "../../../agent/mod.ts";
import * as E from "../../../lib/either.ts";
import { identify, kindOf } from "../../../mod.ts";
import { exampleIn, passphraseSet } from "../accounts/open_key.ts";
import { isInGit } from "../storage/git.ts";
import { type Home, homeOf, shownPath } from "../storage/home.ts";
import type { System } from "../terminal/system.ts";
import { idleIn, policyOf } from "../storage/policy_file.ts";
import type { Session, Where } from "../calling/session.ts";
import { broken, type Finding, ok, skipped, userError, warning } from "./check.ts";

/** Which account is meant, and where it is. */
export const accountCheck = (
  { account, environment, keys, notes }: Session,
  { server }: Where,
): Finding => {
  const { label } = environments[environment];
  const where = server === undefined ? label : `${label} at ${server}`;
  if (keys) {
    const { apiKey, secret } = keys;
    const shown = shownAccount(accountOf({ name: account, environment, apiKey, secret }));
    return ok("account", `${shown.replaceAll("\n", ", ")} (${where})`);
  }
  const found = `${account} (${where}): nobody's money, no key of a person is used`;
  return notes.length === 0 ? ok("account", found) : ok(
    "account",
    found,
    "Add an account of the exchange with unimargin accounts add",
  );
};

/** The command that leaves a file to its owner alone. */
const ownAlone = (file: string): string => `chmod 600 '${file.replaceAll("'", `'\\''`)}'`;

/** The permissions of a file; they mean little on Windows. */
const modeOf = (file: string): number | undefined =>
  process.platform === "win32" ? undefined : statSync(file).mode & 0o777;

/** Whether the file with the keys is safe. */
export const bookCheck = (system: System, where: Where): Finding => {
  const name = where.credentials === undefined ? "book" : "key file";
  const file = where.credentials ?? homeOf(system, where.accounts).accounts;
  if (!existsSync(file)) return skipped(name, `There is no file ${shownPath(file)}`);
  const mode = modeOf(file);
  const remedies = [
    ...(mode !== undefined && (mode & 0o077) !== 0
      ? [
        `chmod 600 '${file.replaceAll("'", `'\\''`)}': others on this machine can reach the keys`,
      ]
      : []),
    ...(isInGit(file)
      ? [
        "Add it to .gitignore, or keep it elsewhere with UNIMARGIN_ACCOUNTS: git would commit the keys",
      ]
      : []),
  ];
  const state = mode === undefined ? "is there" : `mode ${mode.toString(8).padStart(4, "0")}`;
  return (remedies.length === 0 ? ok : warning)(name, state, ...remedies);
};

/** Which limits hold; a policy that cannot be read lets nothing out. */
export const policyCheck = (home: Home): Finding => {
  let policy: Policy;
  try {
    policy = policyOf(home);
  } catch (error) {
    return userError("policy", error);
  }
  const limits = Object.entries(policy).map(([name, value]) => `${name} ${JSON.stringify(value)}`);
  if (limits.length === 0) {
    return ok("policy", `No limit holds (${home.policy}): production still asks for CONFIRM`);
  }
  const remedies = [
    ...idleIn(policy),
    ...(policy.stopped ? ["Set stopped to false to let anything out again"] : []),
    ...(((modeOf(home.policy) ?? 0) & 0o022) !== 0
      ? [`${ownAlone(home.policy)}: others on this machine can change the policy`]
      : []),
  ];
  const found = `${limits.join(", ")} (${home.policy})`;
  return (remedies.length === 0 ? ok : warning)("policy", found, ...remedies);
};

/** Whether the key can sign, and of what kind it is. Opens it and signs nothing of meaning. */
export const keyCheck = async (system: System, { keys }: Session): Promise<Finding> => {
  if (!keys) return skipped("key", "The simulated exchange has a key of its own");
  const example = exampleIn(keys);
  if (example !== undefined) return broken("key", example);
  if (!/^[\x21-\x7e]+$/.test(keys.apiKey)) {
    return broken(
      "key",
      "The API key is empty or holds characters that no key has",
      "Copy it again in full, then unimargin accounts remove and add",
    );
  }
  const passphrase = passphraseSet(system);
  const kind = kindOf(keys.secret);
  const isEncrypted = E.isRight(kind) && kind.right === "encrypted";
  if (isEncrypted && !passphrase) {
    return broken(
      "key",
      "The private key is encrypted and UNIMARGIN_PASSPHRASE is not set",
      "Set UNIMARGIN_PASSPHRASE to the passphrase of the key",
    );
  }
  const found = await identify(keys.secret, passphrase)();
  if (E.isLeft(found)) return broken("key", found.left.message);
  const kindText = `${found.right.kind}${isEncrypted ? ", encrypted, opened" : ""}`;
  return found.right.kind === "HMAC"
    ? ok(
      "key",
      `${kindText}: the exchange knows the secret too; an Ed25519 key stays on this machine`,
    )
    : ok("key", kindText);
};

const PROXIES = ["HTTPS_PROXY", "HTTP_PROXY", "ALL_PROXY", "NO_PROXY"];

/** Proxies that requests go through; their values may hold passwords and stay unsaid. */
export const proxyCheck = ({ variables }: System): Finding => {
  const set = PROXIES.flatMap((name) => [name, name.toLowerCase()])
    .filter((name) => variables[name]);
  return set.length === 0 ? ok("proxy", "None is set") : ok(
    "proxy",
    `${set.join(", ")} set; Bun, Deno and Node from 24.5 on go through HTTPS_PROXY`,
  );
};
