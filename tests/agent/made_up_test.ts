import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { check, clientIdNames, type Policy } from "../../agent/mod.ts";
import { type Doing, reads } from "../../lib/act.ts";
import { Nothing } from "../../lib/answers/answer.ts";
import * as E from "../../lib/either.ts";
import { type Described, type Endpoint, endpoint } from "../../lib/endpoint.ts";
import { clientId, Decimal, optional, Switch, Ticker } from "../../lib/fields/fields.ts";
import { queryExampleNotification, setExampleNotification } from "../endpoints/notification.ts";
import { facts, NOW, rightOf } from "./support.ts";

interface Params {
  readonly instrument: string;
  readonly level: Decimal;
  readonly tag?: string;
  readonly flat?: Switch;
}
type Post = Endpoint<Params, object>;

// No catalog has this endpoint, and neither its path nor its parameters say anything.
const definition = (): Described<Params, object> => ({
  name: "exampleNotification",
  host: "papi",
  path: "/papi/v1/example/notification",
  access: "TRADE",
  weight: { ip: 1 },
  params: {
    instrument: Ticker,
    level: Decimal,
    tag: optional(clientId(32)),
    flat: optional(Switch),
  },
  answer: Nothing(),
});
const posting = (act: Doing<keyof Params>): Post =>
  endpoint(() => ({ ...definition(), verb: "POST", act }));
const get: Endpoint<Params, object> = endpoint(() => ({
  ...definition(),
  verb: "GET",
  act: reads,
}));

const setting = posting({ does: "set", what: "notification", to: "level", symbol: "instrument" });
const order = posting({
  does: "order",
  product: "um",
  symbol: "instrument",
  side: "flat",
  quantity: "level",
  reduceOnly: "flat",
  id: "tag",
  readBack: "queryUmOrder",
});
const transfer = posting({
  does: "transfer",
  what: "bnb",
  way: "flat",
  amount: "level",
  asset: "instrument",
  readBack: "accountBalance",
});
const collect = posting({ does: "collect", readBack: "accountBalance" });
const leverage = posting({ does: "set", what: "leverage", to: "level", symbol: "instrument" });
const grant = posting({ does: "grant", what: "key", readBack: "querySpecialKeyList" });

const CALL = { instrument: "BTC", level: "2" };
const unitValues = { BTC: { unit: "60000", at: NOW } };

const ruleOf = (policy: Policy, of: Post, given: Partial<Params> = {}): string => {
  const request = rightOf(of({ ...CALL, ...given }));
  const known = facts({ unitValues, uniMmr: "1.2", orderTimes: [NOW] });
  const checked = check(policy, request, known);
  return E.isLeft(checked) ? checked.left.rule : "passed";
};

describe("an endpoint that no list knows", () => {
  it("is held to a notional by what its act says that it moves", () => {
    const within: Policy = { maxNotional: "120000" };
    const above: Policy = { maxNotional: "119999" };
    for (const moving of [order, transfer]) {
      assert.equal(ruleOf(within, moving), "passed");
      assert.equal(ruleOf(above, moving), "maxNotional");
    }
    for (const unmoving of [get, setting, leverage]) {
      assert.equal(ruleOf({ maxNotional: "0" }, unmoving), "passed");
    }
    // What it moves nobody knows, and it names no amount: no limit lets it pass.
    assert.equal(ruleOf({ maxNotional: "1000000" }, collect), "maxNotional");
  });

  it("of CONTRIBUTING.md moves nothing, and is held to symbols all the same", () => {
    const asked = rightOf(queryExampleNotification());
    const set = rightOf(setExampleNotification({ symbol: "BTCUSDT", price: "1000000" }));
    const without = facts();
    for (const request of [asked, set]) {
      assert.ok(E.isRight(check({ maxNotional: "0" }, request, without)), request.spec.name);
    }
    const elsewhere = { symbols: ["ETHUSDT"] };
    assert.ok(E.isRight(check(elsewhere, asked, without)));
    const refused = check(elsewhere, set, without);
    assert.equal(E.isLeft(refused) && refused.left.rule, "symbols");
  });

  it("is held to symbols, leverage, orders and uniMMR by its act", () => {
    const elsewhere: Policy = { symbols: ["ETH"] };
    assert.equal(ruleOf(elsewhere, order), "symbols");
    assert.equal(ruleOf(elsewhere, setting), "symbols");
    assert.equal(ruleOf({ symbols: ["BTC"] }, order), "passed");
    assert.equal(ruleOf(elsewhere, get), "passed");
    assert.equal(ruleOf({ maxLeverage: 1 }, leverage), "maxLeverage");
    assert.equal(ruleOf({ maxLeverage: 1 }, setting), "passed");
    assert.equal(ruleOf({ maxOrdersPerMinute: 1 }, order), "maxOrdersPerMinute");
    assert.equal(ruleOf({ maxOrdersPerMinute: 1 }, setting), "passed");
    assert.equal(ruleOf({ minUniMmr: "1.5" }, order), "minUniMmr");
    assert.equal(ruleOf({ minUniMmr: "1.5" }, order, { flat: true }), "passed");
    assert.equal(ruleOf({ minUniMmr: "1.5" }, grant), "endpoints");
  });

  it("gets a client id where its act says so", () => {
    assert.deepEqual([order, setting].map(({ spec }) => clientIdNames(spec)), [["tag"], []]);
    assert.deepEqual([get, setting].map(({ spec }) => spec.mutates), [false, true]);
  });
});
