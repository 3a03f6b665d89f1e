import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { trimmed, units } from "../../../../lib/decimal.ts";
import {
  bundledMarket,
  type Contract,
  type Market,
  openWorld,
  readContract,
  readMarket,
  writeMarket,
  type Written,
} from "../../../../simulator/mod.ts";
import { bodyOf, call } from "../../support.ts";

const market = bundledMarket();

const written = <A>(value: A): Written<A> =>
  JSON.parse(
    JSON.stringify(value, (_, each) => typeof each === "bigint" ? trimmed(each) : each),
  ) as Written<A>;

const btc: Contract = market.um["BTCUSDT"] ?? assert.fail();

describe("a market that is written with decimal text", () => {
  it("reads as the same market", () => {
    const text: Written<Market> = written(market);
    assert.equal(text.um["BTCUSDT"]?.tickSize, "0.1");
    assert.deepEqual(readMarket(text), market);
  });

  it("is written by what reads it", () => {
    assert.deepEqual(writeMarket(market), written(market));
    assert.deepEqual(readMarket(writeMarket(market)), market);
  });

  it("is what a world trades", async () => {
    const own = readContract({
      ...written(btc),
      symbol: "XRPUSDT",
      lastPrice: "0.5204",
      markPrice: "0.5203",
      tickSize: "0.0001",
      stepSize: "0.1",
      contractSize: "",
    });
    const world = openWorld({ market: { ...market, um: { XRPUSDT: own } } });
    const order = { symbol: "XRPUSDT", side: "BUY", type: "MARKET", quantity: "100.5" };
    const [after, reply] = await call(world, "POST", "/papi/v1/um/order", order);
    bodyOf(reply);
    assert.equal(after.um.positions["XRPUSDT BOTH"]?.entryPrice, units("0.5204"));
  });

  it("loses places beyond the eighth, and throws where a text is no decimal", () => {
    assert.equal(
      readContract({ ...written(btc), fundingRate: "-0.000100019" }).fundingRate,
      units("-0.00010001"),
    );
    assert.throws(
      () => openWorld({}, { USDT: { cross: "1e5" } }),
      /^SyntaxError: USDT\.cross: "1e5"/,
    );
    for (const tickSize of ["x", "1e-1", "0,1"]) {
      assert.throws(() => readContract({ ...written(btc), tickSize }), {
        name: "SyntaxError",
        message:
          `tickSize: "${tickSize}" is no amount: it must be a plain decimal in a string, as in "-0.5"`,
      });
    }
  });

  it("is refused with what is wrong and where, and not when somebody calls", () => {
    const problemOf = (change: object): string => {
      try {
        readMarket({ ...writeMarket(market), ...change });
      } catch (error) {
        return String(error);
      }
      return assert.fail("it was read");
    };
    const contract = (change: object) =>
      problemOf({ um: { BTCUSDT: { ...written(btc), ...change } } });
    for (const name of ["um", "cm", "pairs", "assets", "fees", "levels", "loanRates"]) {
      assert.equal(problemOf({ [name]: undefined }), `SyntaxError: ${name}: it is missing`);
    }
    assert.throws(() => readMarket(null as never), /^SyntaxError: market: it is missing/);
    assert.equal(
      problemOf({ fees: { um: { maker: "0", taker: "0" } } }),
      "SyntaxError: fees.cm: it is missing",
    );
    assert.equal(
      contract({ brackets: undefined }),
      "SyntaxError: um.BTCUSDT: brackets: it is missing",
    );
    assert.match(contract({ maxQty: 5 }), /^SyntaxError: um\.BTCUSDT: maxQty: number is no amount/);
    // Calculations divide by these, and what is below the eighth decimal is cut.
    for (const name of ["tickSize", "stepSize", "lastPrice", "markPrice", "indexPrice"]) {
      for (const text of ["0", "-1", "0.000000001", ""]) {
        assert.equal(
          contract({ [name]: text }),
          `SyntaxError: um.BTCUSDT: ${name}: it must be above 0, with 8 decimals at most`,
        );
      }
    }
    assert.match(
      problemOf({ pairs: { ETHBTC: { ...written(market.pairs["ETHUSDT"]), tickSize: "0" } } }),
      /^SyntaxError: pairs\.ETHBTC: tickSize: it must be above 0/,
    );
    assert.equal(contract({ symbol: "XBTUSDT" }), "SyntaxError: um.BTCUSDT: its symbol is XBTUSDT");
  });
});
