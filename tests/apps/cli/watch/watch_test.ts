import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { run } from "../../../../apps/cli/program.ts";
import { type Live, showingOn } from "../../../../apps/cli/terminal/live.ts";
import { connect, newUmOrder } from "../../../../mod.ts";
import {
  openWorld,
  sampleKey,
  simulatedEnvironment,
  simulatedSockets,
  worldRef,
} from "../../../../simulator/mod.ts";
import { bench, START } from "../support.ts";
import { terminal } from "./terminal.ts";

const market = newUmOrder({ symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: "0.01" });

const until = async (isSo: () => boolean): Promise<void> => {
  for (let i = 0; i < 1000 && !isSo(); i++) await new Promise((done) => setTimeout(done, 10));
  assert.ok(isSo(), "it did not come");
};

type Line = Readonly<Record<string, unknown>> & { readonly type: string };

/** A machine that watches an account, and the exchange at its other end. */
const watched = async (
  args: readonly string[],
  use: (parts: {
    readonly sockets: ReturnType<typeof simulatedSockets>;
    readonly trade: () => Promise<string>;
    readonly out: readonly string[];
    readonly shown: () => readonly string[];
    readonly interrupt: () => void;
    readonly listening: () => number;
    readonly ended: Promise<number>;
    readonly listenKey: () => string;
    readonly all: () => string;
  }) => Promise<void>,
  isTerminal = false,
): Promise<void> => {
  const ref = worldRef(openWorld({ time: START }));
  const sockets = simulatedSockets(ref);
  const ask = connect(simulatedEnvironment(ref, { transport: sockets.transport }));
  const out: string[] = [];
  const written: string[] = [];
  const works = new Set<() => void>();
  const { write, lines } = terminal();
  const show = showingOn((text) => {
    written.push(text);
    write(text);
  });
  const live: Live = {
    openSocket: sockets.openSocket,
    onInterrupt: (work) => {
      const asked = () => work("SIGINT");
      works.add(asked);
      return () => void works.delete(asked);
    },
    endBy: () => assert.fail("it ends by itself"),
    onUnread: () => () => {},
    ...(isTerminal && { show }),
    size: () => ({ columns: 80, rows: 24 }),
  };
  await bench(async ({ system }) => {
    const ended = run(
      {
        ...system,
        out: (text) => void out.push(text),
        live,
        isRead: isTerminal,
        timeZone: "UTC",
      },
      ["watch", "--server", "http://127.0.0.1:1", "--lag", "0", ...args],
    );
    await use({
      sockets,
      trade: async () => (await ask(market)).orderId,
      out,
      shown: lines,
      interrupt: () => works.forEach((work) => work()),
      listening: () => works.size,
      ended,
      listenKey: () => ref.read().listenKeys["portfolio"]?.key ?? "",
      all: () => [...out, ...written].join("\n"),
    });
  }, { transport: sockets.transport });
};

const linesOf = (out: readonly string[]) => out.map((text) => JSON.parse(text) as Line);

