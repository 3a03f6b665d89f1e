/** Short words for daily work, on a simulated account and before real money moves. */
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { auditIn, type Bench, bench, failureIn, withBook } from "./support.ts";

const sentBy = async ({ run }: Bench, ...args: readonly string[]): Promise<string> => {
  const { code, out, err } = await run(...args, "--dry-run");
  assert.equal(code, 0, err);
  const { endpoint, request } = JSON.parse(out);
  const params = new URL(request.url).searchParams;
  for (const name of ["timestamp", "signature", "newClientOrderId", "newOrderRespType"]) {
    params.delete(name);
  }
  return `${endpoint} ${params}`;
};

describe("buy and sell", () => {
  const ORDERS: readonly (readonly [line: string, sent: string])[] = [
    [
      "buy BTCUSDT 0.01",
      "newUmOrder symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.01",
    ],
    [
      "sell btcusdt 0.01 60000 --reduce-only",
      "newUmOrder symbol=BTCUSDT&side=SELL&type=LIMIT&timeInForce=GTC&quantity=0.01&reduceOnly=true&price=60000",
    ],
    [
      "buy BTCUSDT 0.01 60000 --post-only --position-side long",
      "newUmOrder symbol=BTCUSDT&side=BUY&positionSide=LONG&type=LIMIT&timeInForce=GTX&quantity=0.01&price=60000",
    ],
    ["buy BTCUSD_PERP 2", "newCmOrder symbol=BTCUSD_PERP&side=BUY&type=MARKET&quantity=2"],
    [
      "sell BTCUSDT 0.01 70000 --margin --post-only",
      "newMarginOrder symbol=BTCUSDT&side=SELL&type=LIMIT_MAKER&quantity=0.01&price=70000",
    ],
    ["buy BTCUSDT_261225 1", "newUmOrder symbol=BTCUSDT_261225&side=BUY&type=MARKET&quantity=1"],
  ];

  it("make the order that is meant", () =>
    bench(async (b) => {
      for (const [line, sent] of ORDERS) {
        const [name, query = ""] = (await sentBy(b, ...line.split(" "))).split(" ");
        const [wanted, params = ""] = sent.split(" ");
        assert.equal(name, wanted, line);
        assert.deepEqual(new Set(query.split("&")), new Set(params.split("&")), line);
      }
    }));

  it("refuse an order that could take although it shall only make", () =>
    bench(async ({ run }) => {
      for (
        const line of [
          "buy BTCUSDT 0.01 --post-only",
          "sell BTCUSDT 0.01 --post-only --margin",
          "buy BTCUSDT 0.01 60000 --post-only --time-in-force IOC",
        ]
      ) {
        const refused = await run(...line.split(" "));
        assert.equal(refused.code, 2, line);
        assert.match(String(failureIn(refused).message), /^--post-only /, line);
      }
      const said = "buy BTCUSDT 0.01 50000 --post-only --time-in-force gtx";
      assert.equal(JSON.parse((await run(...said.split(" "))).out).timeInForce, "GTX");
    }));

  it("tell what was filled", () =>
    bench(async ({ run }) => {
      for (const line of ["buy BTCUSDT 0.01", "sell BTCUSD_PERP 1", "buy BTCUSDT 0.01 --margin"]) {
        const { code, out, err } = await run(...line.split(" "));
        assert.equal(code, 0, err);
        assert.equal(JSON.parse(out).status, "FILLED", line);
      }
    }));

  it("go through the gate: policy, CONFIRM, audit log", () =>
    bench(async (b) => {
      withBook(b);
      const unconfirmed = await b.run("buy", "BTCUSDT", "0.01");
      assert.equal(unconfirmed.code, 4);
      assert.equal(failureIn(unconfirmed).rule, "confirmation");
      assert.equal(b.changed(), 0);
      const confirmed = await b.run("buy", "BTCUSDT", "0.01", "--confirm", "CONFIRM");
      assert.equal(confirmed.code, 0, confirmed.err);
      writeFileSync(join(b.folder, "policy.json"), '{"symbols":["ETHUSDT"]}');
      const blocked = await b.run("sell", "BTCUSDT", "0.01", "--confirm", "CONFIRM");
      assert.equal(failureIn(blocked).rule, "symbols");
      assert.equal(b.changed(), 1);
      assert.deepEqual(auditIn(b).map(({ event }) => event), [
        "blocked",
        "sent",
        "done",
        "blocked",
      ]);
    }));
});

