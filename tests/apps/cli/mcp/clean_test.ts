import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Reply, Transport } from "../../../../lib/environment.ts";
import { clean } from "../../../../apps/cli/mcp/clean.ts";
import * as E from "../../../../lib/either.ts";
import { agentOn, confirm, placed, prepare } from "./support.ts";

/** What nobody sees: controls, marks that turn lines around, what has no width, halves, tags. */
const HIDDEN = [
  ...["\u0000", "\u001b[2J", "\u007f", "\u009b", "\u00ad", "\u034f", "\u061c", "\u115f", "\u180e"],
  ...["\u200b", "\u200d", "\u200f", "\u2028", "\u2029", "\u202e", "\u2060", "\u2066", "\u3164"],
  ...[
    "\ufe0f",
    "\ufeff",
    "\uffa0",
    "\ufff9",
    "\ud800",
    "\udfff",
    "\u{e0041}",
    "\u{e0100}",
    "\ue000",
  ],
];

const UNSEEN = /(?![\n\t])[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;

const LONG = "A".repeat(600_000);

const answering = (body: unknown, reply: Partial<Reply> = {}): Transport => () => () =>
  Promise.resolve(E.right({ status: 200, headers: {}, body: JSON.stringify(body), ...reply }));

const textsIn = (value: unknown): readonly string[] =>
  typeof value === "string"
    ? [value]
    : typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([name, each]) => [name, ...textsIn(each)])
    : [];

/** What the model got holds nothing unseen and nothing too long. */
const isClean = (data: unknown): void => {
  for (const text of textsIn(data)) {
    assert.doesNotMatch(text, UNSEEN);
    assert.ok(text.length < 4100, `${text.length} characters`);
  }
  assert.ok(JSON.stringify(data).length <= 410_000);
};

const position = (text: string) => ({
  entryPrice: "1",
  leverage: "1",
  markPrice: "1",
  maxNotionalValue: "1",
  positionAmt: "1",
  notional: "1",
  symbol: text,
  unRealizedProfit: "1",
  liquidationPrice: "1",
  positionSide: "BOTH",
  updateTime: 1,
  [`note ${text}`]: text,
});

describe("what the exchange says to a model", () => {
  for (
    const [name, text] of [["unseen", HIDDEN.join("x")], ["long", LONG], [
      "both",
      HIDDEN.join("").repeat(20_000),
    ]] as const
  ) {
    it(`is cleaned and cut where an answer is ${name}`, () =>
      placed(async (place) => {
        const agent = await agentOn({
          ...place.home,
          transport: () => answering(Array(5).fill(position(text))),
        });
        const { isError, data } = await agent.call("read", {
          endpoint: "queryUmPositionInformation",
        });
        assert.equal(isError, false);
        isClean(data);
        assert.ok(data.answer.length > 0);
        const shown: string = data.answer[0].symbol;
        if (name !== "unseen") assert.match(shown, /… \(\d+ more characters left out\)$/);
        if (name !== "long") assert.match(shown, /\\u0000/);
        await agent.stop();
      }));

    it(`is cleaned and cut where a refusal is ${name}`, () =>
      placed(async (place) => {
        let refuses = false;
        const refusal = answering({ code: -2010, msg: `no ${text}` }, { status: 400 });
        const carry = place.home.transport({});
        const agent = await agentOn({
          ...place.home,
          transport: () => (signed) => refuses ? refusal(signed) : carry(signed),
        });
        const token = await prepare(agent);
        refuses = true;
        const { isError, data } = await confirm(agent, token);
        assert.equal(isError, true);
        isClean(data);
        assert.match(JSON.stringify(data), /-2010/);
        await agent.stop();
      }));
  }

  it("shows no other id in place of one whose digits were lost on the way", () =>
    placed(async (place) => {
      const agent = await agentOn(place.home);
      const params = { symbol: "BTCUSDT", orderId: Number("8389765489680951453") };
      const { isError, data } = await agent.call("prepare_transaction", {
        endpoint: "cancelUmOrder",
        params,
      });
      assert.equal(isError, true);
      assert.match(data.failure.message, /orderId must be an id without lost digits/);
      assert.doesNotMatch(JSON.stringify(data), /83897654/);
      await agent.stop();
    }));

  it("loses no field where names are alike as far as they are shown, and no depth breaks it", () =>
    placed(async (place) => {
      let deep: unknown = 1;
      for (let i = 0; i < 300; i++) deep = { deep };
      const body = [{ ...position("BTCUSDT"), [`${LONG}1`]: 1, [`${LONG}2`]: 2, deep }];
      const agent = await agentOn({ ...place.home, transport: () => answering(body) });
      const { isError, data } = await agent.call("read", {
        endpoint: "queryUmPositionInformation",
      });
      assert.equal(isError, false);
      isClean(data);
      const [row] = data.answer;
      const cut = Object.keys(row).filter((key) => key.startsWith("AAAA"));
      assert.deepEqual(cut.map((key) => row[key]), [1, 2]);
      assert.match(JSON.stringify(row.deep), /left out: too deep/);
      await agent.stop();
    }));

  it("keeps many fields whose names are alike apart, in time that grows with their number alone", () => {
    const count = 30_000;
    const names = Array.from({ length: count }, (_, i) => `${"A".repeat(60)}${i}`);
    // The last two are what others would be called.
    const given = [...names, `${"A".repeat(50)}… (10 more characters left out)'`, "B"];
    const from = performance.now();
    const shown = clean(Object.fromEntries(given.map((name, i) => [name, i])));
    // Each looked through all before it: a minute, and a reply may have ten times as many.
    assert.ok(performance.now() - from < 10_000);
    assert.deepEqual(Object.values(shown as object), given.map((_, i) => i));
  });
});
