/** Carries actions out on a world, as requests that are really signed, and holds every law after each. */
import assert from "node:assert/strict";
import { values } from "../../../../simulator/engine/world/table.ts";
import { elements } from "../../../../simulator/engine/world/vector.ts";
import { units } from "../../../../lib/decimal.ts";
import { advance, movePrices } from "../../../../simulator/exchange/clock.ts";
import { accountNames, seenBy } from "../../../../simulator/engine/world/seen_by.ts";
import type { World } from "../../../../simulator/engine/world/world.ts";
import { bodyOf, call, unchanged } from "../../support.ts";
import { printed } from "../../watched.ts";
import { type Action, type Move, movedPrice } from "./actions.ts";
import { figured, isWhole, lawful, OPEN } from "./laws.ts";

/** Calls that take or change an order, and how it is asked for: route, its id, the id's name. */
const QUERIES: Readonly<Record<string, readonly [route: string, id: string, name: string]>> = {
  "/papi/v1/um/order": ["GET /papi/v1/um/order", "orderId", "orderId"],
  "/papi/v1/cm/order": ["GET /papi/v1/cm/order", "orderId", "orderId"],
  "/papi/v1/margin/order": ["GET /papi/v1/margin/order", "orderId", "orderId"],
  "/papi/v1/um/algo/order": ["GET /papi/v1/um/algo/algoOrder", "algoId", "algoId"],
};

/** Fields that an answer to an order and a query of it share. */
const SHARED = ["symbol", "side", "positionSide", "price", "origQty", "executedQty", "status"];

const parsed = (body: string): Record<string, string> =>
  // Ids are longer than what JSON.parse keeps.
  JSON.parse(body.replace(/:(\d{15,})/g, ':"$1"')) as Record<string, string>;

const send = (world: World, route: string, params: Readonly<Record<string, string>>) => {
  const [method = "", path = ""] = route.split(" ");
  return call(world, method, path, params);
};

/** A text, or its amount: answers and queries print different numbers of zeros. */
const plain = (text: string | undefined): string | bigint | undefined =>
  text !== undefined && /^\d{1,12}(\.\d{1,8})?$/.test(text) ? units(text) : text;

/** Orders of all accounts that wait for a price. */
const waiting = (world: World): readonly string[] =>
  accountNames(world).flatMap((name) => {
    const { margin, algos, strategies } = seenBy(world, name);
    return [
      ...values(margin.waiting),
      ...[...values(algos.open), ...values(strategies.open)].map(({ algoId }) => algoId),
    ];
  });

/** Whether a call's own trades set off an order that had waited for their price. */
const hasTriggered = (before: World, after: World): boolean => {
  const still = new Set(waiting(after));
  return waiting(before).some((id) => !still.has(id));
};

/** What is left of an order may be taken by one that its own fill set off, after it was answered. */
const goesOn = (
  answer: Readonly<Record<string, string>>,
  found: Readonly<Record<string, string>>,
): boolean => {
  const [then, now] = [answer, found].map(({ executedQty = "x" }) => units(executedQty));
  return OPEN.includes(answer["status"] ?? "") && now !== undefined && then !== undefined &&
    now > then &&
    found["status"] === (now === units(found["origQty"] ?? "x") ? "FILLED" : "PARTIALLY_FILLED");
};

/** Asks for what was just placed, amended or cancelled: it must be as the answer said. */
const queried = async (
  before: World,
  world: World,
  path: string,
  params: Readonly<Record<string, string>>,
  answer: Readonly<Record<string, string>>,
): Promise<void> => {
  const query = QUERIES[path];
  const id = query && answer[query[1]];
  if (!query || id === undefined) return;
  const symbol = params["symbol"];
  const named = symbol === undefined || query[2] === "algoId" ? {} : { symbol };
  const [after, reply] = await send(world, query[0], { ...named, [query[2]]: id });
  unchanged(after, world);
  bodyOf(reply);
  const found = parsed(reply.body);
  assert.equal(found[query[1]], id);
  // An order that is only acknowledged may be filled by now.
  const isAcknowledged = /\/(um|cm)\/order$/.test(path) && params["type"] !== undefined &&
    params["newOrderRespType"] === undefined;
  // What is left of an order that leads to a liquidation is cancelled by it.
  const isLiquidated = [...elements(world.um.orders), ...elements(world.cm.orders)]
    .some(({ forced, time }) => forced !== undefined && time === world.time);
  const isTaken = hasTriggered(before, world) && goesOn(answer, found);
  for (const name of SHARED) {
    if (isLiquidated && name === "status") continue;
    if ((isAcknowledged || isTaken) && (name === "status" || name === "executedQty")) continue;
    if (answer[name] === undefined) continue;
    assert.equal(plain(found[name]), plain(answer[name]), `${path} ${name}`);
  }
};

