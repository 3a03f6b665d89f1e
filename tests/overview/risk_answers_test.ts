import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { fixed } from "../../lib/decimal.ts";
import * as TE from "../../lib/deps/task_either.ts";
import { type Environment, type Reply, type Signed, unreachable } from "../../mod.ts";
import { readRisk, type RiskOptions } from "../../overview/mod.ts";
import { type PositionAnswer, readRecord, reconcile, record, standing } from "../../risk/mod.ts";
import {
  openWorld,
  simulatedEnvironment,
  withAccount,
  type World,
  worldRef,
} from "../../simulator/mod.ts";
import { bodyOf, call } from "../simulator/support.ts";

const trading = async (): Promise<World> => {
  let world = openWorld({}, { USDT: { um: "90000" }, BTC: { cm: "2" } });
  const orders = [["um", "BTCUSDT", "0.5"], ["cm", "ETHUSD_PERP", "40"]] as const;
  for (const [kind, symbol, quantity] of orders) {
    const order = { symbol, side: "BUY", type: "MARKET", quantity };
    const [next, reply] = await call(world, "POST", `/papi/v1/${kind}/order`, order);
    bodyOf(reply);
    world = next;
  }
  return world;
};

describe("readRisk", () => {
  it("reads what a standing needs, and agrees with the exchange", async () => {
    const { found, failures, weight } = await readRisk(
      simulatedEnvironment(worldRef(await trading())),
    );
    if (found._tag === "Left") return assert.fail(JSON.stringify(found.left));
    const { account, terms } = found.right;
    assert.equal(fixed(standing(account, terms).equity), account.reported?.accountEquity);
    assert.equal(reconcile(account, terms)?.verdict, "agrees");
    assert.deepEqual(failures, []);
    assert.ok(weight.total > 100 && weight.total <= 400, String(weight.total));
  });

  it("reads the leverage of loans where something is owed", async () => {
    const [world, reply] = await call(await trading(), "POST", "/papi/v1/marginLoan", {
      ...{ asset: "USDT", amount: "100" },
    });
    bodyOf(reply);
    const { found } = await readRisk(simulatedEnvironment(worldRef(world)));
    if (found._tag === "Left") return assert.fail(JSON.stringify(found.left));
    const { account, terms } = found.right;
    assert.ok(terms.assets["USDT"]?.leverage);
    assert.equal(reconcile(account, terms)?.verdict, "agrees");
  });

  it("counts no read that never left", async () => {
    const env = simulatedEnvironment(worldRef(await trading()));
    const all = await readRisk(env);
    const held = unreachable("any", "its budget has no room", "notSent");
    const isHeld = ({ endpoint }: Signed): boolean => endpoint === "accountBalance";
    const { weight } = await readRisk({
      ...env,
      transport: (signed) => isHeld(signed) ? TE.left(held) : env.transport(signed),
    });
    assert.equal(weight.calls, all.weight.calls - 1);
    assert.equal(weight.total, all.weight.total - 20);
    assert.equal(weight.byHost["papi"], (all.weight.byHost["papi"] ?? 0) - 20);
  });

  it("stays within its budget, and names what it has not read", async () => {
    const { found, failures, weight } = await readRisk(
      simulatedEnvironment(worldRef(await trading())),
      { maxWeight: 60 },
    );
    assert.ok(weight.total <= 60);
    assert.ok(failures.every(({ _tag }) => _tag === "Blocked") && failures.length > 0);
    assert.ok(found._tag === "Left" && found.left.some(({ needs }) => needs === "orders"));
  });

  it("guesses no kind of account where none is told, and asks for none that is known", async () => {
    const world = withAccount(openWorld({}, { BTC: { cross: "3000" } }), "main", { kind: "pro" });
    const env = simulatedEnvironment(worldRef(world));
    const answering = (status: number, body: string): Environment => ({
      ...env,
      transport: (request) =>
        request.url.includes("/sapi/v1/portfolio/account")
          ? TE.right({ status, headers: {}, body })
          : env.transport(request),
    });
    const equityOf = async (env: Environment, options: RiskOptions = {}) => {
      const { found, failures } = await readRisk(env, options);
      const result = found._tag === "Left"
        ? found.left.map(({ needs, of }) => `${needs} of ${of}`)
        : fixed(standing(found.right.account, found.right.terms).equity, 0);
      return [result, failures.map(({ _tag }) => _tag)];
    };
    const other =
      '{"uniMMR":"9","accountEquity":"9","accountMaintMargin":"1","accountStatus":"NORMAL"';
    for (
      const [status, body, failed] of [
        [503, '{"code":-1000,"msg":"An unknown error occurred."}', ["Refused"]],
        [400, '{"code":-1021,"msg":"Timestamp for this request is outside."}', ["Refused"]],
        [429, '{"code":-1003,"msg":"Too many requests."}', ["Limited"]],
        [200, `${other},"accountType":"PM_4"}`, []],
        [200, `${other}}`, []],
      ] as const
    ) {
      const lacks = [["kind of account"], failed];
      assert.deepEqual(await equityOf(answering(status, body)), lacks, body);
    }
    assert.deepEqual(await equityOf(env), ["146250000", []]);
    assert.deepEqual(await equityOf(answering(503, ""), { kind: "pro" }), ["146250000", []]);
    // Who is refused what is Pro's has Portfolio Margin.
    const refused = '{"code":-2015,"msg":"Invalid API-key, IP, or permissions for action."}';
    assert.deepEqual(await equityOf(answering(401, refused)), ["171000000", []]);
  });

  it("reads terms of what is wanted besides, and leaves orders out", async () => {
    const { found } = await readRisk(
      simulatedEnvironment(worldRef(openWorld({}, { USDT: { um: "9" } }))),
      { also: { um: ["ETHUSDT"], assets: ["ETH"] }, orders: false },
    );
    assert.ok(found._tag === "Right" && found.right.terms.assets["ETH"]?.leverage);
    assert.deepEqual(found._tag === "Right" && Object.keys(found.right.terms.um), ["ETHUSDT"]);
  });

  it("reads the mark price of a contract with orders where no position shows one", async () => {
    const order = { symbol: "ETHUSDT", side: "BUY", type: "LIMIT", timeInForce: "GTC" };
    const [world, reply] = await call(await trading(), "POST", "/papi/v1/um/order", {
      ...order,
      ...{ price: "2000", quantity: "0.5" },
    });
    bodyOf(reply);
    const env = simulatedEnvironment(worldRef(world));
    const answering = (change: (rows: readonly PositionAnswer[]) => unknown): Environment => ({
      ...env,
      transport: (request) => {
        const answer = env.transport(request);
        return request.endpoint !== "queryUmPositionInformation"
          ? answer
          : TE.map((reply: Reply) => ({
            ...reply,
            body: JSON.stringify(change(JSON.parse(reply.body))),
          }))(answer);
      },
    });
    const isOpen = ({ symbol }: PositionAnswer) => symbol === "BTCUSDT";
    for (
      const other of [
        answering((rows) => rows.filter(isOpen)),
        answering((rows) => rows.map((row) => isOpen(row) ? row : { ...row, markPrice: "0.000" })),
      ]
    ) {
      const [{ found }, { found: whole }] = [await readRisk(other), await readRisk(env)];
      if (found._tag === "Left") return assert.fail(JSON.stringify(found.left));
      assert.deepEqual(
        standing(found.right.account, found.right.terms),
        whole._tag === "Right" && standing(whole.right.account, whole.right.terms),
      );
      assert.ok(found.right.terms.um["ETHUSDT"]?.markPrice);
    }
  });

  it("knows the leverage of contracts that no position shows", async () => {
    let world = await trading();
    const sent = [
      ["um/leverage", { symbol: "ETHUSDT", leverage: "4" }],
      ["cm/leverage", { symbol: "BTCUSD_PERP", leverage: "3" }],
    ] as const;
    for (const [path, params] of sent) {
      const [next, reply] = await call(world, "POST", `/papi/v1/${path}`, params);
      bodyOf(reply);
      world = next;
    }
    const env = simulatedEnvironment(worldRef(world));
    const { found } = await readRisk(env, { also: { um: ["ETHUSDT"], cm: ["BTCUSD_PERP"] } });
    if (found._tag === "Left") return assert.fail(JSON.stringify(found.left));
    const { account } = found.right;
    assert.equal(account.um.leverage["ETHUSDT"], 4);
    assert.equal(account.cm.leverage["BTCUSD_PERP"], 3);
    assert.equal(account.um.leverage["BTCUSDT"], 20);
    const kept = readRecord(record({ at: 0, account, terms: found.right.terms }));
    assert.deepEqual(kept._tag === "Right" && kept.right.account.um.leverage, { BTCUSDT: 20 });
  });
});
