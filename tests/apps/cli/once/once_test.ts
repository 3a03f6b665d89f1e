import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { openDatabase } from "../../../../apps/files/file_lock.ts";
import * as E from "../../../../lib/either.ts";
import { type Signed, type Transport, unreachable } from "../../../../mod.ts";
import { sqliteRows } from "../../../../reliability/stores/sqlite.ts";
import { advance, openWorld, type Ref, worldRef } from "../../../../simulator/mod.ts";
import { exchangeAt } from "../../../host/exchange_door.ts";
import { bench, failureIn, START, withBook } from "../support.ts";

const ORDER = [
  ..."buy BTCUSDT 0.01 --confirm CONFIRM --once --new-client-order-id".split(" "),
  "a1",
];

/** An exchange, and what is done to what goes to it. */
const scene = (spoil: (signed: Signed, carry: Transport) => ReturnType<Transport> | undefined) => {
  const ref = worldRef(openWorld({ time: START }));
  const carry = exchangeAt(ref);
  const seen: Signed[] = [];
  const transport: Transport = (signed, options) => {
    seen.push(signed);
    return spoil(signed, carry) ?? carry(signed, options);
  };
  return { ref, seen, transport };
};

const lost = (signed: Signed) => () =>
  Promise.resolve(E.left(unreachable(signed.endpoint, "the connection broke", "unknown")));

/** A scene where an endpoint is carried out, and its reply is lost. */
const deaf = (endpoint: string) =>
  scene((signed, carry) =>
    signed.endpoint === endpoint
      ? async () => {
        await carry(signed)();
        return await lost(signed)();
      }
      : undefined
  );

const orders = (ref: Ref): number => ref.read().um.orders.size;

const pass = (ref: Ref, ms: number): void => void ref.write(advance(ref.read(), ms).world)();

describe("--once", () => {
  it("places an order, and tells of it when it is called again", async () => {
    const { ref, seen, transport } = scene(() => undefined);
    await bench(async (b) => {
      withBook(b);
      assert.equal((await b.run(...ORDER)).code, 0);
      const again = await b.run(...ORDER);
      assert.equal(again.code, 0, again.err);
      assert.equal(orders(ref), 1);
      assert.equal(seen.filter(({ method }) => method === "POST").length, 1);
      const other = await b.run(...ORDER.map((word) => word === "0.01" ? "0.02" : word));
      assert.equal(failureIn(other).outcome, "notSent");
      assert.match(failureIn(other).message, /this id is of another request/);
      assert.equal(orders(ref), 1);
    }, { transport });
  });

  it("finds an order whose reply was lost", async () => {
    const { ref, transport } = deaf("newUmOrder");
    await bench(async (b) => {
      withBook(b);
      const ran = await b.run(...ORDER);
      assert.equal(ran.code, 0, ran.err);
      assert.match(ran.err, /its outcome is not known yet.* unimargin recover goes on/);
      assert.match(ran.out, /"clientOrderId":\s*"agent-a1"/);
      assert.equal(orders(ref), 1);
    }, { transport });
  });

  // Each kind has readers of its own: where one is missing, nothing is ever found.
  const kinds = {
    newUmOrder: "buy BTCUSDT 0.01 30000",
    newCmOrder: "buy BTCUSD_PERP 1 30000",
    newMarginOrder: "buy BTCUSDT 0.01 30000 --margin",
    marginAccountNewOrder:
      "margin margin-account-new-order --symbol BTCUSDT --side BUY --type LIMIT " +
      "--quantity 0.01 --price 30000 --time-in-force GTC",
    marginAccountBorrow: "portfolio margin-account-borrow --asset USDT --amount 100",
    marginAccountBorrowRepay:
      "margin margin-account-borrow-repay --asset USDT --amount 100 --symbol BTCUSDT " +
      "--is-isolated FALSE --type BORROW",
  };
  for (const [name, line] of Object.entries(kinds)) {
    it(`finds what came of ${name} where its reply was lost`, async () => {
      const { seen, transport } = deaf(name);
      await bench(async (b) => {
        withBook(b);
        const how = name.includes("Borrow") ? ["--once-id", "loan1"] : ["--once"];
        const ran = await b.run(...line.split(" "), ...how, "--confirm", "CONFIRM");
        assert.equal(ran.code, 0, ran.err + ran.out);
        assert.match(ran.err, /its outcome is not known yet/);
        assert.equal(seen.filter(({ method }) => method === "POST").length, 1);
      }, { transport });
    });
  }

  it("cancels, amends and moves money, and refuses what it cannot look up", async () => {
    const { ref, seen, transport } = scene(() => undefined);
    await bench(async (b) => {
      withBook(b);
      const say = async (line: string) => {
        const ran = await b.run(...line.split(" "), "--confirm", "CONFIRM");
        assert.equal(ran.code, 0, `${line}: ${ran.err}${ran.out}`);
        assert.doesNotMatch(ran.err, /not known yet/);
        return ran;
      };
      await say("buy BTCUSDT 0.01 30000 --new-client-order-id r1 --once");
      const amend = "portfolio modify-um-order --symbol BTCUSDT --side BUY --quantity 0.01 " +
        "--price 31000 --orig-client-order-id agent-r1 --once-id move1";
      await say(amend);
      await say(amend);
      assert.equal(seen.filter(({ endpoint }) => endpoint === "modifyUmOrder").length, 1);
      await say(
        "portfolio cancel-um-order --symbol BTCUSDT --orig-client-order-id agent-r1 --once",
      );
      const loan = "portfolio margin-account-borrow --asset USDT --amount 100 --once-id loan1";
      await say(loan);
      await say(loan);
      assert.equal(ref.read().loans.size, 1);
      const leverage = "portfolio change-um-initial-leverage --symbol BTCUSDT --leverage 5 --once";
      const refused = await b.run(...leverage.split(" "), "--confirm", "CONFIRM");
      assert.equal(failureIn(refused).outcome, "notSent");
      const all = await b.run("cancel-all", "BTCUSDT", "--once", "--confirm", "CONFIRM");
      assert.equal(all.code, 2);
    }, { transport });
  });

  it("takes no other name for an order than its own, so that twice is not two", async () => {
    const { ref, transport } = scene(() => undefined);
    await bench(async (b) => {
      withBook(b);
      const typed = ["buy BTCUSDT 0.01 30000", "sell BTCUSDT 0.01 90000 --margin"];
      for (const order of typed) {
        const ran = await b.run(...`${order} --once-id day1 --confirm CONFIRM`.split(" "));
        assert.equal(ran.code, 2, order);
        assert.match(ran.err, /--new-client-order-id, with --once/);
      }
      assert.equal(orders(ref), 0);
    }, { transport });
  });
});

