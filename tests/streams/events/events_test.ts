import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as fc from "../../deps/fast_check.ts";
import { answerText } from "../../support/arbitrary.ts";
import { parseJson } from "../../../lib/json.ts";
import {
  cmMarketEvents,
  type EventKind,
  frameReader,
  marginRiskEvents,
  marginTradeEvents,
  misfits,
  orderTradeUpdate,
  type PortfolioEvent,
  portfolioEvents,
  portfolioProEvents,
  riskLevelChange,
  type StreamEvent,
  type StreamMessage,
  umMarketEvents,
} from "../../../streams/mod.ts";
import { accountCases } from "./account_cases.ts";
import { liveCases } from "./live_cases.ts";
import { marketCases } from "./market_cases.ts";

const allKinds: readonly EventKind<StreamEvent>[] = [
  ...new Set<EventKind<StreamEvent>>([
    ...portfolioEvents,
    ...portfolioProEvents,
    ...marginRiskEvents,
    ...marginTradeEvents,
    ...umMarketEvents,
    ...cmMarketEvents,
  ]),
];

const cases = [...accountCases, ...marketCases, ...liveCases];

const only = <E>(kinds: readonly EventKind<E>[], text: string): StreamMessage<E> => {
  const { messages } = frameReader(...kinds)(text);
  assert.equal(messages.length, 1);
  return messages[0] as StreamMessage<E>;
};

const withoutRaw = (message: object): object =>
  Object.fromEntries(Object.entries(message).filter(([name]) => name !== "raw"));

const leaves = (u: unknown): readonly string[] =>
  typeof u === "object" && u !== null ? Object.values(u).flatMap(leaves) : [String(u)];

// What says that there is nothing, what every event has, and what the exchange says to ignore.
const IGNORED = /^(0|-1|NONE|null|)$/;

describe("events", () => {
  for (const { name, kinds, text, event } of cases) {
    it(`are read: ${name}`, () => {
      const message = only(kinds, text);
      assert.deepEqual(withoutRaw(message as object), event);
      assert.deepEqual(misfits(message), []);
      assert.deepEqual((message as StreamEvent).raw, parseJson(text));
    });

    it(`lose no value: ${name}`, () => {
      const kept = leaves(event);
      const lost = leaves(parseJson(text)).filter((leaf) =>
        !kept.includes(leaf) && !IGNORED.test(leaf)
      );
      // `st` is told as a product, and some names and words are spelled in two ways.
      const told = /^(1|2|RISK_LEVEL_CHANGE|marginLevelChange|EXPIRE_NONE|PM_.+|1\.7|IndexUpdate)$/;
      assert.deepEqual(lost.filter((leaf) => !told.test(leaf)), []);
    });
  }

  it("have a case each", () => {
    const had = new Set(cases.map(({ event }) => (event as StreamEvent).type));
    const names = allKinds.map(({ names: [name] }) => name);
    assert.deepEqual(names.filter((name) => !had.has(name ?? "")), []);
  });

  it("are read from random values, digit for digit", () => {
    for (const kind of allKinds) {
      const reader = kind.model();
      fc.assert(
        fc.property(answerText(reader), (text) => {
          const message = only([kind], text.replace(/}$/, `,"e":"${kind.names[0]}"}`));
          assert.equal((message as StreamEvent).type, kind.names[0]);
          assert.deepEqual(misfits(message), []);
          const shown = JSON.stringify(withoutRaw(message as object));
          for (const [id] of text.matchAll(/\d{16,}/g)) assert.ok(shown.includes(id), id);
        }),
        { numRuns: 20 },
      );
    }
  });

  it("are unreadable without what is essential, and read with any other misfit", () => {
    for (const { kinds, text } of cases) {
      const whole = parseJson(text) as Record<string, unknown>;
      const kind = kinds.find(({ names }) => names.includes(String(whole["e"])));
      const shape = kind?.model().shape;
      assert.ok(kind && shape?._tag === "Model");
      for (
        const letters of Object.keys(whole).filter((each) => each in shape.fields && each !== "e")
      ) {
        const { [letters]: _, ...rest } = whole;
        const isEssential = shape.essential.includes(letters);
        const without = only([kind], JSON.stringify(rest)) as StreamEvent;
        const damaged = only([kind], JSON.stringify({ ...whole, [letters]: false })) as StreamEvent;
        assert.equal(without.type === "unreadable", isEssential, letters);
        if (isEssential) continue;
        assert.equal(damaged.type, kind.names[0]);
      }
    }
  });

  it("tell what does not fit", () => {
    const text = accountCases[0]?.text ?? "";
    const message = only([orderTradeUpdate], text.replace('"L":"3105.70"', '"L":{}'));
    assert.equal(message.type, "ORDER_TRADE_UPDATE");
    assert.deepEqual(misfits(message), ["order.lastPrice: expected a decimal"]);
    const unread = only([orderTradeUpdate], text.replace('"i":8389765529876543210', '"i":"x"'));
    assert.ok(unread.type === "unreadable");
    assert.equal(unread.name, "ORDER_TRADE_UPDATE");
    assert.deepEqual(unread.problems, ["order.orderId: expected an id"]);
  });

  it("pass as other where their kind is not read", () => {
    const text = '{"e":"somethingNew","E":1764288009000,"z":12345678901234567890}';
    const raw = { e: "somethingNew", E: 1764288009000, z: "12345678901234567890" };
    assert.deepEqual(only(portfolioEvents, text), { type: "other", name: "somethingNew", raw });
    assert.equal(only([riskLevelChange], accountCases[0]?.text ?? "").type, "other");
  });

  it("narrow by their type", () => {
    const told = (message: StreamMessage<PortfolioEvent>): string => {
      switch (message.type) {
        case "ORDER_TRADE_UPDATE":
          return message.order.orderId;
        case "liabilityChange":
          return message.tranId;
        case "other":
          return message.name;
        case "unreadable":
          return message.problems.join();
        case "reply":
          return message.id ?? "";
        case "riskLevelChange":
          // @ts-expect-error an order is in other events only
          return message.order ?? message.uniMMR;
        default:
          return String(message.eventTime);
      }
    };
    const read = (type: string) => {
      const found = accountCases.find(({ event }) => (event as StreamEvent).type === type);
      return told(only(portfolioEvents, found?.text ?? ""));
    };
    assert.equal(read("ORDER_TRADE_UPDATE"), "8389765529876543210");
    assert.equal(read("liabilityChange"), "1352286576452869999");
    assert.equal(read("riskLevelChange"), "1.45");
    assert.equal(read("openOrderLoss"), "1764300012003");
  });
});
