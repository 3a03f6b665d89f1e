/** Stories on simulated accounts, and every answer, event and list that they lead to. */
import { catalog } from "../../endpoints/catalog.ts";
import type { Spec } from "../../lib/endpoint.ts";
import { encode, queryString } from "../../lib/wire.ts";
import { sha256 } from "../../lib/deps/noble_sha2.ts";
import { hex, utf8 } from "../../signers/bytes.ts";
import { hmacOf } from "../../signers/hmac_now.ts";
import { writeJson } from "../../simulator/exchange/body.ts";
import { advance, movePrices } from "../../simulator/exchange/clock.ts";
import { marginMarketRoutes } from "../../simulator/exchange/market_data/margin.ts";
import { writeWorld } from "../../simulator/engine/snapshot.ts";
import { step } from "../../simulator/exchange/step.ts";
import { deposit, openWorld, sampleKey } from "../../simulator/engine/open.ts";
import { at } from "../../simulator/engine/world/vector.ts";
import type { World } from "../../simulator/engine/world/world.ts";
import type { Params } from "./stories/acts.ts";
import { stories } from "./stories/stories.ts";

const seal = hmacOf(utf8(sampleKey.secret));

/** Sends a signed call; gives the world, the status and what came back. */
const send = (
  world: World,
  route: string,
  params: Params,
): readonly [World, string, readonly object[]] => {
  const [method = "", path = ""] = route.split(" ");
  const payload = queryString(Object.entries({ ...params, timestamp: String(world.time) }));
  const host = path.startsWith("/papi/") ? "papi" : "sapi";
  const [after, { status, body }, events] = step(world, {
    method,
    url: `https://${host}.simulated.invalid${path}?${payload}&signature=${encode(seal(payload))}`,
    headers: { "X-MBX-APIKEY": sampleKey.apiKey },
  });
  return [after, `${status} ${body}`, events];
};

/** The id in a body that has this name. */
const idIn = (text: string, name: string): string =>
  new RegExp(`"${name}":"?(\\w+)`).exec(text)?.[1] ?? "";

/** Reads of one account's state, and not of the market. */
const reads: readonly Spec[] = catalog.map(({ spec }) => spec).filter(({ verb, path, host }) =>
  verb === "GET" && (host === "papi" || host === "sapi") &&
  !Object.hasOwn(marginMarketRoutes, `GET ${path}`)
);

/** Values that a read is asked with, by parameter. */
const valuesOf = (
  world: World,
  start: number,
  path: string,
): Readonly<Record<string, readonly string[]>> => {
  const kind = path.includes("/cm/") ? "cm" : path.includes("/um/") ? "um" : undefined;
  const first = BigInt(kind ? world[kind].firstOrderId : world.margin.firstOrderId);
  const waiting = BigInt((kind === "cm" ? world.strategies : world.algos).firstId);
  const later = (id: bigint): readonly string[] =>
    [0n, 1n, 5n, 99n].map((more) => String(id + more));
  const middle = String(Math.floor((start + world.time) / 2));
  const orders = later(first);
  const list = BigInt(world.margin.firstListId);
  return {
    symbol: kind === "cm" ? ["BTCUSD_PERP", "ETHUSD_PERP", "NOPE"] : ["BTCUSDT", "ETHUSDT", "NOPE"],
    pair: ["BTCUSD", "NOPE"],
    algoId: later(waiting),
    strategyId: later(waiting),
    clientAlgoId: ["mine", "nobody"],
    newClientStrategyId: ["mine", "nobody"],
    incomeType: ["TRANSFER", "COMMISSION", "FUNDING_FEE", "REALIZED_PNL"],
    autoCloseType: ["LIQUIDATION", "ADL"],
    page: ["1", "2"],
    symbols: ["BTCUSDT", "BTCUSDT,ETHUSDT"],
    isolatedSymbol: ["BTCUSDT"],
    asset: ["USDT", "BTC", "NOPE"],
    isIsolated: ["TRUE", "FALSE"],
    orderId: orders,
    orderListId: [String(list), String(list + 2n), "1"],
    origClientOrderId: ["mine", "list1", "nobody"],
    listClientOrderId: ["list1"],
    fromId: ["1", "3", String(list + 1n), orders[1] ?? ""],
    preventedMatchId: ["1", "2"],
    fromPreventedMatchId: ["1", "2"],
    startTime: [String(start), middle],
    endTime: [String(world.time), middle, String(start)],
    limit: ["1", "3"],
    size: ["1", "10", "20"],
    current: ["1", "2"],
    txId: [at(world.loans, 0)?.txId ?? "1", "1"],
    archived: ["true"],
    type: [
      ...["BORROW", "REPAY", "ROLL_IN", "ROLL_OUT", "TRANSFER", "BUY_INCOME", "BUY_EXPENSE"],
      ...["SELL_INCOME", "SELL_EXPENSE", "TRADING_COMMISSION", "SMALL_CONVERT"],
      ...["OTHER_LIQUIDATION"],
    ],
    transferType: ["EARN_TO_FUTURE"],
  };
};