describe("cli watch", () => {
  it("tells what happens in lines of JSON, a gap too, and ends at Ctrl-C", () =>
    watched(["--json"], async (parts) => {
      const { sockets, trade, out, interrupt, listening, ended, listenKey, all } = parts;
      const of = (type: string) => linesOf(out).filter((line) => line.type === type);
      await until(() => of("view").length > 0);
      const first = await trade();
      await until(() => of("fill").length === 1);
      sockets.hit({ kind: "cut" });
      const second = await trade();
      await until(() => of("gap").length === 1 && of("view").length === 2);
      assert.equal(listening(), 1);
      interrupt();
      assert.equal(await ended, 0);
      assert.equal(listening(), 0);
      assert.deepEqual(
        of("fill").map(({ fill, recovered }) => [(fill as { orderId: string }).orderId, recovered]),
        [[first, undefined], [second, true]],
      );
      const { view } = of("view")[1] as unknown as { view: { positions: { amount: string }[] } };
      assert.deepEqual(view.positions.map(({ amount }) => Number(amount)), [0.02]);
      assert.ok(of("uniMMR").length > 0);
      assert.equal(linesOf(out).at(-1)?.type, "stopped");
      for (const { at } of linesOf(out)) assert.match(String(at), /^20\d\d-.*Z$/);
      assert.ok(listenKey().length > 20);
      for (const secret of [listenKey(), sampleKey.apiKey, sampleKey.secret]) {
        assert.ok(!all().includes(secret));
      }
    }));

  it("shows a view of at most 80 columns at a terminal, which stays when it ends", () =>
    watched([], async (parts) => {
      const { sockets, trade, out, shown, interrupt, ended, listenKey, all } = parts;
      const has = (pattern: RegExp) => () => shown().some((line) => pattern.test(line));
      await until(has(/live, socket alive/));
      await until(has(/^Positions: none$/));
      await trade();
      await until(has(/^ {2}UM BTCUSDT 0\.01 from 60000$/));
      await until(has(/fill +UM BTCUSDT BUY 0\.01 at 60000, order \d+$/));
      sockets.hit({ kind: "cut" });
      await trade();
      await until(has(/^Gaps +1; last .* closed: 1 fill found/));
      await until(has(/^uniMMR .*, equity \d+.* USD, NORMAL$/));
      interrupt();
      assert.equal(await ended, 0);
      for (const line of shown()) assert.ok([...line].length <= 80, line);
      assert.ok(shown().length < 24);
      assert.ok(has(/^Stream +stopped/)());
      assert.deepEqual(out, []);
      for (const secret of [listenKey(), sampleKey.apiKey, sampleKey.secret]) {
        assert.ok(!all().includes(secret));
      }
    }, true));

  it("ends by itself after --for, and tells in words with --table", () =>
    watched(["--for", "1", "--table"], async ({ out, ended }) => {
      assert.equal(await ended, 0);
      assert.ok(out.some((line) => /^\d\d:\d\d:\d\d {2}uniMMR {5}/.test(line)), out.join("\n"));
      assert.match(out.at(-1) ?? "", /stopped$/);
    }));

  it("says why where it never followed the account, and ends with another code", () =>
    bench(async ({ system }) => {
      const lines: string[] = [];
      const live: Live = {
        openSocket: (_, hear) => {
          queueMicrotask(() => hear({ _tag: "Ended", reason: "the connection was refused" }));
          return { send: () => {}, end: () => {} };
        },
        onInterrupt: () => () => {},
        endBy: () => {},
        onUnread: () => () => {},
        size: () => ({ columns: 80, rows: 24 }),
      };
      const tell = (text: string) => void lines.push(text);
      const code = await run(
        { ...system, out: tell, err: tell, live },
        ["watch", "--server", "http://127.0.0.1:1", "--for", "1"],
      );
      assert.equal(code, 6);
      assert.match(lines.join("\n"), /"failures":1,"reason":"the connection was refused"/);
      assert.match(lines.join("\n"), /was never followed: the connection was refused/);
    }, { transport: simulatedSockets(worldRef(openWorld({ time: START }))).transport }));

  it("ends with the failure where the exchange knows no such key", () =>
    bench(async ({ system, folder, run: add }) => {
      const secret = "S".repeat(64);
      writeFileSync(join(folder, "keys"), `${"K".repeat(64)}\n${secret}\n`);
      const flags = ["--name", "sim", "--env", "simulated", "--from", "keys"];
      assert.equal((await add("accounts", "add", ...flags)).code, 0);
      const out: string[] = [];
      const sockets = simulatedSockets(worldRef(openWorld({ time: START })));
      const live: Live = {
        openSocket: sockets.openSocket,
        onInterrupt: () => () => {},
        endBy: () => {},
        onUnread: () => () => {},
        size: () => ({ columns: 80, rows: 24 }),
      };
      const code = await run(
        { ...system, out: (text) => void out.push(text), live },
        ["watch", "--server", "http://127.0.0.1:1", "--account", "sim"],
      );
      assert.equal(code, 3, out.join("\n"));
      assert.match(out.join("\n"), /-2014|-2015/);
      assert.ok(!out.join("\n").includes(secret));
    }));

  it("says where there are no streams, no sockets, and what a flag takes", () =>
    bench(async ({ run }) => {
      const kept = await run("watch");
      assert.equal(kept.code, 2);
      assert.match(kept.err, /start unimargin simulator, and add --server/);
      const calls: readonly (readonly [readonly string[], RegExp])[] = [
        [["--every", "1"], /whole seconds, 5 to 3600/],
        [["--for", "x"], /whole seconds, 1 to/],
        [["--lag", "61"], /whole seconds, 0 to 60/],
        [["--margin", "BTC USDT"], /it takes pairs/],
        [["--server", "http://127.0.0.1:1"], /has no WebSocket/],
      ];
      for (const [args, message] of calls) {
        const ran = await run("watch", ...args);
        assert.equal(ran.code, 2);
        assert.match(ran.err, message);
      }
    }));
});