describe("parameters that are missing", () => {
  const terminal = { isRead: true, columns: 80 };

  it("are asked for at a terminal, and again if they do not fit", () =>
    bench(async ({ run, questions, labels }) => {
      const { code, err } = await run("portfolio", "newUmOrder", "--symbol", "btcusdt");
      assert.equal(code, 0, err);
      assert.deepEqual(questions.map((text) => text.split(":")[0]), [
        ...["side", "type", "timeInForce", "quantity", "quantity", "price"],
      ]);
      assert.deepEqual(labels.slice(0, 4), ["BUY", "SELL", "LIMIT", "MARKET"]);
      assert.match(err, /quantity/);
      assert.match(
        err,
        /The same again: unimargin portfolio new-um-order --symbol btcusdt --side /,
      );
    }, { terminal, answers: ["BUY", "LIMIT", "GTC", "much", "0.01", "50000"] }));

  it("send nothing if the person gives none", () =>
    bench(async (b) => {
      const ran = await b.run("buy", "BTCUSDT");
      assert.equal(ran.code, 2);
      assert.match(ran.err, /Called off: quantity was not given, so nothing was sent/);
      assert.equal(b.sent(), 0);
    }, { terminal, answers: [undefined] }));

  it("are a failure where a program reads, even with a person at the keyboard", () =>
    bench(async ({ run, questions }) => {
      assert.match(failureIn(await run("buy", "BTCUSDT")).message, /quantity is required/);
      assert.deepEqual(questions, []);
    }, { answers: ["1"] }));
});

describe("positions, orders and balance", () => {
  it("show parts of the overview, and the same in JSON", () =>
    bench(async ({ run }) => {
      await run("buy", "BTCUSDT", "0.01");
      await run("buy", "ETHUSDT", "1", "2000");
      const positions = await run("positions");
      assert.match(positions.out, /^Symbol +side +amount.*\nBTCUSDT +LONG +0\.01 /);
      assert.match((await run("orders")).out, /\nUM +ETHUSDT +BUY +LIMIT +1 +2000 /);
      assert.match((await run("balance")).out, /^Status +NORMAL[^]*\nUSDT +\d/);
      assert.equal((await run("orders", "btcusdt")).out, "none");
      assert.match((await run("orders", "ethusdt")).out, /ETHUSDT/);
      assert.equal((await run("positions", "ETHUSDT")).out, "none");
      const { positions: whole, orders } = JSON.parse((await run("overview", "--json")).out);
      assert.deepEqual(JSON.parse((await run("positions", "--json")).out), whole);
      assert.deepEqual(JSON.parse((await run("orders", "--json")).out), orders);
    }, { terminal: { isRead: true, columns: 80 } }));
});