const askedFor = (params: Readonly<Record<string, string>>, answer: Record<string, string>) => {
  for (const name of ["symbol", "side", "type"]) {
    if (params[name] !== undefined && answer[name] !== undefined) {
      assert.equal(answer[name], params[name], name);
    }
  }
  if (params["newClientOrderId"] !== undefined && answer["clientOrderId"] !== undefined) {
    assert.equal(answer["clientOrderId"], params["newClientOrderId"]);
  }
  if (params["quantity"] !== undefined && answer["origQty"] !== undefined) {
    const [placed, asked] = [Number(answer["origQty"]), Number(params["quantity"])];
    // A reduce-only order is cut down to the position.
    assert.ok(params["reduceOnly"] === "true" ? placed > 0 && placed <= asked : placed === asked);
  }
};

const called = async (world: World, action: Extract<Action, { does: "call" }>): Promise<World> => {
  const { route, params } = action.sent(world);
  const [method, path = ""] = route.split(" ");
  const [after, reply] = await send(world, route, params);
  if (reply.status !== 200) {
    assert.equal(reply.status, 400, reply.body);
    assert.match(reply.body, /^{"code":-?\d+,"msg":".+"}$/);
    unchanged(after, world);
    return after;
  }
  assert.ok(BigInt(after.nextTransaction) >= BigInt(world.nextTransaction));
  const answer = parsed(reply.body);
  if (method === "POST") askedFor(params, answer);
  await queried(world, after, path, params, answer);
  return after;
};

const moved = (world: World, move: Move): World => {
  const { um, cm, assets } = world.market;
  const prices = Object.entries(move).map(([name, points]) => {
    const [symbol = ""] = name.split(":");
    const price = um[symbol]?.markPrice ?? cm[symbol]?.markPrice ?? assets[symbol]?.price ?? 0n;
    return [name, movedPrice(price, points)];
  });
  const { world: after, events } = movePrices(world, Object.fromEntries(prices));
  printed(events);
  return after;
};

/** What an action leads to. */
export const happened = async (world: World, action: Action): Promise<World> => {
  switch (action.does) {
    case "call":
      return await called(world, action);
    case "prices":
      return moved(world, action.prices);
    case "advance": {
      const { world: after, events } = advance(world, action.ms);
      printed(events);
      assert.equal(after.time, world.time + action.ms);
      return after;
    }
  }
};

const accountOf = async (world: World): Promise<Readonly<Record<string, string>>> => {
  const [after, reply] = await call(world, "GET", "/papi/v1/account");
  unchanged(after, world);
  return bodyOf<Record<string, string>>(reply);
};

/** Every law holds of the account that the world shows, after an action that anyone may have done. */
const holds = async (before: World, world: World, action: Action): Promise<void> => {
  lawful(world);
  const account = await accountOf(world);
  if (isWhole(world)) figured(world, account);
  if (action.does !== "call") {
    assert.notEqual(account["accountStatus"], "FORCE_LIQUIDATION", "left in liquidation");
  }
  const { size } = before.ledger.entries;
  assert.ok(world.ledger.entries.size >= size, "entries are never taken back");
};

/** What an action leads to; every law holds of it. */
export const lawfully = async (before: World, action: Action): Promise<World> => {
  const world = await happened(before, action);
  await holds(before, world, action);
  return world;
};

/** The same of an action of one of several accounts; every law holds of each. */
export const lawfullyFor = async (
  before: World,
  name: string,
  action: Action,
): Promise<World> => {
  const world = seenBy(await happened(seenBy(before, name), action), before.account);
  for (const each of accountNames(world)) {
    await holds(seenBy(before, each), seenBy(world, each), action);
  }
  return world;
};
