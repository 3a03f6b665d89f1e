/** From the lines of an account to the account. */
import * as E from "../../lib/either.ts";
import { type Account, accountOf } from "../keys/account.ts";
import { type BadText, badText } from "../keys/bad_text.ts";
import type { FieldName } from "./fields.ts";
import { type Block, hasKeys } from "./blocks.ts";
import type { EnvironmentName } from "../keys/environments.ts";

const ENVIRONMENTS: Readonly<Record<string, EnvironmentName>> = {
  mainnet: "production",
  production: "production",
  demo: "demo",
  testnet: "demo",
  simulated: "simulated",
  simulator: "simulated",
};

const TESTNET: Readonly<Record<string, EnvironmentName>> = {
  true: "demo",
  yes: "demo",
  false: "production",
  no: "production",
};

const wordIn = <A>(words: Readonly<Record<string, A>>, text: string): A | undefined =>
  Object.hasOwn(words, text.toLowerCase()) ? words[text.toLowerCase()] : undefined;

const environmentIn = (block: Block): E.Either<BadText, EnvironmentName> => {
  const named = block.fields.find(({ name }) => name === "environment");
  const testnet = block.fields.find(({ name }) => name === "testnet");
  const place = named && wordIn(ENVIRONMENTS, named.value);
  if (named && !place) {
    return badText(named.start + 1, "the environment must be Mainnet, Demo or Simulated");
  }
  const other = testnet && wordIn(TESTNET, testnet.value);
  if (testnet && !other) return badText(testnet.start + 1, "Testnet must be true or false");
  return place && other && (place === "production") !== (other === "production")
    ? badText((testnet?.start ?? 0) + 1, "Testnet contradicts the environment: keep one of the two")
    : E.right(place ?? other ?? "production");
};

/** The account in a block; `undefined` where it has neither key nor secret, as a note. */
export const accountIn = (block: Block): E.Either<BadText, Account | undefined> => {
  const valueOf = (name: FieldName): string =>
    block.fields.find((field) => field.name === name)?.value ?? "";
  if (!hasKeys(block.fields)) return E.right(undefined);
  const line = block.start + 1;
  if (block.name === "") return badText(line, "the account has no name: write it in its heading");
  const apiKey = valueOf("apiKey");
  const secret = valueOf("secret");
  const { stray } = block;
  if (stray !== undefined && (!apiKey || !secret || block.isNear)) {
    return badText(
      stray + 1,
      "this line is not understood: write it as `- API Key: …`, `- Secret: …`, `- Environment: …` or " +
        "`- Description: …`",
    );
  }
  if (!apiKey) return badText(line, "the account has no API Key: add `- API Key: …`");
  if (!secret) return badText(line, "the account has no Secret: add `- Secret: …`");
  const environment = environmentIn(block);
  if (E.isLeft(environment)) return environment;
  const description = valueOf("description");
  return E.right(
    accountOf({ name: block.name, apiKey, secret, environment: environment.right, description }),
  );
};