describe("the clock of a home", () => {
  it("mends itself after -1021, and is kept for the next program", async () => {
    const { ref, seen, transport } = scene(() => undefined);
    pass(ref, 10_000);
    const first = await bench(async (b) => {
      withBook(b);
      const read = () => b.run("portfolio", "account-information");
      assert.equal((await read()).code, 0);
      const asked = seen.length;
      assert.ok(seen.some(({ endpoint }) => endpoint === "usdmCheckServerTime"));
      assert.equal((await read()).code, 0);
      // Nothing was refused: the second one began with the time that the first had found.
      assert.deepEqual(seen.slice(asked).map(({ endpoint }) => endpoint), ["accountInformation"]);
      return join(b.folder, "shared.sqlite");
    }, { transport });
    assert.match(first, /shared\.sqlite$/);
  });
});

/** Makes a database of rows of which all but the first page is blank, as after a power cut. */
const damage = async (file: string): Promise<void> => {
  const database = await openDatabase(file);
  sqliteRows(database);
  database.close();
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.fill(0, 4096));
};

describe("a database that is damaged", () => {
  it("keeps nobody from looking and cancelling, lets nothing out with --once, and is named", async () => {
    const { ref, transport } = scene(() => undefined);
    await bench(async (b) => {
      withBook(b);
      await damage(join(b.folder, "shared.sqlite"));
      const looked = await b.run("portfolio", "account-information");
      assert.equal(looked.code, 0, looked.err);
      const cancelled = await b.run("cancel-all", "--confirm", "CONFIRM");
      assert.equal(cancelled.code, 0, cancelled.err);
      const named = /shared\.sqlite: it is damaged, look at the account's orders/;
      const placed = failureIn(await b.run(...ORDER));
      assert.equal(placed.outcome, "notSent");
      assert.match(placed.message, named);
      assert.equal(orders(ref), 0);
      const recovered = await b.run("recover");
      assert.equal(recovered.code, 2);
      assert.match(recovered.err, named);
    }, { transport });
  });
});

describe("the budget of a home", () => {
  it("is one for all commands: what it has no room for does not leave", async () => {
    const { seen, transport } = scene(() => undefined);
    await bench(async (b) => {
      withBook(b);
      // A collection weighs 750 of the 6000 of a minute, of which some is kept for others and for later.
      const collect = ["portfolio", "fund-auto-collection", "--confirm", "CONFIRM"];
      const codes: number[] = [];
      for (let i = 0; i < 10; i++) codes.push((await b.run(...collect)).code);
      const went = seen.filter(({ endpoint }) => endpoint === "fundAutoCollection").length;
      assert.ok(went >= 1 && went <= 8, `${went}`);
      assert.equal(codes.filter((code) => code === 0).length, went);
      const refused = await b.run(...collect);
      assert.match(failureIn(refused).message, /its budget has no room until/);
      assert.equal(failureIn(refused).outcome, "notSent");
    }, { transport });
  });
});
