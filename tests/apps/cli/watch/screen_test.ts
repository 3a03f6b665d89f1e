import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { showingOn } from "../../../../apps/cli/terminal/live.ts";
import { screenLines, type Seen } from "../../../../apps/cli/watch/screen.ts";
import { newsLine, newsWords } from "../../../../apps/cli/watch/words.ts";
import type { AccountView, Health, Notice } from "../../../../streams/mod.ts";
import { terminal } from "./terminal.ts";

type Order = AccountView["orders"][number];

const AT = 1_763_683_200_000;

const order = (orderId: string, status = "NEW"): Order => ({
  book: "UM",
  symbol: "1000SHIBUSDT_260626",
  orderId,
  clientOrderId: "bot",
  side: "BUY",
  positionSide: "SHORT",
  type: "TAKE_PROFIT_MARKET",
  timeInForce: "GTC",
  status,
  origQty: "1234567.12300000",
  executedQty: "0",
  price: "0.00001234",
  triggerPrice: "12345.60000000",
  updateTime: AT,
});

const health: Health = {
  phase: "live",
  socket: "alive",
  heardAt: AT,
  provenTo: AT - 5000,
  failures: 0,
};

const seen = (count: number, status = "NEW"): Seen => ({
  title: "main, production",
  isRead: true,
  health,
  safety: { type: "uniMMR", at: AT, uniMMR: "5.50000000", equity: "46236.00", status: "NORMAL" },
  gaps: { count: 3, last: `since 10:00:00: ${"it was closed ".repeat(10)}` },
  unknown: 2,
  latest: Array.from(
    { length: count },
    (_, i) => [AT, { type: "order", source: "stream", order: order(String(i)) }] as const,
  ),
  view: {
    phase: "live",
    provenTo: AT,
    orders: Array.from({ length: count }, (_, i) => order(String(i), status)),
    positions: Array.from({ length: count }, () => ({
      type: "position" as const,
      book: "UM" as const,
      symbol: "BTCUSDT",
      positionSide: "BOTH",
      amount: "-0.01000000",
      entryPrice: "60000.00",
    })),
    balances: [],
    liabilities: [],
  },
});

