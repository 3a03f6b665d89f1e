import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Heard } from "../../../lib/socket.ts";
import { connect, newUmOrder, startUserDataStream } from "../../../mod.ts";
import {
  fetchHandler,
  openWorld,
  readSocketFaultPlan,
  simulatedEnvironment,
  simulatedSockets,
  type SocketFault,
  type SocketFaultPlan,
  worldRef,
} from "../../../simulator/mod.ts";

const soon = (): Promise<void> => new Promise((done) => setTimeout(done, 0));

const market = newUmOrder({ symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: "0.01" });

const setUp = async (faults?: SocketFaultPlan) => {
  const ref = worldRef(openWorld());
  const sockets = simulatedSockets(ref, faults && { faults });
  const ask = connect(simulatedEnvironment(ref, { transport: sockets.transport }));
  const { listenKey } = await ask(startUserDataStream());
  const all: Heard[] = [];
  const socket = sockets.openSocket(`wss://simulated.invalid/pm/ws/${listenKey}`, (heard) => {
    all.push(heard);
  });
  await soon();
  /** Names of events, replies and other things heard so far. */
  const names = () =>
    all.map((heard) =>
      heard._tag === "Frame"
        ? /"x":"(\w+)"/.exec(heard.text)?.[1] ?? /"e":"(\w+)"/.exec(heard.text)?.[1] ?? "reply"
        : heard._tag
    );
  const trade = async () => {
    await ask(market);
    await soon();
  };
  return { ref, sockets, socket, all, names, trade };
};

const once = (fault: SocketFault, event?: string, nth = 1): SocketFaultPlan => ({
  seed: 1,
  rules: [{ fault, nth: [nth], ...(event !== undefined && { event }) }],
});

