/** A call of each endpoint to start from, as arguments and as a command line. */
import type { Shape, Spec } from "../../../mod.ts";
import { breaches } from "../../../endpoints/catalog.ts";
import { productOf } from "../../../agent/mod.ts";
import { commandOf, flagOf } from "./names.ts";
import { type Param, paramsOf } from "./params.ts";
import { proseOf } from "./prose.ts";

/** Arguments of a call, as JSON. */
export type Arguments = Readonly<Record<string, unknown>>;

/** Name of the program. */
export const PROGRAM = "unimargin";

const isCoinm = ({ act }: Spec): boolean => productOf(act) === "cm";

/** Text for parameters that look alike and are not. */
const textFor = (spec: Spec, name: string): string => {
  switch (name) {
    case "symbol":
    case "isolatedSymbol":
      return isCoinm(spec) ? "BTCUSD_PERP" : "BTCUSDT";
    case "pair":
      return isCoinm(spec) ? "BTCUSD" : "BTCUSDT";
    case "fromAsset":
    case "coin":
      return "BTC";
    case "asset":
    case "assets":
    case "assetNames":
    case "toAsset":
    case "marginAsset":
      return "USDT";
    case "symbols":
      return "BTCUSDT";
    case "ip":
      return "203.0.113.7";
    case "apiKey":
      return "your-special-key";
    case "listenKey":
      return "your-listen-key";
    case "downloadId":
      return "545923594199212032";
    default:
      return "example-1";
  }
};

const valueOf = (spec: Spec, name: string, shape: Shape): unknown => {
  switch (shape._tag) {
    case "Text":
      return textFor(spec, name);
    case "Decimal":
      return shape.max ?? "1";
    case "Integer":
      return Math.min(shape.max, Math.max(shape.min, 10));
    case "Time":
      return 1763683200000;
    case "Id":
      return "8886774212345678901";
    case "OneOf":
    case "Choice":
      return shape.values[0];
    case "Switch":
      return true;
    case "List":
      return [valueOf(spec, name, shape.of)];
  }
};

/** The required parameters and those that rules ask for on top. */
const leastNames = (spec: Spec, params: readonly Param[]): ReadonlySet<string> => {
  const given = new Set(params.filter(({ required }) => required).map(({ name }) => name));
  const wire = (): ReadonlyMap<string, string> =>
    new Map(
      params.filter(({ name }) => given.has(name)).map(({ name, shape }) => [
        name,
        String(valueOf(spec, name, shape)),
      ]),
    );
  // Each round adds a parameter, so there are no more rounds than parameters.
  for (const _ of params) {
    const missing = breaches(spec.rules, wire()).find(({ kind }) => kind === "missing");
    if (!missing) break;
    given.add(missing.params[0] ?? "");
  }
  return given;
};

/** Arguments of a call that builds: those of the doc comment, or else as few as can be. */
export const exampleArguments = (spec: Spec): Arguments => {
  const { example } = proseOf(spec);
  if (example) return example;
  const params = paramsOf(spec);
  const names = leastNames(spec, params);
  return Object.fromEntries(
    params.filter(({ name }) => names.has(name)).map(({ name, shape }) => [
      name,
      valueOf(spec, name, shape),
    ]),
  );
};

/** A word of a command line, in quotes if a shell would take it apart. */
export const shellWord = (text: string): string =>
  /^[\w.,:/@%+=-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;

/** The words of a command line behind the program's name; lists are joined by commas. */
export const commandWords = (spec: Spec, given: Arguments): readonly string[] => [
  ...commandOf(spec).split(" "),
  ...Object.entries(given).flatMap(([name, value]) => [flagOf(name), String(value)]),
];

/** A command line as one writes it in a shell. */
export const commandLine = (spec: Spec, given: Arguments): string =>
  [PROGRAM, ...commandWords(spec, given)].map(shellWord).join(" ");