describe("the live view", () => {
  for (const [columns, rows] of [[80, 24], [40, 12], [200, 60], [20, 5]] as const) {
    it(`fits ${columns} columns and ${rows} rows, however much there is`, () => {
      for (const count of [0, 1, 5, 500]) {
        const lines = screenLines(seen(count), { columns, rows, timeZone: "UTC" });
        assert.ok(lines.length < rows, `${lines.length} lines`);
        for (const line of lines) assert.ok([...line].length <= columns, line);
      }
    });
  }

  it("puts in words only what it shows: it is drawn often, and there may be thousands", () => {
    let reads = 0;
    const counted = <T extends object>(each: T): T =>
      new Proxy(each, {
        get: (of, name) => {
          if (name === "symbol") reads++;
          return Reflect.get(of, name);
        },
      });
    const { view, latest, ...rest } = seen(500);
    const { orders, positions } = view;
    const of: Seen = {
      ...rest,
      latest: latest.map(([at, news]) =>
        [at, news.type === "order" ? { ...news, order: counted(news.order) } : news] as const
      ),
      view: { ...view, orders: orders.map(counted), positions: positions.map(counted) },
    };
    const lines = screenLines(of, { columns: 80, rows: 24, timeZone: "UTC" });
    assert.ok(reads > 0 && reads <= lines.length, `${reads} reads for ${lines.length} lines`);
  });

  it("says what a person needs first: connection, uniMMR, gaps, what is unknown", () => {
    const lines = screenLines(seen(1), { columns: 120, rows: 30, timeZone: "UTC" });
    assert.equal(
      lines[1],
      "Stream            live, socket alive, proven to 23:59:55, heard 00:00:00",
    );
    assert.equal(lines[2], "uniMMR            5.5, equity 46236 USD, NORMAL");
    assert.match(lines[3] ?? "", /^Gaps +3; since 10:00:00: it was closed/);
    assert.match(lines[4] ?? "", /^Unknown +2$/);
    assert.ok(lines.includes("  UM BTCUSDT -0.01 from 60000"));
    const words = "UM 1000SHIBUSDT_260626 BUY SHORT TAKE_PROFIT_MARKET 1234567.123 at 0.00001234";
    assert.ok(lines.some((line) => line.includes(`${words} when 12345.6: NEW`)), lines.join("\n"));
  });

  it("says up to when all is proven also where connections fail, in 80 columns", () => {
    const of: Seen = { ...seen(0), health: { ...health, phase: "catchingUp", failures: 12 } };
    const [, line] = screenLines(of, { columns: 80, rows: 24, timeZone: "UTC" });
    assert.match(line ?? "", /catching up, .*12 failed, proven to 23:59:55/);
  });

  it("says why nothing is proven, with and without a connection", () => {
    for (const [socket, name] of [["alive", "Unproven"], ["down", "Down"]] as const) {
      const of = { ...seen(0), health: { ...health, socket, reason: "the exchange is away" } };
      const lines = screenLines(of, { columns: 80, rows: 24, timeZone: "UTC" });
      assert.match(lines[2] ?? "", new RegExp(`^${name} +the exchange is away$`));
    }
  });

  it("does not take for none what was not read yet", () => {
    const lines = (isRead: boolean) =>
      screenLines({ ...seen(0), isRead }, { columns: 80, rows: 24, timeZone: "UTC" }).join("\n");
    assert.match(lines(false), /\nPositions: not read yet\n\nOpen orders: not read yet\n/);
    assert.match(lines(true), /\nPositions: none\n\nOpen orders: none\n/);
  });

  it("counts what has no room, and leaves out orders that ended", () => {
    const lines = screenLines(seen(50), { columns: 80, rows: 24, timeZone: "UTC" });
    assert.equal(lines.filter((line) => /^ {2}and \d+ more$/.test(line)).length, 2);
    const ended = screenLines(seen(5, "FILLED"), { columns: 80, rows: 24, timeZone: "UTC" });
    assert.ok(ended.includes("Open orders: none"));
  });

  it("shows what would move the cursor, and does not do it", () => {
    const evil = { ...order("1"), symbol: "A\u001b[2JB\nC\u202e" };
    const notice: Notice = { type: "order", source: "stream", order: evil };
    const of = seen(0);
    const lines = screenLines({
      ...of,
      latest: [[AT, notice]],
      view: { ...of.view, orders: [evil] },
    }, { columns: 200, rows: 40, timeZone: "UTC" });
    for (const text of [...lines, newsWords(notice, AT, "UTC")]) {
      assert.doesNotMatch(text, /[\p{Cc}\u202e]/u);
    }
  });

  it("tells news as JSON of one line, without what an event had on the wire", () => {
    const raw = { e: "x", listenKey: "pqia91ma19a5s61cv6a81va65sdf19v8" };
    const event = { type: "other", name: "somethingNew", raw } as const;
    const line = newsLine({ type: "event", event }, AT);
    assert.deepEqual(JSON.parse(line), {
      type: "event",
      event: { type: "other", name: "somethingNew" },
      at: "2025-11-21T00:00:00.000Z",
    });
  });
});

describe("a part of a terminal that is written over", () => {
  it("shows the last lines, and nothing of those before, where they get fewer too", () => {
    const { write, lines } = terminal();
    write("before\n");
    const show = showingOn(write);
    show(["a long first line", "second", "third"]);
    show(["short", "second", "third", "fourth"]);
    show(["one"]);
    assert.deepEqual(lines(), ["before", "one"]);
    show(["one", "two"]);
    write("after\n");
    assert.deepEqual(lines(), ["before", "one", "two", "after"]);
  });
});
