import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { catalog } from "../../../../endpoints/catalog.ts";
import {
  camel,
  commandOf,
  familyCommand,
  familyTitles,
  findEndpoint,
  flagOf,
  kebab,
  routeOf,
} from "../../../../apps/cli/describing/names.ts";

const specs = catalog.map(({ spec }) => spec);

/** How commander names the value of a flag. */
const commanderName = (flag: string): string =>
  flag.replace(/^--/, "").split("-").reduce((all, word) =>
    all + (word[0] ?? "").toUpperCase() + word.slice(1)
  );

describe("names on the command line", () => {
  it("name each endpoint once", () => {
    assert.equal(new Set(specs.map(({ name }) => kebab(name))).size, specs.length);
    assert.equal(new Set(specs.map(commandOf)).size, specs.length);
    for (const { name } of specs) {
      assert.match(kebab(name), /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
      assert.equal(camel(kebab(name)), name);
    }
  });

  it("give wire names back as commander reads flags", () => {
    const params = specs.flatMap((spec) => Object.keys(spec.params));
    for (const name of ["recvWindow", ...params]) {
      assert.equal(commanderName(flagOf(name)), name);
      // commander would read such a flag as the negation of another one.
      assert.doesNotMatch(flagOf(name), /^--no-/);
    }
  });

  it("name families as commands", () => {
    assert.deepEqual(
      Object.keys(familyTitles).map((family) => familyCommand(family as "margin")),
      ["portfolio", "portfolio-pro", "margin", "usdm-market", "coinm-market"],
    );
    assert.deepEqual([...new Set(specs.map(({ family }) => family))], Object.keys(familyTitles));
  });

  it("find every endpoint by operation name, command and route", () => {
    for (const { spec } of catalog) {
      const found = (text: string) => findEndpoint(text)?.spec.name;
      assert.equal(found(spec.name), spec.name);
      assert.equal(found(kebab(spec.name)), spec.name);
      assert.equal(found(commandOf(spec)), spec.name);
      assert.equal(found(`${spec.verb} ${spec.host} ${spec.path}`), spec.name);
      const alone = specs.filter((each) => routeOf(each) === routeOf(spec)).length === 1;
      assert.equal(found(routeOf(spec)), alone ? spec.name : undefined);
      // As documents write it.
      assert.equal(found(`${spec.verb} ${spec.path.slice(1)}`), alone ? spec.name : undefined);
    }
  });

  it("read names in any case and refuse what no endpoint is called", () => {
    assert.equal(findEndpoint(" NEWUMORDER ")?.spec.name, "newUmOrder");
    assert.equal(findEndpoint("post  /papi/v1/um/order")?.spec.name, "newUmOrder");
    for (const text of ["", "order", "/papi/v1/um/order", "PATCH /papi/v1/um/order", "toString"]) {
      assert.equal(findEndpoint(text), undefined, text);
    }
  });
});
