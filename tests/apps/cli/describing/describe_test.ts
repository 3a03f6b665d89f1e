import assert from "node:assert/strict";
import { describe as suite, it } from "node:test";
import { describe } from "../../../../apps/cli/describing/describe.ts";
import { describeText } from "../../../../apps/cli/describing/describe_text.ts";
import { commandLine, commandWords } from "../../../../apps/cli/describing/example.ts";
import { camel, commandOf, findEndpoint } from "../../../../apps/cli/describing/names.ts";
import { fromFlag, paramsOf } from "../../../../apps/cli/describing/params.ts";
import { describeRule } from "../../../../apps/cli/describing/spec_text.ts";
import { catalog } from "../../../../endpoints/catalog.ts";
import { build, type Spec } from "../../../../lib/endpoint.ts";

const specs = catalog.map(({ spec }) => spec);
const specOf = (name: string): Spec => (findEndpoint(name) ?? assert.fail(name)).spec;

suite("description of an endpoint", () => {
  it("is plain JSON with every parameter in words", () => {
    for (const spec of specs) {
      const description = describe(spec);
      assert.deepEqual(JSON.parse(JSON.stringify(description)), description, spec.name);
      assert.deepEqual(
        description.params.map(({ name, required }) => [name, required]),
        paramsOf(spec).map(({ name, required }) => [name, required]),
      );
      for (const { name, type, text } of description.params) {
        assert.ok(type && text, `${spec.name} ${name}`);
      }
      assert.ok(description.weightText && description.summary && description.answer.kind);
    }
  });

  it("tells symbols from assets, and writes defaults as flags take them", () => {
    const param = (endpoint: string, name: string) =>
      describe(specOf(endpoint)).params.find((each) => each.name === name);
    assert.equal(param("newUmOrder", "symbol")?.type, "symbol in upper case");
    assert.equal(param("marginAccountBorrow", "asset")?.type, "asset");
    assert.equal(param("newUmOrder", "positionSide")?.default, "BOTH");
    assert.equal(param("marginAccountNewOrder", "isIsolated")?.default, "false");
  });

  it("has an example that builds, as arguments and as a command line", () => {
    for (const spec of specs) {
      const { exampleArguments } = describe(spec);
      const built = build(spec, exampleArguments);
      assert.equal(built._tag, "Right", `${spec.name} ${JSON.stringify(exampleArguments)}`);
      const [family, command, ...flags] = commandWords(spec, exampleArguments);
      assert.equal(`${family} ${command}`, commandOf(spec));
      const shapes = new Map(paramsOf(spec).map(({ name, shape }) => [name, shape]));
      const given: Record<string, unknown> = {};
      for (let i = 0; i < flags.length; i += 2) {
        const name = camel((flags[i] ?? "").slice(2));
        given[name] = fromFlag(shapes.get(name) ?? assert.fail(name), flags[i + 1] ?? "");
      }
      const again = build(spec, given);
      assert.deepEqual(
        again._tag === "Right" && again.right.query,
        built._tag === "Right" && built.right.query,
        spec.name,
      );
    }
  });

  it("has flags whose text an endpoint takes or refuses in its own words", () => {
    const spec = specOf("usdmOrderBook");
    const shape = paramsOf(spec).find(({ name }) => name === "limit")?.shape ?? assert.fail();
    assert.equal(fromFlag(shape, "100"), 100);
    for (const text of ["", " ", "1e2", "0x64", "many"]) {
      assert.equal(fromFlag(shape, text), text);
      const built = build(spec, { symbol: "BTCUSDT", limit: fromFlag(shape, text) });
      const message = built._tag === "Left" ? built.left.message : "";
      assert.ok(message.includes(`not ${JSON.stringify(text)}`), message);
    }
    const list = paramsOf(specOf("smallLiabilityExchange"))[0]?.shape ?? assert.fail();
    assert.deepEqual(fromFlag(list, "ETH, BNB"), ["ETH", "BNB"]);
  });

  it("quotes what a shell would read", () => {
    const spec = specOf("queryUmOrder");
    assert.equal(
      commandLine(spec, { symbol: "BTCUSDT", origClientOrderId: "a b'$(c)" }),
      `unimargin portfolio query-um-order --symbol BTCUSDT --orig-client-order-id 'a b'\\''$(c)'`,
    );
  });

  it("says rules and weights in words", () => {
    const { rules, weightText, weight } = describe(specOf("marginAccountNewOrder"));
    assert.deepEqual(rules.slice(0, 3), [
      "timeInForce, quantity and price are required when type is LIMIT",
      "stopPrice, trailingDelta and quoteOrderQty are not taken when type is LIMIT",
      "quantity or quoteOrderQty is required when type is MARKET",
    ]);
    assert.equal(rules.at(-1), "quantity and quoteOrderQty exclude each other");
    assert.equal(
      weightText,
      "account (UID) weight 1500 and 1 order when sideEffectType is MARGIN_BUY or " +
        "AUTO_BORROW_REPAY; account (UID) weight 6 and 1 order otherwise",
    );
    assert.deepEqual(weight[1], { uid: 6, orders: 1, holds: "otherwise" });
    assert.equal(
      describe(specOf("usdmOrderBook")).weightText,
      "weight 2 when limit is at most 50; weight 5 when limit is at most 100; " +
        "weight 10 when limit is at most 500; weight 20 otherwise",
    );
    assert.deepEqual(
      describeRule({ when: ["a"], exclusive: ["b", "e"], together: ["c", "d"], soft: true }),
      [
        "b and e exclude each other with a, as one source has it",
        "c and d go together with a, as one source has it",
      ],
    );
    assert.deepEqual(describeRule({ unless: ["a", "X", "Y"], forbids: ["b"] }), [
      "b is not taken unless a is X or Y",
    ]);
    assert.deepEqual(describeRule({ when: ["a", "X"], unless: ["c"], forbids: ["b", "d"] }), [
      "b and d are not taken when a is X without c",
    ]);
    for (const spec of specs) {
      assert.ok(spec.rules.length <= describe(spec).rules.length, spec.name);
    }
  });

  it("lists the fields of the answer, those of its parts too", () => {
    const { answer } = describe(specOf("marginAccountNewOrder"));
    assert.equal(answer.kind, "MarginAccountOrder");
    const fields = new Map(answer.fields.map((field) => [field.name, field]));
    assert.deepEqual(fields.get("orderId"), { name: "orderId", kind: "id", optional: false });
    assert.equal(fields.get("fills")?.optional, true);
    assert.equal(fields.get("fills[].price")?.kind, "decimal text");
    assert.ok(fields.get("side")?.values?.includes("BUY"));
    const candle = describe(specOf("usdmKlineCandlestickData")).answer.fields;
    assert.deepEqual(candle[0], { name: "[][0]", kind: "time in ms", optional: false });
    for (const spec of specs) {
      const names = describe(spec).answer.fields.map(({ name }) => name);
      assert.equal(new Set(names).size, names.length, spec.name);
    }
  });

  it("reads well in 100 columns", () => {
    for (const spec of specs) {
      const description = describe(spec);
      const text = describeText(description);
      for (const line of text.split("\n")) {
        assert.ok(line.length <= 100 || /^ {2}https:\S+$/.test(line), line);
        assert.ok(line === line.trimEnd(), line);
      }
      for (const { flag } of description.params) assert.ok(text.includes(`\n  ${flag}  `), flag);
      assert.equal(text.includes("CHANGES THE ACCOUNT"), spec.mutates);
      assert.equal(text.includes("Retired by the exchange since"), spec.retired !== undefined);
      const pasted = text.split("\nExample\n")[1]?.split("\n\n")[0]?.replace(/ \\\n\s+/g, " ")
        .trim();
      assert.equal(pasted, description.example);
    }
  });
});