describe("cancel-all and close", () => {
  const opened = async ({ run }: Bench): Promise<void> => {
    for (const line of ["buy BTCUSDT 0.01", "sell BTCUSD_PERP 2", "buy ETHUSDT 1 2000"]) {
      assert.equal((await run(...line.split(" "))).code, 0, line);
    }
  };

  const open = async ({ run }: Bench, what: string): Promise<readonly string[]> => {
    const parts = JSON.parse((await run(what)).out) as Record<
      string,
      { readonly rows: readonly { readonly symbol: string }[] }
    >;
    return Object.values(parts).flatMap(({ rows }) => rows.map(({ symbol }) => symbol));
  };

  it("cancel what is open, by symbol without reading, or all of it", () =>
    bench(async (b) => {
      await opened(b);
      await b.run("buy", "BTCUSDT", "0.01", "50000");
      const one = await b.run("cancel-all", "ethusdt");
      assert.equal(one.code, 0, one.err);
      assert.deepEqual(
        (one.json() as { endpoint: string }[]).map(({ endpoint }) => endpoint),
        ["cancelAllUmOpenOrders", "cancelAllUmAlgoOpenOrders"],
      );
      assert.deepEqual(await open(b, "orders"), ["BTCUSDT"]);
      assert.equal((await b.run("cancel-all")).code, 0);
      assert.deepEqual(await open(b, "orders"), []);
      const none = await b.run("cancel-all");
      assert.deepEqual([none.code, none.out, none.err.endsWith("No order is open")], [
        0,
        "[]",
        true,
      ]);
    }));

  it("close one position, or all, with orders that only reduce", () =>
    bench(async (b) => {
      await opened(b);
      const unnamed = await b.run("close");
      assert.match(failureIn(unnamed).message, /name the symbol, or add --all/);
      assert.equal((await b.run("close", "btcusdt")).code, 0);
      assert.deepEqual(await open(b, "positions"), ["BTCUSD_PERP"]);
      const dry = await b.run("close", "--all", "--dry-run");
      assert.match(dry.out, /"reduceOnly":"true"/);
      assert.deepEqual(await open(b, "positions"), ["BTCUSD_PERP"]);
      const closed = await b.run("close", "--all");
      assert.equal(closed.code, 0);
      const [{ answer } = {}] = closed.json() as { answer?: { status: string } }[];
      assert.equal(answer?.status, "FILLED");
      assert.deepEqual(await open(b, "positions"), []);
      assert.match((await b.run("close", "BTCUSDT")).err, /No position is open in BTCUSDT$/);
      assert.match(failureIn(await b.run("close", "X", "--all")).message, /not both/);
    }));

  it("are valid for no longer than is asked for", () =>
    bench(async (b) => {
      await opened(b);
      for (const line of ["cancel-all", "cancel-all btcusdt", "close --all"]) {
        const dry = await b.run(...`${line} --dry-run --recv-window 1234`.split(" "));
        const requests = dry.json() as { request: { recvWindow?: string } }[];
        assert.deepEqual(
          new Set(requests.map(({ request }) => request.recvWindow)),
          new Set(["1234"]),
        );
        const wrong = await b.run(...`${line} --recv-window 1s`.split(" "));
        assert.match(failureIn(wrong).message, /recvWindow must be a whole number/);
      }
    }));

  it("tell at a narrow terminal too what became of each", () =>
    bench(async (b) => {
      const refused = await b.run("cancel-all", "XUSDT");
      assert.equal(refused.code, 3);
      assert.match(
        refused.out,
        /OpenOrders +XUSDT +rejected\n.*OpenOrders +XUSDT +rejected$/,
      );
      assert.equal(refused.err.match(/Why: .*Invalid symbol/g)?.length, 2);
      const told = await b.run("cancel-all", "XUSDT", "--json");
      assert.equal(told.err.match(/-1121.* Nothing happened at the exchange/g)?.length, 2);
    }, { terminal: { isRead: true, columns: 60 } }));

  it("name the position in hedge mode, and do not take reduceOnly there", () =>
    bench(async (b) => {
      await b.run("portfolio", "changeUmPositionMode", "--dual-side-position", "true");
      for (const side of ["LONG", "SHORT"]) {
        const order = side === "LONG" ? "buy" : "sell";
        assert.equal((await b.run(order, "BTCUSDT", "0.01", "--position-side", side)).code, 0);
      }
      assert.equal((await b.run("close", "--all")).code, 0);
      assert.deepEqual(await open(b, "positions"), []);
    }));

  it("close the one position that the person chooses, also of two of a contract", () =>
    bench(async (b) => {
      await b.run("portfolio", "changeUmPositionMode", "--dual-side-position", "true");
      await b.run("buy", "BTCUSDT", "0.01", "--position-side", "LONG");
      await b.run("sell", "BTCUSDT", "0.02", "--position-side", "SHORT");
      assert.match((await b.run("close")).err, /Called off: no position was chosen/);
      b.answer("BTCUSDT SHORT");
      assert.equal((await b.run("close")).code, 0);
      const { um } = (await b.run("positions", "--json")).json() as {
        um: { rows: { side: string }[] };
      };
      assert.deepEqual(um.rows.map(({ side }) => side), ["LONG"]);
      assert.deepEqual(b.labels.slice(-2), ["BTCUSDT LONG 0.01", "BTCUSDT SHORT -0.02"]);
    }, { terminal: { isRead: true, columns: 100 }, answers: [undefined] }));

  it("ask once for several requests, and send none without the word", () =>
    bench(async (b) => {
      withBook(b);
      const left = await b.run("cancel-all", "BTCUSDT");
      assert.equal(left.code, 4);
      assert.equal(b.changed(), 0);
      assert.match(left.err, /Cancel ALL open [^]*Cancel ALL open /);
      assert.match(b.questions.join(), /Write CONFIRM to send all 2/);
      b.answer("CONFIRM");
      const sent = await b.run("cancel-all", "BTCUSDT");
      assert.equal(sent.code, 0, sent.err);
      assert.equal(b.changed(), 2);
      b.answer("confirm");
      assert.equal((await b.run("cancel-all", "BTCUSDT")).code, 4);
      assert.equal(b.changed(), 2);
      const events = auditIn(b).map(({ event }) => event);
      assert.deepEqual(events, [
        ...["blocked", "blocked", "sent", "done", "sent", "done", "blocked", "blocked"],
      ]);
    }, { answers: ["no"] }));

  it("send nothing for --curl, and say what each request would be", () =>
    bench(async (b) => {
      withBook(b);
      const { code, out } = await b.run("cancel-all", "BTCUSDT", "--curl");
      assert.equal(code, 0);
      assert.equal(out.match(/curl -sS -X DELETE/g)?.length, 2);
      assert.equal(b.sent(), 0);
    }));

  it("obey a policy that stops", () =>
    bench(async (b) => {
      await opened(b);
      writeFileSync(join(b.folder, "policy.json"), '{"stopped":true}');
      const { code, out } = await b.run("close", "--all");
      assert.equal(code, 4);
      assert.equal(out.match(/killSwitch/g)?.length, 2);
      assert.equal((await open(b, "positions")).length, 2);
    }));
});