describe("faults of sockets", () => {
  const cases: readonly (readonly [SocketFaultPlan, readonly string[]])[] = [
    [{ seed: 1, rules: [] }, ["Opened", "NEW", "TRADE", "ACCOUNT_UPDATE"]],
    [once({ kind: "lost" }, "ORDER_TRADE_UPDATE", 2), ["Opened", "NEW", "ACCOUNT_UPDATE"]],
    [once({ kind: "repeated" }), ["Opened", "NEW", "NEW", "TRADE", "ACCOUNT_UPDATE"]],
    [
      once({ kind: "late" }, "ORDER_TRADE_UPDATE"),
      ["Opened", "ACCOUNT_UPDATE", "NEW", "TRADE"],
    ],
    [once({ kind: "silent" }, "ORDER_TRADE_UPDATE", 2), ["Opened", "NEW"]],
    [once({ kind: "halfOpen" }, "ORDER_TRADE_UPDATE", 2), ["Opened", "NEW"]],
    [once({ kind: "cut" }, "ACCOUNT_UPDATE"), ["Opened", "NEW", "TRADE", "Ended"]],
    [once({ kind: "closed", code: 1001 }, "ACCOUNT_UPDATE"), ["Opened", "NEW", "TRADE", "Ended"]],
    [once({ kind: "refused" }), ["Ended"]],
    [
      { seed: 1, rules: [{ fault: { kind: "lost" }, path: "/market/*" }] },
      ["Opened", "NEW", "TRADE", "ACCOUNT_UPDATE"],
    ],
    [{ seed: 1, rules: [{ fault: { kind: "lost" }, path: "/pm/ws/*", every: 2 }] }, [
      "Opened",
      "NEW",
      "ACCOUNT_UPDATE",
    ]],
  ];
  for (const [plan, heard] of cases) {
    it(`leave ${heard.join(", ")} of ${JSON.stringify(plan.rules)}`, async () => {
      const { names, trade } = await setUp(plan);
      await trade();
      assert.deepEqual(names(), heard);
    });
  }

  it("of one seed hit the same messages", async () => {
    const plan = (seed: number): SocketFaultPlan => ({
      seed,
      rules: [{ fault: { kind: "lost" }, probability: 0.5 }],
    });
    const runOf = async (seed: number) => {
      const { names, trade } = await setUp(plan(seed));
      for (let i = 0; i < 8; i++) await trade();
      return names().join();
    };
    assert.equal(await runOf(1), await runOf(1));
    assert.notEqual(await runOf(1), await runOf(2));
  });

  it("answer messages of the client on a silent connection, and not on one that is half open", async () => {
    for (
      const [kind, heard] of [["silent", ["Opened", "reply"]], ["halfOpen", ["Opened"]]] as const
    ) {
      const { sockets, socket, names, trade } = await setUp();
      sockets.hit({ kind });
      socket.send('{"method":"LIST_SUBSCRIPTIONS","id":1}');
      await trade();
      assert.deepEqual(names(), heard);
      sockets.advance(180_000);
      socket.end();
      await soon();
      assert.deepEqual(names(), [...heard, "Ended"]);
      assert.equal(sockets.count(), 0);
    }
  });

  it("hit every open connection at once", async () => {
    const { sockets, all, trade } = await setUp();
    sockets.hit({ kind: "cut" });
    await trade();
    assert.deepEqual(all.slice(1), [
      { _tag: "Ended", code: 1006, reason: "The connection broke" },
    ]);
    assert.equal(sockets.count(), 0);
  });

  it("are read from outside data", () => {
    const plan = { seed: 1, rules: [{ fault: { kind: "closed", code: 1001 }, every: 2 }] };
    assert.deepEqual(readSocketFaultPlan(plan), { _tag: "Right", right: plan });
    const odd = [{ kind: "closed", code: 5 }, { kind: "refused", status: 101 }];
    for (const fault of [{ kind: "nothing" }, { kind: "closed" }, {}, ...odd]) {
      const read = readSocketFaultPlan({ seed: 1, rules: [{ fault }] });
      assert.match(read._tag === "Left" ? read.left : "", /^Cannot read the plan of socket faults/);
    }
  });

  it("are refused where a rule would hit always or never", () => {
    for (const change of [{ probability: 50 }, { every: 0 }, { nth: [0] }]) {
      const read = readSocketFaultPlan({ seed: 1, rules: [{ fault: { kind: "cut" }, ...change }] });
      assert.match(read._tag === "Left" ? read.left : "", /rules\.0\.(probability|every|nth\.0): /);
    }
  });

  it("are refused where a rule is misspelt, as those of calls are", () => {
    const rule = { fault: { kind: "cut" }, pth: "/pm/*" };
    const why =
      /^Cannot read the plan of socket faults: rules\.0\.pth: there is no such field; a rule has fault, path, event, /;
    const read = readSocketFaultPlan({ seed: 1, rules: [rule] });
    assert.match(read._tag === "Left" ? read.left : "", why);
    const ref = worldRef(openWorld());
    for (const wrong of [rule, { fault: { kind: "cuts" } }, { fault: { kind: "cut" }, nth: 1 }]) {
      const faults = { seed: 1, rules: [wrong] } as unknown as SocketFaultPlan;
      assert.throws(() => simulatedSockets(ref, { faults }), /^TypeError: Cannot read the plan/);
      assert.throws(
        () => simulatedSockets(ref).setFaults(faults),
        /^TypeError: Cannot read the plan/,
      );
    }
  });

  it("are set and done through routes of the server", async () => {
    const ref = worldRef(openWorld());
    const sockets = simulatedSockets(ref);
    const handler = fetchHandler(ref, { control: true, sockets });
    const post = async (path: string, body: unknown) => {
      const url = `http://127.0.0.1/simulator/${path}`;
      return (await handler(new Request(url, { method: "POST", body: JSON.stringify(body) })))
        .status;
    };
    const open = async () => {
      const all: string[] = [];
      sockets.openSocket("wss://simulated.invalid/pm/ws", ({ _tag }) => all.push(_tag));
      await soon();
      return all;
    };
    assert.equal(await post("socket-faults", once({ kind: "refused", status: 429 })), 200);
    assert.deepEqual(await open(), ["Ended"]);
    assert.equal(await post("socket-faults", {}), 200);
    const heard = await open();
    assert.equal(await post("sockets", { kind: "cut" }), 200);
    await soon();
    assert.deepEqual(heard, ["Opened", "Ended"]);
    assert.equal(await post("sockets", { kind: "lost" }), 400);
    assert.equal(await post("sockets", {}), 400);
    assert.equal(await post("socket-faults", { seed: 1 }), 400);
    const misspelt = { fault: { kind: "cut" }, evnt: "ORDER_TRADE_UPDATE" };
    assert.equal(await post("socket-faults", { seed: 1, rules: [misspelt] }), 400);
  });
});
