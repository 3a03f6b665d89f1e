import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { proseOf } from "../../../../apps/cli/describing/prose.ts";
import { catalog } from "../../../../endpoints/catalog.ts";
import { build } from "../../../../lib/endpoint.ts";
import { commented } from "../../../../tools/generate/docs_pages.ts";
import { prosePage } from "../../../../tools/generate/prose.ts";

const specs = catalog.map(({ spec }) => spec);

const SOURCE = `/**
 * Adds \`one\` to
 * {@link Two}.
 *
 * \`GET /papi/v1/ping\` · NONE · weight 1
 *
 * See [the page](https://example.org), or {@link addTwo}.
 * It is short.
 *
 * Second paragraph.
 *
 * @example Build it
 * \`\`\`ts
 * const request = testConnectivity({
 *   symbol: "BTCUSDT", ip: ["1:2", "b"], isIsolated: true,
 * });
 * \`\`\`
 *
 * @see {@link https://example.org/docs}
 */
export const testConnectivity: Endpoint<
  testConnectivity.Params,
  object
> = endpoint(() => ({}));
export declare namespace testConnectivity {
  /** Parameters. */
  interface Params {
    /**
     * Contract, as in
     * \`BTCUSDT\`.
     */
    readonly symbol: string;
    /** First. Second. */
    readonly ip?: string;
  }
}
`;

const spec = (...params: readonly string[]) =>
  ({
    name: "testConnectivity",
    params: Object.fromEntries(params.map((name) => [name, {}])),
  }) as unknown as (typeof specs)[number];

const page = (...params: readonly string[]): unknown => {
  const sources = [{ file: "a.ts", text: SOURCE }];
  return JSON.parse(prosePage([spec(...params)], commented(sources), sources));
};

describe("prose of the command line", () => {
  it("comes from doc comments, without Markdown", () => {
    assert.deepEqual(page("symbol", "ip"), {
      testConnectivity: {
        summary: "Adds one to Two",
        notes: "See the page, or addTwo. It is short.\nSecond paragraph.",
        url: "https://example.org/docs",
        example: { symbol: "BTCUSDT", ip: ["1:2", "b"], isIsolated: true },
        params: { symbol: "Contract, as in BTCUSDT", ip: "First. Second." },
      },
    });
  });

  it("refuses a parameter without a doc comment", () => {
    assert.throws(() => page("symbol", "side"), /side of testConnectivity has no doc comment/);
    assert.throws(() => prosePage([spec()], new Map(), []), /testConnectivity has no doc comment/);
  });

  it("tells every endpoint and every parameter in plain text", () => {
    for (const spec of specs) {
      const { summary, notes = "", url = "", params } = proseOf(spec);
      assert.match(summary, /^[A-Z].*[^.]$/, spec.name);
      assert.match(url, /^https:\/\/developers\.binance\.com\//, spec.name);
      const own = Object.keys(spec.params);
      const timing = spec.signed && !own.includes("recvWindow") ? ["recvWindow"] : [];
      assert.deepEqual(Object.keys(params), [...own, ...timing], spec.name);
      for (const text of [summary, notes, ...Object.values(params)]) {
        assert.doesNotMatch(text, /[`*]|\{@|\]\(/, spec.name);
      }
      for (const text of Object.values(params)) assert.match(text, /^[^\n]{2,}$/, spec.name);
    }
  });

  it("has an example that builds for every endpoint that changes something", () => {
    for (const spec of specs) {
      const { example } = proseOf(spec);
      if (spec.mutates) assert.ok(example, spec.name);
      if (example) assert.equal(build(spec, example)._tag, "Right", spec.name);
    }
  });

  it("is empty for an endpoint that nobody knows", () => {
    assert.deepEqual(proseOf({ name: "toString" }), { summary: "", params: {} });
  });
});
