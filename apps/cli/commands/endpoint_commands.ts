/** Commands that call endpoints: one for each, and `call` by route. */
import { Command } from "commander";
import type { AnyEndpoint, Spec } from "../../../mod.ts";
import { maskText } from "../../../agent/mod.ts";
import { shownPath } from "../storage/home.ts";
import { buildAsking } from "../calling/ask_missing.ts";
import { carryOut } from "../calling/carry_out.ts";
import { commandLine, exampleArguments } from "../describing/example.ts";
import { optionOf, textsOf } from "../calling/flags.ts";
import { type System, UserError } from "../terminal/system.ts";
import { commandName, findEndpoint, kebab } from "../describing/names.ts";
import { type Common, type Finish, within } from "../calling/options.ts";
import { paramsOf } from "../describing/params.ts";
import { proseOf } from "../describing/prose.ts";
import { describeWeight, weightCases } from "../describing/spec_text.ts";

/** Builds a call, asking for what is missing, and carries it out on the account that is meant. */
export const sending = (
  system: System,
  spec: Spec,
  typed: Readonly<Record<string, string>>,
  common: Common,
): Promise<number> => {
  const { recvWindow } = common;
  const all = recvWindow === undefined ? typed : { ...typed, recvWindow };
  return within(
    system,
    common,
    async (session) => await carryOut(session, await buildAsking(system, spec, all), common),
    spec.access === "NONE" || spec.keyless === true,
  );
};

/** What help says below the flags. */
const footOf = (spec: Spec): string => {
  const { name, retired } = spec;
  const use = retired?.use ? `; use ${kebab(retired.use)}` : "";
  return [
    "",
    ...(retired ? [`The exchange retired it on ${retired.since}${use}`, ""] : []),
    "Example:",
    `  ${commandLine(spec, exampleArguments(spec))}`,
    "",
    `All about it: unimargin describe ${kebab(name)}`,
  ].join("\n");
};

/** The command of an endpoint, made from its spec. */
export const endpointCommand = (
  system: System,
  { spec }: AnyEndpoint,
  finish: Finish,
): Command => {
  const { summary, params: texts } = proseOf(spec);
  const { verb, path, access } = spec;
  const weight = describeWeight(weightCases(spec));
  const command = new Command(commandName(spec)).summary(summary)
    .description(`${summary}\n${verb} ${path} · ${access} · ${weight}`)
    .addHelpText("after", () => footOf(spec));
  const params = paramsOf(spec).filter(({ name }) => name !== "recvWindow");
  for (const isRequired of [true, false]) {
    command.optionsGroup(isRequired ? "Required:" : "Optional:");
    for (const param of params.filter(({ required }) => required === isRequired)) {
      command.addOption(optionOf(param, texts[param.name] ?? ""));
    }
  }
  return command.action((_, own: Command) => {
    const typed = textsOf(own.opts<Record<string, string | true>>());
    return finish(sending(system, spec, typed, own.optsWithGlobals<Common>()));
  });
};

/** `symbol=BTCUSDT` of `--param`; the value may hold `=` too. */
const pairOf = (text: string): readonly [string, string] => {
  const at = text.indexOf("=");
  if (at > 0) return [text.slice(0, at), text.slice(at + 1)];
  throw new UserError(`Cannot read --param ${maskText(text)}: write it as name=value`);
};

const typedPairs = (texts: readonly string[]): Readonly<Record<string, string>> => {
  const pairs = texts.map(pairOf);
  const twice = pairs.find(([name], i) => pairs.findIndex(([other]) => other === name) < i);
  if (twice) throw new UserError(`Cannot read --param ${maskText(twice[0])}: it is given twice`);
  return Object.fromEntries(pairs);
};

/** A path as people copy it: out of a URL, without the first slash, or with one at the end. */
const pathIn = (text: string): string => {
  const [path = "", query] = text.replace(/^https?:\/\/[^/]*/, "").split("?");
  if (query !== undefined) {
    const flags = query.split("&").map((pair) => ` --param ${pair}`).join("");
    throw new UserError(`Cannot call ${path} with a query: write it as${flags}`);
  }
  return `/${path.replace(/^\/|\/$/g, "")}`;
};

const VERBS = ["GET", "POST", "PUT", "DELETE"];

/** What to do if no endpoint has a route. */
const advice = (path: string): string => {
  const routes = VERBS.map((verb) => `${verb} ${path}`).filter((route) => findEndpoint(route));
  return routes.length > 0
    ? `did you mean ${routes.join(" or ")}?`
    : `look for it with unimargin endpoints ${path.split("/").at(-1)}`.trimEnd();
};

/** `call GET /papi/v1/um/order --param symbol=BTCUSDT`. */
export const callCommand = (system: System, finish: Finish): Command =>
  new Command("call").argument("<verb>", "GET, POST, PUT or DELETE")
    .argument("<path>", "as in /papi/v1/um/order")
    .summary("call an endpoint by its route")
    .option(
      "--param <name=value>",
      "parameter, by its name on the wire; may be given many times",
      (text: string, all: readonly string[] = []) => [...all, text],
    )
    .addHelpText(
      "after",
      `
Example:
  unimargin call GET /papi/v1/um/order --param symbol=BTCUSDT --param orderId=1

Routes: unimargin endpoints um order`,
    )
    .action((verb: string, text: string, _, own: Command) => {
      const path = pathIn(text);
      const found = findEndpoint(`${verb} ${path}`);
      if (!found) {
        throw new UserError(`There is no endpoint ${verb} ${shownPath(path)}: ${advice(path)}`);
      }
      const common = own.optsWithGlobals<
        Common & { readonly param?: readonly string[] }
      >();
      return finish(
        sending(system, found.spec, typedPairs(common.param ?? []), common),
      );
    });