/** What a read is asked with: what it needs, and each other parameter and time span besides. */
const queriesOf = (world: World, { path, params }: Spec, start: number): readonly Params[] => {
  const values = valuesOf(world, start, path);
  const names = Object.keys(params).filter((name) => values[name]);
  const needed = Object.fromEntries(
    names.filter((name) => !("field" in (params[name] ?? {})))
      .map((name) => [name, values[name]?.[0] ?? ""]),
  );
  const one = names.flatMap((name) =>
    (values[name] ?? []).map((value): Params => ({ ...needed, [name]: value }))
  );
  const spans = "startTime" in params && "endTime" in params
    ? [
      { startTime: String(start), endTime: String(world.time), limit: "2" },
      { startTime: String(world.time - 200 * 86_400_000), endTime: String(world.time) },
      { startTime: String(world.time - 8 * 86_400_000), endTime: String(world.time) },
      { startTime: String(world.time), endTime: String(start) },
    ].map((span): Params => ({
      ...needed,
      ...Object.fromEntries(Object.entries(span).filter(([name]) => name in params)),
    }))
    : [];
  const pages = "size" in params && "current" in params
    ? [{ ...needed, size: "10", current: "2" }]
    : [];
  const all = new Map([needed, ...one, ...spans, ...pages].map((each) => [
    JSON.stringify(each),
    each,
  ]));
  return [...all.values()];
};

/** Eight digits that stand for a text. */
const digest = (text: string): string => hex(sha256(utf8(text))).slice(0, 8);

/** What one thing leads to: a line, and the text that its digits stand for. */
export interface Line {
  /** The call and its answer, or digits for many answers and for events. */
  readonly line: string;
  /** All of it. */
  readonly whole: string;
}

/** A line for each thing that happens and each list that is read, in their order. */
export const accountAnswers = (
  names: readonly string[] = stories.map(({ name }) => name),
): readonly Line[] => {
  const lines: Line[] = [];
  const tell = (what: string, events: readonly object[]): void => {
    const all = events.map(writeJson);
    lines.push({
      line: `${what} ${all.length} events ${digest(all.join("\n"))}`,
      whole: [what, ...all].join("\n"),
    });
  };
  for (
    const { name, deposits, given, script } of stories.filter((each) => names.includes(each.name))
  ) {
    let world = openWorld({ switches: { retired: true }, ...given }, deposits);
    const start = world.time;
    lines.push({ line: `# ${name}`, whole: name });
    const known: Record<string, string> = {};
    const filled = (params: Params): Params =>
      Object.fromEntries(
        Object.entries(params).map(([key, text]) => [key, known[text] ?? text]),
      );
    for (const act of script) {
      if ("ms" in act || "prices" in act) {
        const moved = "ms" in act ? advance(world, act.ms) : movePrices(world, act.prices);
        world = moved.world;
        tell(JSON.stringify(act), moved.events);
      } else if ("given" in act) {
        world = deposit(world, act.given);
      } else if ("read" in act) {
        for (const spec of reads.filter(({ path }) => path.includes(act.read))) {
          // Calls count against limits: each is asked of the world as it was.
          const all = queriesOf(world, spec, start).map((query) =>
            `${new URLSearchParams(query)} ${send(world, `GET ${spec.path}`, query)[1]}`
          );
          const what = `GET ${spec.path} ${all.length} answers`;
          const whole = all.join("\n");
          lines.push({ line: `${what} ${digest(whole)}`, whole: `${what}\n${whole}` });
        }
      } else {
        const params = filled(act.params);
        const [after, reply, events] = send(world, act.route, params);
        world = after;
        for (const [word, field] of Object.entries(act.keep ?? {})) {
          known[word] = idIn(reply, field);
        }
        tell(`${act.route} ${new URLSearchParams(params)} ${reply}`, events);
      }
    }
    const whole = writeWorld(world);
    lines.push({ line: `the world ${digest(whole)}`, whole });
  }
  return lines;
};

/** The whole of tests/vectors/account_answers.ts. */
export const accountAnswersFile = (): string =>
  `/**
 * What the stories of tools/generate/stories lead to: calls with their answers, and eight digits for
 * the events and for the answers of each list. Written by \`npm run update\`; read the difference.
 */
export const writtenAccounts: readonly string[] = String.raw\`
${accountAnswers().map(({ line }) => line).join("\n")}
\`.trim().split("\\n");
`;
