import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { ResourceUpdatedNotificationSchema } from "../../../../apps/cli/mcp/client.ts";
import type { Live } from "../../../../apps/cli/terminal/live.ts";
import { connect, newUmOrder } from "../../../../mod.ts";
import {
  openWorld,
  sampleKey,
  simulatedEnvironment,
  simulatedSockets,
  worldRef,
} from "../../../../simulator/mod.ts";
import { bench, START } from "../support.ts";
import { type Agent, agentOn } from "./support.ts";

const buy = newUmOrder({ symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: "0.01" });
const rest = newUmOrder({
  symbol: "BTCUSDT",
  side: "BUY",
  type: "LIMIT",
  timeInForce: "GTC",
  quantity: "0.01",
  price: "50000",
});

interface Parts {
  readonly agent: Agent;
  readonly ask: ReturnType<typeof connect>;
  readonly sockets: ReturnType<typeof simulatedSockets>;
  readonly listenKey: () => string;
  readonly wait: (ms: number) => void;
  /** How often each resource was told to have changed. */
  readonly updates: Map<string, number>;
}

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

const until = async (isSo: () => boolean | Promise<boolean>): Promise<void> => {
  for (let i = 0; i < 300; i++) {
    if (await isSo()) return;
    await pause(50);
  }
  assert.fail("it did not come");
};

const ROOT = "unimargin://account";

/** An agent beside a simulated exchange with sockets. */
const served = (use: (parts: Parts) => Promise<void>): Promise<void> => {
  const ref = worldRef(openWorld({ time: START }));
  const sockets = simulatedSockets(ref);
  const live: Live = {
    openSocket: sockets.openSocket,
    onInterrupt: () => () => {},
    endBy: () => {},
    onUnread: () => () => {},
    size: () => ({ columns: 80, rows: 24 }),
  };
  return bench(async ({ system, wait }) => {
    const agent = await agentOn({ ...system, live }, { server: "http://127.0.0.1:1" });
    const updates = new Map<string, number>();
    agent.client.setNotificationHandler(
      ResourceUpdatedNotificationSchema,
      ({ params: { uri } }) => {
        updates.set(uri, (updates.get(uri) ?? 0) + 1);
      },
    );
    try {
      await use({
        agent,
        ask: connect(simulatedEnvironment(ref, { transport: sockets.transport })),
        sockets,
        listenKey: () => ref.read().listenKeys["portfolio"]?.key ?? "",
        updates,
        wait,
      });
    } finally {
      assert.equal(await agent.stop(), 0);
      assert.equal(sockets.count(), 0, "a socket was left open");
    }
  }, { transport: sockets.transport });
};

// deno-lint-ignore no-explicit-any
const look = async ({ client }: Agent, uri = ROOT): Promise<any> => {
  const { contents } = await client.readResource({ uri });
  assert.equal(contents.length, 1);
  assert.equal(contents[0]?.mimeType, "application/json");
  return JSON.parse((contents[0] as { text: string }).text);
};

const fillsIn = (seen: { readonly newsSinceLastRead: readonly { readonly type: string }[] }) =>
  seen.newsSinceLastRead.filter(({ type }) => type === "fill");

