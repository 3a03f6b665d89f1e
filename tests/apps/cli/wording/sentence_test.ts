import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { exampleArguments } from "../../../../apps/cli/describing/example.ts";
import { findEndpoint } from "../../../../apps/cli/describing/names.ts";
import { proseOf } from "../../../../apps/cli/describing/prose.ts";
import { displayText } from "../../../../apps/cli/wording/values.ts";
import { inWords, type Where } from "../../../../apps/cli/wording/sentence.ts";
import { catalog } from "../../../../endpoints/catalog.ts";
import { build, type Request, requestOf, type Spec } from "../../../../lib/endpoint.ts";
import { isSecret } from "../../../../lib/masking.ts";
import * as fc from "../../../deps/fast_check.ts";
import { argumentsOf, validCall } from "../../../support/arbitrary.ts";
import { setExampleNotification } from "../../../endpoints/notification.ts";
import { runs } from "../../../support/runs.ts";

const WHERE: Where = { account: "main", environment: "production" };
const PLACE = "on account main (Mainnet: real money)";

const built = (spec: Spec, given: Record<string, unknown>): Request<unknown> => {
  const request = build(spec, given);
  return request._tag === "Right" ? request.right : assert.fail(request.left.message);
};

const requested = (name: string, given: Record<string, unknown>): Request<unknown> =>
  built((findEndpoint(name) ?? assert.fail(name)).spec, given);

/** The first sentence, without account and environment. */
const said = (name: string, given: Record<string, unknown>): string => {
  const [sentence = ""] = inWords(requested(name, given), WHERE).split(`, ${PLACE}. Sends `);
  return sentence;
};

const unescaped = (text: string): string =>
  text.replace(
    /\\(?:u\{([0-9a-f]+)\}|(.))/g,
    (_, code?: string, plain?: string) =>
      code === undefined ? plain ?? "" : String.fromCodePoint(parseInt(code, 16)),
  );

/** Reads the second sentence back, as nobody could who was fooled by a value. */
const readBack = (text: string, name: string): readonly (readonly [string, string])[] => {
  const [, list = ""] = text.split(`${PLACE}. Sends ${name} with `);
  const pairs: [string, string][] = [];
  let rest = `, ${list}`;
  for (;;) {
    const found =
      /^, (\w+)=(?:"((?:[^"\\]|\\.)*)"|(\*{3}|\w(?:[\w.:/+@-]*\w)?))(?: \([\dTZ.:+-]+\))?/
        .exec(rest);
    if (!found) break;
    const [whole, param = "", inQuotes, bare = ""] = found;
    pairs.push([param, inQuotes === undefined ? bare : unescaped(inQuotes)]);
    rest = rest.slice(whole.length);
  }
  assert.ok(rest === "" || rest.startsWith(". "), rest);
  return pairs;
};

const PLAIN = /^[\x20-\x7eⓈ\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]*$/u;

