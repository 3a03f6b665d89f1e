/** Which of the values of a text are the key pair that is meant: never a guess between two. */
import * as E from "../../lib/either.ts";
import { type BadText, badText } from "./bad_text.ts";
import { isJson, jsonValues } from "./json_values.ts";
import { FOREIGN, type Named, OTHER_EXCHANGE, readName } from "./key_names.ts";
import { type NamedValue, namedValues } from "./named_values.ts";

/** A value that may be half of the pair. */
export interface Candidate extends Named {
  /** What was written. */
  readonly value: string;
  /** Its line, from 1. */
  readonly line: number;
  /** Its whole name. */
  readonly name: string;
  /** Whether what stands beside it says that it is of another exchange. */
  readonly isElsewhere: boolean;
}

/** A pair that may be meant. */
export interface Pair {
  /** The API key, or the path of the file that holds it. */
  readonly apiKey: Candidate;
  /** The secret or private key, or the path of its file. */
  readonly secret: Candidate;
}

/** Names under which a text says which exchange it is for. */
const IS_EXCHANGE = /^(exchange|exchange_?(id|name|type)|connector|venue|broker)$/i;

const heldBy = ({ path }: NamedValue): string => JSON.stringify(path.slice(0, -1));

/** What the values beside a key say of its exchange. */
const ownerBeside = (
  value: NamedValue,
  all: readonly NamedValue[],
): "own" | "foreign" | undefined => {
  for (const other of all) {
    const name = other.path.at(-1) ?? "";
    if (heldBy(other) !== heldBy(value)) continue;
    const saysWhich = IS_EXCHANGE.test(name);
    if (!saysWhich && !/^(name|id)$/i.test(name)) continue;
    const text = other.value.trim().replace(/^(new\s+)?(ccxt(pro)?\.)?(pro\.)?/, "").replace(
      /\(.*$/,
      "",
    );
    if (OTHER_EXCHANGE.test(text)) return "foreign";
    if (/^(binance|bn)/i.test(text)) return "own";
    if (saysWhich && /^[a-z]\w*$/i.test(text)) return "foreign";
  }
  return undefined;
};

const candidatesIn = (values: readonly NamedValue[]): readonly Candidate[] =>
  values.flatMap((value) => {
    const named = readName(value.path);
    if (!named) return [];
    const beside = named.owner === "plain" ? ownerBeside(value, values) : undefined;
    const text = value.value.trim();
    // A public key in PEM form is registered at the exchange; nobody signs with it.
    if (/-----BEGIN [A-Z ]*PUBLIC KEY/.test(text)) return [];
    return [{
      ...named,
      owner: beside ?? named.owner,
      isElsewhere: beside === "foreign",
      value: text,
      line: value.line,
      name: value.path.join("."),
    }];
  });

const isKey = ({ role }: Named): boolean => role === "apiKey" || role === "apiKeyPath";

const WHAT = { key: "API key", secret: "secret" } as const;

const ADVICE = { key: "BINANCE_API_KEY", secret: "BINANCE_API_SECRET" } as const;

type Half = keyof typeof WHAT;

const halfOf = (all: readonly Candidate[], half: Half): readonly Candidate[] =>
  all.filter((each) => isKey(each) === (half === "key"));

/** The one value of a half; refuses two that differ, and one name given twice. */
const oneOf = (
  all: readonly Candidate[],
  half: Half,
): E.Either<BadText, Candidate | undefined> => {
  const filled = all.filter(({ value }) => value !== "");
  const strong = filled.filter(({ isWeak }) => !isWeak);
  const given = strong.length > 0 ? strong : filled;
  for (const [at, one] of given.entries()) {
    for (const other of given.slice(at + 1)) {
      if (other.name === one.name) {
        return badText(
          other.line,
          `the ${WHAT[half]} is given twice under one name, on line ${one.line} too: keep one`,
        );
      }
      if (other.value !== one.value || other.role !== one.role) {
        return badText(
          other.line,
          `there is another ${WHAT[half]} on line ${one.line}: keep the one that is meant`,
        );
      }
    }
  }
  const [first] = given;
  const [empty] = all;
  if (!first && empty) return badText(empty.line, `the ${WHAT[half]} is empty: write it here`);
  return E.right(first);
};

const missing = (
  half: Half,
  other: Candidate,
  unused: readonly Candidate[],
): E.Either<BadText, never> => {
  const [stray] = halfOf(unused, half).filter(({ value }) => value !== "");
  const why = stray
    ? `; the name on line ${stray.line} does not belong to the one here`
    : ` to the ${WHAT[half === "key" ? "secret" : "key"]} here`;
  return badText(other.line, `the ${WHAT[half]} is missing: add a line ${ADVICE[half]}=…${why}`);
};

/** Pairs by the words that distinguish them. */
const groupsOf = (all: readonly Candidate[]): readonly (readonly Candidate[])[] => {
  const groups = new Map<string, Candidate[]>();
  for (const each of all) groups.set(each.pair, [...groups.get(each.pair) ?? [], each]);
  return [...groups.values()];
};

const isFilled = (all: readonly Candidate[], half: Half): boolean =>
  halfOf(all, half).some(({ value }) => value !== "");

const pairOf = (
  group: readonly Candidate[],
  unused: readonly Candidate[],
): E.Either<BadText, Pair> => {
  const apiKey = oneOf(halfOf(group, "key"), "key");
  if (E.isLeft(apiKey)) return apiKey;
  const secret = oneOf(halfOf(group, "secret"), "secret");
  if (E.isLeft(secret)) return secret;
  const [key, own] = [apiKey.right, secret.right];
  if (!key) return missing("key", own ?? group[0]!, unused);
  return own ? E.right({ apiKey: key, secret: own }) : missing("secret", key, unused);
};

const filledIn = (all: readonly Candidate[]): readonly Candidate[] =>
  all.filter(({ value }) => value !== "");

/** Whether candidates say nothing that others do not. */
const isWithin = (some: readonly Candidate[], all: readonly Candidate[]): boolean =>
  filledIn(some).every(({ value, role }) =>
    all.some((each) => each.value === value && each.role === role)
  );

/** The pair among candidates of one owner. */
const pairAmong = (
  all: readonly Candidate[],
  unused: readonly Candidate[],
): E.Either<BadText, Pair> => {
  const groups = groupsOf(all);
  const whole = groups.filter((each) => isFilled(each, "key") && isFilled(each, "secret"));
  const [first] = whole;
  if (first) {
    const rivals = [...whole.slice(1), ...groups.filter((each) => each.every((c) => c.isProduct))];
    const rival = rivals.find((each) => !isWithin(each, first));
    if (!rival) return pairOf(first, unused);
    return twoPairs(first, rival);
  }
  const filled = groups.filter((each) => isFilled(each, "key") || isFilled(each, "secret"));
  const rest = (group: readonly Candidate[]): readonly Candidate[] => [
    ...all.filter((each) => !group.includes(each)),
    ...unused,
  ];
  const group = filled[0] ?? groups[0]!;
  return pairOf(group, rest(group));
};

/** The exchange's API keys are 64 letters and digits; those of other services are not. */
const LIKE_OURS = /^[A-Za-z0-9]{64}$/;

/**
 * Pairs whose names say neither that they are ours nor whose else they are: `sub`, `alice`. Beside others
 * they may be the ones that are meant.
 */
const unclearPairs = (foreign: readonly Candidate[]): readonly (readonly Candidate[])[] =>
  groupsOf(foreign).filter((group) =>
    halfOf(group, "key").some(({ value }) => LIKE_OURS.test(value)) && isFilled(group, "secret") &&
    !group.some(({ isElsewhere }) => isElsewhere) &&
    !(group[0]?.pair ?? "").split(" ").some((word) =>
      FOREIGN.test(word) || OTHER_EXCHANGE.test(word)
    )
  );

const twoPairs = (
  one: readonly Candidate[],
  other: readonly Candidate[],
): E.Either<BadText, never> => {
  const [first = 0, second = 0] = [one, other].map((group) => filledIn(group)[0]?.line ?? 0)
    .sort((a, b) => a - b);
  return badText(
    second,
    `there is another key on line ${first}, of another pair: keep the pair that is meant`,
  );
};

/**
 * The key pair that a text means: of names that say Binance, else of names that say nothing. Fails where
 * two may be meant, naming both lines.
 */
export const chosenPair = (values: readonly NamedValue[]): E.Either<BadText, Pair> => {
  const all = candidatesIn(values);
  const of = (owner: Named["owner"]): readonly Candidate[] =>
    all.filter((each) => each.owner === owner);
  const [own, plain, foreign] = [of("own"), of("plain"), of("foreign")];
  const isOwn = own.some(({ value }) => value !== "") || (own.length > 0 && plain.length === 0);
  if (isOwn) return pairAmong(own, [...plain, ...foreign]);
  const [unclear, another] = unclearPairs(foreign);
  if (plain.length > 0) {
    const pair = pairAmong(plain, foreign);
    return unclear && E.isRight(pair) && !isWithin(unclear, plain)
      ? twoPairs(plain, unclear)
      : pair;
  }
  if (unclear && another && !isWithin(another, unclear)) return twoPairs(unclear, another);
  const [stray] = foreign;
  return stray
    ? badText(
      stray.line,
      "the name says that this key is of something else, such as a test network or another " +
        `exchange: name the pair ${ADVICE.key} and ${ADVICE.secret} if it is the one that is meant`,
    )
    : badText(0, `The key pair is missing: add lines ${ADVICE.key}=… and ${ADVICE.secret}=…`);
};

/** Whether a text names a key, so that it is not the two bare lines of a pair. */
export const hasPair = (text: string): boolean => {
  const values = isJson(text) ? E.right(jsonValues(text)) : namedValues(text);
  return E.isLeft(values) || values.right.some(({ path }) => readName(path) !== undefined);
};