describe("mcp resource of the live account", () => {
  it("is listed for each account, and by a template", () =>
    served(async ({ agent: { client } }) => {
      const { resources } = await client.listResources();
      assert.deepEqual(resources.map(({ uri }) => uri), [ROOT, `${ROOT}/simulated`]);
      const { resourceTemplates } = await client.listResourceTemplates();
      assert.deepEqual(resourceTemplates.map((each) => each.uriTemplate), [`${ROOT}/{name}`]);
    }));

  it("has the account, and each piece of news once", () =>
    served(async ({ agent, ask, listenKey, sockets, wait }) => {
      await ask(buy);
      // Before the account is followed, by both clocks.
      sockets.advance(10);
      wait(10);
      const first = await look(agent);
      assert.equal(first.account, "simulated");
      assert.equal(first.environment, "simulated");
      assert.equal(first.status, "NORMAL");
      assert.match(first.uniMMR, /^\d+\.\d+$/);
      assert.ok(["catchingUp", "live"].includes(first.view.phase));
      assert.deepEqual(fillsIn(first), []);
      const { orderId } = await ask(rest);
      await ask(buy);
      await until(async () => {
        const seen = await look(agent);
        if (fillsIn(seen).length === 0) return false;
        assert.equal(fillsIn(seen).length, 1);
        return true;
      });
      const last = await look(agent);
      assert.deepEqual(fillsIn(last), []);
      assert.deepEqual(
        last.view.openOrders.map((order: { orderId: string }) => order.orderId),
        [orderId],
      );
      assert.deepEqual(
        last.view.positions.map(({ amount }: { amount: string }) => Number(amount)),
        [0.02],
      );
      assert.ok(listenKey().length > 20);
      for (const secret of [listenKey(), sampleKey.apiKey, sampleKey.secret]) {
        assert.ok(!agent.said.join("").includes(secret));
        assert.ok(!agent.err.join("").includes(secret));
      }
    }));

  it("tells subscribers that something happened, until they unsubscribe", () =>
    served(async ({ agent, ask, updates }) => {
      await agent.client.subscribeResource({ uri: ROOT });
      await until(async () => (await look(agent)).view.phase === "live");
      await pause(1200);
      updates.clear();
      for (let i = 0; i < 5; i++) await ask(buy);
      await until(() => updates.get(ROOT) !== undefined);
      // Many pieces of news are one message.
      assert.equal(updates.get(ROOT), 1);
      assert.equal(fillsIn(await look(agent)).length, 5);
      await agent.client.unsubscribeResource({ uri: ROOT });
      updates.clear();
      await ask(buy);
      await pause(1200);
      assert.equal(updates.get(ROOT), undefined);
      assert.equal(fillsIn(await look(agent)).length, 1);
    }));

  it("tells a gap, and what it brought to light", () =>
    served(async ({ agent, ask, sockets }) => {
      await until(async () => (await look(agent)).view.phase === "live");
      sockets.hit({ kind: "cut" });
      await ask(buy);
      const news: { type: string; recovered?: boolean }[] = [];
      await until(async () => {
        news.push(...(await look(agent)).newsSinceLastRead);
        return news.some(({ type }) => type === "recovered");
      });
      assert.ok(news.some(({ type }) => type === "gap"));
      const fills = news.filter(({ type }) => type === "fill");
      assert.deepEqual(fills.map(({ recovered }) => recovered), [true]);
    }));

  it("tells after a long time without a look what happened since the last one", () => {
    const { setTimeout: real } = globalThis;
    let isAway = true;
    globalThis.setTimeout =
      ((then: () => void, ms = 0) => real(then, isAway && ms === 900_000 ? 4_000 : ms)) as never;
    return served(async ({ agent, ask, sockets, wait }) => {
      await look(agent);
      sockets.advance(10);
      wait(10);
      await ask(buy);
      await until(() => sockets.count() === 0);
      isAway = false;
      await ask(buy);
      sockets.advance(10_000);
      wait(10_000);
      const news: { type: string }[] = [];
      await until(async () => {
        news.push(...(await look(agent)).newsSinceLastRead);
        return news.some(({ type }) => type === "recovered");
      });
      assert.equal(news.filter(({ type }) => type === "fill").length, 2);
      assert.equal(news.filter(({ type }) => type === "stopped").length, 0);
    }).finally(() => globalThis.setTimeout = real);
  });

  it("leaves no timer of a look behind, which would keep the program from ending", () => {
    const { setTimeout: begin, clearTimeout: end } = globalThis;
    const waits = new Set<unknown>();
    globalThis.setTimeout = ((then: () => void, ms = 0) => {
      const timer = begin(() => {
        waits.delete(timer);
        then();
      }, ms);
      if (ms === 3_000) waits.add(timer);
      return timer;
    }) as never;
    globalThis.clearTimeout = ((timer: number) => {
      waits.delete(timer);
      end(timer);
    }) as never;
    return served(async ({ agent }) => {
      await until(async () => (await look(agent)).view.phase === "live");
      const before = new Set(waits);
      await look(agent);
      assert.deepEqual([...waits].filter((each) => !before.has(each)), []);
    }).finally(() => Object.assign(globalThis, { setTimeout: begin, clearTimeout: end }));
  });

  it("says what cannot be read, and why", async () => {
    await served(async ({ agent: { client } }) => {
      for (
        const uri of ["unimargin://nothing", `${ROOT}/a/b`, `${ROOT}/%E0`, "file:///etc/passwd"]
      ) {
        await assert.rejects(client.readResource({ uri }), /There is no resource of that URI/);
        await assert.rejects(client.subscribeResource({ uri }), /There is no resource of that URI/);
      }
      await assert.rejects(client.readResource({ uri: `${ROOT}/nobody` }), /There is no account/);
      // Each spelling would follow the account once more.
      for (const uri of [`${ROOT}/SIMULATED`, `${ROOT}/%73imulated`, `${ROOT}/simulated%20`]) {
        await assert.rejects(client.readResource({ uri }), /There is no resource of that URI/);
        await assert.rejects(client.subscribeResource({ uri }), /There is no resource of that URI/);
      }
    });
    await bench(async ({ system }) => {
      const agent = await agentOn(system);
      await assert.rejects(agent.client.readResource({ uri: ROOT }), /has no streams: start/);
      await agent.stop();
    });
  });
});
