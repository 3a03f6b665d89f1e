import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { catalog } from "../../endpoints/catalog.ts";
import { factsOf } from "../../tools/generate/endpoint_facts.ts";
import { endpointFacts } from "../vectors/endpoint_facts.ts";

const nameIn = (line: string): string => line.slice(0, line.indexOf(" "));

describe("the written facts of the endpoints", () => {
  const written = new Map(endpointFacts.map((line) => [nameIn(line), line]));

  for (const { spec } of catalog) {
    it(`${spec.name} is what tests/vectors/endpoint_facts.ts says`, () => {
      const line = factsOf(spec);
      const advice = "run npm run update if this line is meant";
      const was = written.get(spec.name) ?? "no line";
      assert.ok(line === was, `${advice}\n- ${was}\n+ ${line}`);
    });
  }

  it("are sorted, one line for each endpoint and none besides", () => {
    const names = catalog.map(({ spec }) => spec.name).sort();
    assert.deepEqual(endpointFacts.map(nameIn).sort(), names);
    assert.deepEqual(endpointFacts, [...endpointFacts].sort());
  });
});