describe("requests in words", () => {
  for (const { spec } of catalog) {
    it(`${spec.name}: everything that is sent can be read back, secrets aside`, () => {
      fc.assert(
        fc.property(validCall(spec), ({ samples, given }) => {
          const request = built(spec, argumentsOf(samples, given));
          const text = inWords(request, WHERE);
          assert.match(text, PLAIN);
          assert.ok(text.includes(`${PLACE}. Sends ${spec.name} with`));
          if (request.query.length === 0) {
            assert.ok(text.includes(`${spec.name} without parameters`));
            return;
          }
          const pairs = readBack(text, spec.name);
          assert.deepEqual(pairs.map(([name]) => name), request.query.map(([name]) => name));
          request.query.forEach(([name, value], i) => {
            const shown = pairs[i]?.[1];
            if (!isSecret(name)) assert.equal(shown, value);
            else {
              assert.match(shown ?? "", /^(\*\*\*|.{5}\.\.\..{4})$/s);
              assert.ok(value.length < 4 || !text.includes(value), name);
            }
          });
        }),
        { numRuns: runs, seed: 20251121 },
      );
    });
  }

  it("have words of their own for everything that changes something", () => {
    for (const { spec } of catalog) {
      if (!spec.mutates) continue;
      const text = inWords(built(spec, exampleArguments(spec)), WHERE);
      assert.ok(!text.startsWith(proseOf(spec).summary), spec.name);
      assert.doesNotMatch(text, /undefined|not given|not named|NaN| {2}/, spec.name);
    }
  });

  it("say what is set where a setting has no words of its own", () => {
    const set = setExampleNotification({ symbol: "BTCUSDT", price: "60000" });
    assert.ok(set._tag === "Right");
    assert.match(
      inWords(set.right, WHERE),
      /^Set the notification of BTCUSDT to 60000, Portfolio Margin, on account/,
    );
  });

  it("name account and environment", () => {
    const order = requested("newUmOrder", {
      symbol: "BTCUSDT",
      side: "BUY",
      type: "MARKET",
      quantity: "0.01",
    });
    assert.equal(
      inWords(order, WHERE),
      "Buy 0.01 BTCUSDT at the market price, USDⓈ-M futures, on account main (Mainnet: real " +
        "money). Sends newUmOrder with symbol=BTCUSDT, side=BUY, type=MARKET, quantity=0.01",
    );
    const played = inWords(order, { account: "play", environment: "simulated" });
    assert.ok(played.includes("on account play (Simulated: no real money)"));
    const forged = inWords(order, {
      account: "x (Demo: no real money). ",
      environment: "production",
    });
    assert.ok(forged.includes(`on account "x (Demo: no real money). " (Mainnet: real money)`));
  });

  it("tell orders", () => {
    const um = { symbol: "BTCUSDT", side: "SELL", quantity: "0.01" };
    const cases: readonly (readonly [string, Record<string, unknown>, string])[] = [
      [
        "newUmOrder",
        { ...um, type: "LIMIT", timeInForce: "FOK", price: "60000", reduceOnly: true },
        "Sell 0.01 BTCUSDT at a limit price of 60000, all at once or nothing (FOK), only to reduce " +
        "the position, USDⓈ-M futures",
      ],
      [
        "newUmOrder",
        { ...um, type: "LIMIT", timeInForce: "GTX", priceMatch: "QUEUE", positionSide: "LONG" },
        "Sell 0.01 BTCUSDT at a limit price that the exchange sets (QUEUE), as maker only (GTX), " +
        "reducing the LONG position (hedge mode), USDⓈ-M futures",
      ],
      [
        "newUmOrder",
        {
          ...um,
          type: "LIMIT",
          timeInForce: "GTD",
          goodTillDate: 1763683200000,
          price: "1",
          positionSide: "SHORT",
        },
        "Sell 0.01 BTCUSDT at a limit price of 1, until 2025-11-21T00:00:00.000Z (GTD), adding to " +
        "the SHORT position (hedge mode), USDⓈ-M futures",
      ],
      [
        "newUmAlgoOrder",
        {
          algoType: "CONDITIONAL",
          symbol: "BTCUSDT",
          side: "SELL",
          type: "STOP_MARKET",
          triggerPrice: "55000",
          workingType: "MARK_PRICE",
          closePosition: true,
        },
        "Sell to close the whole position in BTCUSDT once the mark price reaches 55000, then at the " +
        "market price, USDⓈ-M futures",
      ],
      [
        "newUmAlgoOrder",
        { ...um, algoType: "CONDITIONAL", type: "TAKE_PROFIT", triggerPrice: "7", price: "6" },
        "Sell 0.01 BTCUSDT once the price reaches 7, then at a limit price of 6, USDⓈ-M futures",
      ],
      [
        "newUmAlgoOrder",
        {
          ...um,
          algoType: "CONDITIONAL",
          type: "TRAILING_STOP_MARKET",
          callbackRate: "1.5",
          activatePrice: "70000",
        },
        "Sell 0.01 BTCUSDT once the price turns by 1.5 % after it reached 70000, then at the market " +
        "price, USDⓈ-M futures",
      ],
      [
        "newCmOrder",
        { symbol: "BTCUSD_PERP", side: "BUY", type: "MARKET", quantity: 10 },
        "Buy 10 contracts of BTCUSD_PERP at the market price, COIN-M futures",
      ],
      [
        "newCmOrder",
        { symbol: "BTCUSD_PERP", side: "BUY", type: "MARKET", quantity: 1 },
        "Buy 1 contract of BTCUSD_PERP at the market price, COIN-M futures",
      ],
      [
        "newMarginOrder",
        {
          symbol: "BTCUSDT",
          side: "BUY",
          type: "MARKET",
          quoteOrderQty: "250",
          sideEffectType: "MARGIN_BUY",
        },
        "Buy BTCUSDT for 250 of the quote asset at the market price, BORROWING what is missing, " +
        "cross margin",
      ],
      [
        "marginAccountNewOrder",
        {
          ...um,
          type: "TAKE_PROFIT",
          stopPrice: "9",
          isIsolated: true,
          sideEffectType: "AUTO_REPAY",
        },
        "Sell 0.01 BTCUSDT once the price reaches 9, then at the market price, repaying debt with " +
        "what it brings, ISOLATED margin",
      ],
      [
        "marginAccountNewOrder",
        { ...um, type: "STOP_LOSS", trailingDelta: 100 },
        "Sell 0.01 BTCUSDT trailing the market by 100 basis points, then at the market price, cross " +
        "margin",
      ],
      [
        "modifyUmOrder",
        { ...um, price: "59000", orderId: "1" },
        "Change the open SELL order 1 of BTCUSDT to 0.01 at a limit price of 59000, USDⓈ-M futures",
      ],
    ];
    for (const [name, given, expected] of cases) assert.equal(said(name, given), expected);
  });

  it("tell cancels, loans, transfers, settings and keys", () => {
    const cases: readonly (readonly [string, Record<string, unknown>, string])[] = [
      [
        "cancelUmOrder",
        { symbol: "BTCUSDT", origClientOrderId: "ALL" },
        'Cancel the open order "ALL" of BTCUSDT, USDⓈ-M futures',
      ],
      [
        "cancelAllUmAlgoOpenOrders",
        { symbol: "BTCUSDT" },
        "Cancel ALL open algo orders of BTCUSDT, USDⓈ-M futures",
      ],
      [
        "marginAccountBorrowRepay",
        { asset: "USDT", isIsolated: false, amount: "9", type: "BORROW" },
        "BORROW 9 USDT, cross margin",
      ],
      [
        "marginAccountBorrowRepay",
        { asset: "USDT", isIsolated: true, symbol: "BTCUSDT", amount: "9", type: "REPAY" },
        "Repay 9 USDT for the isolated pair BTCUSDT, ISOLATED margin",
      ],
      [
        "bnbTransfer",
        { amount: "1", transferSide: "FROM_UM" },
        "Move 1 BNB from the USDⓈ-M account to the cross margin wallet, Portfolio Margin",
      ],
      [
        "changeUmPositionMode",
        { dualSidePosition: false },
        "Switch all USDⓈ-M contracts to one-way mode, USDⓈ-M futures",
      ],
      [
        "changeAutoRepayFuturesStatus",
        { autoRepay: false },
        "Switch the automatic repayment of negative futures balances off, Portfolio Margin",
      ],
      [
        "changeUmInitialLeverage",
        { symbol: "BTCUSDT", leverage: 20 },
        "Set the leverage of BTCUSDT to 20x, USDⓈ-M futures",
      ],
      [
        "createSpecialKey",
        { apiName: "desk" },
        'Create a special API key named "desk", usable from ANY address, with the permission TRADE, ' +
        "Margin",
      ],
      [
        "deleteSpecialKey",
        { apiKey: "su1QcAbcdefghijklmnop8akf" },
        "Delete the special API key su1Qc...8akf, Margin",
      ],
      [
        "deleteSpecialKey",
        {},
        "Delete special API keys (named neither by key nor by name), Margin",
      ],
      [
        "marginManualLiquidation",
        { type: "ISOLATED", symbol: "BTCUSDT" },
        "LIQUIDATE the isolated margin account of BTCUSDT, Margin",
      ],
    ];
    for (const [name, given, expected] of cases) assert.equal(said(name, given), expected);
  });

  it("tell retirement and doubts", () => {
    const spec = (findEndpoint("newUmConditionalOrder") ?? assert.fail()).spec;
    const text = inWords(built(spec, exampleArguments(spec)), WHERE);
    assert.match(text, /\. The exchange has retired this endpoint since 2026-04-28$/);
    const doubtful = inWords(requested("deleteSpecialKey", {}), WHERE);
    assert.match(doubtful, /without parameters\. Doubt: /);
  });

  it("escape what could forge or hide a sentence", () => {
    const strange: readonly (readonly [string, string])[] = [
      ["a\nCONFIRM", '"a\\u{a}CONFIRM"'],
      ["\u001b[2J", '"\\u{1b}[2J"'],
      ["a\u202eb", '"a\\u{202e}b"'],
      ["a\u2028b\u00a0c\u200bd", '"a\\u{2028}b\\u{a0}c\\u{200b}d"'],
      ['x", price=1. "', '"x\\", price=1. \\""'],
      ["back\\slash", '"back\\\\slash"'],
      ["\u0412TCUSDT", '"\\u{412}TCUSDT"'],
      ["\u05d0\u05d1", '"\\u{5d0}\\u{5d1}"'],
      ["\u3164\ufe0f\u{e0041}", '"\\u{3164}\\u{fe0f}\\u{e0041}"'],
      ["e\u0301", '"e\\u{301}"'],
      ["币安人生USDT", '"币安人生USDT"'],
      ["BTCUSDT", "BTCUSDT"],
      ["end.", '"end."'],
      ["--flag", '"--flag"'],
      ["", '""'],
    ];
    for (const [text, expected] of strange) {
      assert.equal(displayText(text), expected);
      const request = requested("cancelUmOrder", { symbol: "BTCUSDT", orderId: "1" });
      const forged = requestOf({
        ...request,
        query: [["symbol", text], ["origClientOrderId", text]],
      });
      assert.match(inWords(forged, WHERE), PLAIN);
      assert.ok(inWords(forged, WHERE).includes(`symbol=${expected}`));
    }
  });

  it("hide no parameter that stands twice or that nobody knows", () => {
    const request = requested("newUmOrder", {
      symbol: "BTCUSDT",
      side: "BUY",
      type: "MARKET",
      quantity: "1",
    });
    const query = [...request.query, ["quantity", "900"], ["a b", "c"]] as const;
    const text = inWords(requestOf({ ...request, query }), WHERE);
    assert.match(text, /quantity=1, quantity=900, "a b"=c$/);
  });
});
