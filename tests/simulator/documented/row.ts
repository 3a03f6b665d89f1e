/** A documented behaviour as data: what the exchange does, where that is said, and calls that show it. */
import assert from "node:assert/strict";
import { advance, movePrices, openWorld, type World } from "../../../simulator/mod.ts";
import { call } from "../support.ts";

export type Params = Readonly<Record<string, string>>;

/** A call, or time that passes (`{ ms }`), or prices that are set; `$orderId` is that of an answer before. */
export type Act = readonly [route: string | "time" | "prices", params?: Params];

/** A value at a place of the last answer; `undefined` where nothing may stand. */
export type Expected = string | number | boolean | RegExp | undefined;

export interface Behaviour {
  readonly says: string;
  /** Page of the documentation, or a public thread. */
  readonly source: string;
  readonly acts: readonly Act[];
  /** The code of the refusal of the last call, or values by place. */
  readonly gives: number | Readonly<Record<string, Expected>>;
  readonly world?: () => World;
}

type Answer = Readonly<Record<string, unknown>>;

const parsed = (body: string): unknown =>
  body.startsWith("<") ? {} : JSON.parse(body.replace(/([:[,])(-?\d{16,})(?=[,}\]])/g, '$1"$2"'));

/** The value of the first field of this name, at any depth. */
const fieldIn = (value: unknown, name: string): unknown => {
  if (typeof value !== "object" || value === null) return undefined;
  const own = (value as Answer)[name];
  if (own !== undefined) return own;
  for (const each of Object.values(value)) {
    const found = fieldIn(each, name);
    if (found !== undefined) return found;
  }
  return undefined;
};

const valueAt = (value: unknown, path: string): unknown =>
  path === "" ? value : path.split(".").reduce<unknown>(
    (at, name) => typeof at === "object" && at !== null ? (at as Answer)[name] : undefined,
    value,
  );

/** Carries out all acts but the last, which it answers. */
const lastAnswer = async ({ acts, world: start = openWorld }: Behaviour) => {
  let world = start();
  let answer: unknown;
  let status = 200;
  const known: Record<string, string> = {};
  for (const [i, [route, params = {}]] of acts.entries()) {
    if (route === "time") {
      world = advance(world, Number(params["ms"])).world;
      continue;
    }
    if (route === "prices") {
      world = movePrices(world, params).world;
      continue;
    }
    const filled = Object.fromEntries(
      Object.entries(params).map(([name, text]) => {
        if (!text.startsWith("$")) return [name, text];
        if (text === "$now") return [name, String(world.time)];
        return [name, known[text.slice(1)] ?? assert.fail(`no answer has ${text}`)];
      }),
    );
    const [method = "", path = ""] = route.split(" ");
    const [after, reply] = await call(world, method, path, filled);
    world = after;
    answer = parsed(reply.body);
    status = reply.status;
    if (i < acts.length - 1) assert.equal(status, 200, `${route}: ${reply.body}`);
    for (
      const name of [
        "orderId",
        "clientOrderId",
        "algoId",
        "strategyId",
        "orderListId",
        "tranId",
        "listenKey",
      ]
    ) {
      const found = fieldIn(answer, name);
      if (found !== undefined) known[name] = String(found);
    }
  }
  return { answer, status };
};

/** Fails unless the exchange does what it is said to do. */
export const checked = async (row: Behaviour): Promise<void> => {
  const { answer, status } = await lastAnswer(row);
  const { gives } = row;
  if (typeof gives === "number") {
    assert.equal(gives === 404 ? status : valueAt(answer, "code"), gives, JSON.stringify(answer));
    return;
  }
  assert.equal(status, 200, JSON.stringify(answer));
  for (const [path, expected] of Object.entries(gives)) {
    const found = valueAt(answer, path);
    const what = `${path}: ${JSON.stringify(answer).slice(0, 600)}`;
    if (expected instanceof RegExp) assert.match(String(found), expected, what);
    else assert.equal(found, expected, what);
  }
};
