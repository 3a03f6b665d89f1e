import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  environmentOf,
  environments,
  hostsFor,
  selectAccount,
  userAgentHeaders,
  userAgents,
  visibleName,
} from "../../../agent/mod.ts";
import { catalog } from "../../../endpoints/catalog.ts";
import { productionHosts } from "../../../lib/environment.ts";
import { simulatedHosts } from "../../../simulator/mod.ts";
import { leftOf, rightOf } from "../support.ts";

describe("agent environments", () => {
  it("knows where each product is, and says why it is not", () => {
    assert.deepEqual(rightOf(hostsFor("production", "portfolio")), productionHosts);
    assert.deepEqual(rightOf(hostsFor("simulated", "portfolio")), simulatedHosts);
    assert.match(leftOf(hostsFor("demo", "portfolio")).message, /no demo of Portfolio Margin:/);
    assert.equal(rightOf(hostsFor("demo", "usdm_market")).papi, "https://papi.unavailable.invalid");
    const { rule, endpoint } = leftOf(hostsFor("demo", "portfolio"));
    assert.deepEqual([rule, endpoint], ["environment", ""]);
    for (const family of ["portfolio", "portfolio_pro", "margin"] as const) {
      assert.match(leftOf(hostsFor("demo", family)).message, /no demo of .*: use the simulated/);
    }
    assert.equal(Object.values(environments).filter((place) => place.realMoney).length, 1);
  });

  it("takes for production what it does not know", () => {
    assert.equal(environmentOf(productionHosts), "production");
    assert.equal(environmentOf(simulatedHosts), "simulated");
    assert.equal(environmentOf(rightOf(hostsFor("demo", "coinm_market"))), "demo");
    assert.equal(environmentOf({ ...simulatedHosts, papi: productionHosts.papi }), "production");
    assert.equal(environmentOf({ ...simulatedHosts, fapi: "https://example.org" }), "production");
    const local = { ...simulatedHosts, papi: "http://127.0.0.1:8080" };
    assert.equal(environmentOf(local), "production");
    assert.equal(environmentOf(local, "simulated"), "simulated");
    const at = (papi: string) => environmentOf({ ...simulatedHosts, papi }, "demo");
    const locals = [
      ...["http://localhost", "http://localhost:1", "http://127.0.0.1", "http://127.10.20.30:80"],
      ...["http://[::1]", "http://[::1]:8080"],
    ];
    for (const url of locals) assert.equal(at(url), "demo", url);
    const foreign = [
      ...["xhttp://localhost", "http://localhost/", "http://localhost:1x", "https://localhost"],
      ...["http://localhost.org", "http://128.0.0.1", "http://127.0.0", "http://127.0.0.1.org"],
      ...["xhttps://papi.simulated.invalid", "https://papi1.simulated.invalid", ""],
    ];
    for (const url of foreign) assert.equal(at(url), "production", url);
    assert.equal(at("https://papi.unavailable.invalid"), "simulated");
    const trick = "https://papi.simulated.invalid.example.org";
    assert.equal(environmentOf({ ...simulatedHosts, papi: trick }), "production");
  });
});

describe("agent user agent", () => {
  it("names the skill of every product of the catalog", () => {
    for (const { spec } of catalog) {
      assert.match(userAgents[spec.family], /^binance-[a-z-]+\/1\.0\.0 \(Skill\)$/);
    }
    assert.equal(
      userAgents.portfolio_pro,
      "binance-derivatives-trading-portfolio-margin-pro/1.0.0 (Skill)",
    );
    assert.equal(userAgents.margin, "binance-margin-trading/1.0.0 (Skill)");
  });

  it("can be replaced, left out, and holds no line end", () => {
    assert.deepEqual(rightOf(userAgentHeaders("margin")), { "User-Agent": userAgents.margin });
    assert.deepEqual(rightOf(userAgentHeaders("margin", { text: "me/2" })), {
      "User-Agent": "me/2",
    });
    assert.deepEqual(rightOf(userAgentHeaders("margin", { forbidden: true })), {});
    for (const text of ["", "a\r\nX: y", " a", "é"]) {
      assert.equal(leftOf(userAgentHeaders("margin", { text })).rule, "userAgent");
    }
  });
});

describe("agent selection", () => {
  const of = (...names: string[]) =>
    names.map((name) => ({ name, environment: "production" as const, secret: "CANARY" }));

  it("takes the named one, the only one, or main", () => {
    assert.equal(rightOf(selectAccount(of("a", "b", "main"), "b")).name, "b");
    assert.equal(rightOf(selectAccount(of("a"))).name, "a");
    assert.equal(rightOf(selectAccount(of("a", "Main"))).name, "Main");
  });

  it("needs no picture typed, where that leaves one account", () => {
    const [rocket, star] = ["\u{1f680} main", "\u2b50\ufe0f Prod"];
    assert.equal(rightOf(selectAccount(of(rocket, star), "prod")).name, star);
    assert.equal(rightOf(selectAccount(of(rocket, star))).name, rocket);
    assert.equal(rightOf(selectAccount(of(rocket, "main"), "main")).name, "main");
    leftOf(selectAccount(of(rocket, "\u{1f525} main"), "main"));
    leftOf(selectAccount(of("\u{1f680}"), ""));
    assert.equal(visibleName(`${star}\u202e\u200b `), star);
  });

  it("asks where it cannot know, and shows no keys", () => {
    const asked = [
      selectAccount(of("a", "b")),
      selectAccount(of("a", "main"), "mian"),
      selectAccount(of("a"), "b"),
      selectAccount(of("a"), ""),
      selectAccount(of()),
      selectAccount(of("x", "X"), "x"),
    ].map(leftOf);
    assert.deepEqual(asked.map(({ choices }) => choices.length), [2, 2, 1, 1, 0, 2]);
    assert.deepEqual(asked.map(({ question }) => /^(\w+ ?){3}/.exec(question)?.[0]), [
      "There are several ",
      ...Array(3).fill("There is no "),
      "There is no ",
      "Several accounts have ",
    ]);
    assert.match(asked[4]?.question ?? "", /^There is no account yet/);
    assert.match(asked[1]?.question ?? "", /^There is no account of that name/);
    assert.deepEqual(asked[2]?.choices, [{ name: "a", environment: "production" }]);
    for (const question of asked) {
      assert.equal(question._tag, "Question");
      assert.match(question.question, /\?$/);
      assert.doesNotMatch(JSON.stringify(question), /CANARY/);
    }
  });
});
