import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { overviewText } from "../../apps/cli/overview/text.ts";
import { defaultLevels, readOverview } from "../../overview/mod.ts";
import { actionsOf, answering, longAt, overviewOf, placeOf } from "./support.ts";

describe("overview of an account with open loss", () => {
  const withUniMmr = async (uniMMR: string) => {
    const env = answering(
      await longAt("60000"),
      (endpoint, body) =>
        endpoint === "accountInformation"
          ? JSON.stringify({
            ...JSON.parse(body),
            uniMMR,
            accountEquity: "1000",
            accountMaintMargin: "100",
            totalMarginOpenLoss: "150",
          })
          : body,
    );
    const { risk } = await overviewOf(env);
    return [risk.adjustedEquity.value, risk.levels[2]?.equityRoom];
  };

  it("takes it off once: uniMMR tells whether the exchange did", async () => {
    assert.deepEqual(await withUniMmr("10"), ["1000", "895"]);
    assert.deepEqual(await withUniMmr("8.5"), ["850", "745"]);
    assert.deepEqual(await withUniMmr("9.26"), ["1000", "895"]);
    assert.deepEqual(await withUniMmr("9.25"), ["850", "745"]);
  });
});

describe("overview of an account near liquidation", () => {
  it("works out the distances exactly", async () => {
    const { risk } = await overviewOf((await longAt("54350")).env);
    // 6000 USDT less 24 of fees and 5650 of loss; half a percent of 54350 less 50.
    assert.deepEqual(
      [risk.equity.value, risk.maintenanceMargin.value, risk.uniMMR.value],
      ["326.00000000", "221.75000000", "1.47012401"],
    );
    assert.deepEqual(risk.levels, [
      {
        name: "reminder",
        level: "1.5",
        reached: true,
        difference: "-0.02987599",
        percent: "-2.04",
        equityRoom: "-6.625",
      },
      {
        name: "reduceOnly",
        level: "1.2",
        reached: false,
        difference: "0.27012401",
        percent: "18.37",
        equityRoom: "59.9",
      },
      {
        name: "liquidation",
        level: "1.05",
        reached: false,
        difference: "0.42012401",
        percent: "28.57",
        equityRoom: "93.1625",
      },
    ]);
    assert.deepEqual([risk.status.value, risk.status.meaning], [
      "MARGIN_CALL",
      "the exchange asks for more collateral",
    ]);
  });

  it("says what the exchange does now, and what comes next", async () => {
    const call = await overviewOf((await longAt("54350")).env);
    const closes =
      "Liquidates the account: closes positions and repays what is owed until uniMMR recovers";
    const reduces = "Takes only orders that reduce positions or debt, and refuses new ones";
    assert.deepEqual(actionsOf(call, "levels"), [
      "now: Sends a margin call",
      `possible: ${reduces}`,
      `possible: ${closes}`,
    ]);
    assert.ok(call.nextActions.some(({ why }) => why.includes("equity may fall by 59.9 USD")));
    const reduce = await overviewOf((await longAt("54280")).env);
    assert.deepEqual(actionsOf(reduce, "levels"), [
      "now: Sends a margin call",
      `now: ${reduces}`,
      `possible: ${closes}`,
    ]);
    assert.match(overviewText(reduce), /^reduce-only .*REACHED$/m);
  });

  it("takes levels from its options, and says where they disagree with the exchange", async () => {
    const { env } = await longAt("54350");
    const levels = { reminder: "1.4", reduceOnly: "1.3", liquidation: "1.1", source: "a page" };
    const { risk, warnings } = await overviewOf(env, { levels });
    assert.deepEqual(risk.levels.map(({ reached }) => reached), [false, false, false]);
    assert.equal(risk.levelsSource, "a page");
    assert.ok(warnings.some((text) => text.includes("levels may have moved")));
    assert.ok(
      !(await overviewOf(env)).warnings.some((text) => text.includes("levels may have moved")),
    );
  });

  it("refuses levels that are no levels, before anything is sent", async () => {
    for (const change of [{ reminder: "1.1" }, { liquidation: "0" }, { reduceOnly: "much" }]) {
      const { ref, env } = placeOf();
      const read = await readOverview(env, { levels: { ...defaultLevels, ...change } });
      assert.equal(read._tag === "Left" && read.left._tag, "BadParams", JSON.stringify(change));
      assert.deepEqual(ref.read().limits.used, {});
    }
  });
});

describe("overview of an account without anything", () => {
  it("says none where there is none, and that uniMMR means nothing", async () => {
    const overview = await overviewOf(placeOf({}).env);
    assert.equal(overview.risk.hasRequirement, false);
    assert.match(overview.risk.uniMMR.meaning, /nothing needs maintenance margin/);
    assert.deepEqual(overview.risk.levels.map(({ difference }) => difference), [null, null, null]);
    assert.deepEqual(overview.nextActions, []);
    assert.deepEqual(overview.warnings, []);
    assert.deepEqual(overview.balances.rows, []);
    assert.equal(overview.weight.total, 252);
    const text = overviewText(overview);
    for (const title of ["Balances", "Positions", "Open orders", "Loans and interest"]) {
      assert.match(text, new RegExp(`^${title}\n  none$`, "m"));
    }
    assert.match(text, /^Levels +1\.5, 1\.2, 1\.05 do not apply$/m);
  });

  it("asks no pair for margin orders where nothing is locked", async () => {
    const { orders } = await overviewOf(placeOf().env);
    assert.equal(orders.margin.complete, true);
    assert.match(orders.margin.note, /No pair was asked/);
  });
});

describe("overview of negative futures balances", () => {
  it("tells who repays them", async () => {
    const place = placeOf({ USDT: { cross: "5", um: "10" } });
    const env = answering(
      place,
      (endpoint, body) =>
        endpoint === "accountBalance"
          ? body.replace(/"umWalletBalance":[^,}]*/, '"umWalletBalance":"-14.50000000"')
            .replace(/"negativeBalance":[^,}]*/, '"negativeBalance":"-14.50000000"')
          : body,
    );
    const on = await overviewOf(env);
    const [repays, charges] = on.nextActions.filter(({ kind }) => kind === "negativeBalance");
    assert.match(repays?.what ?? "", /^Repays the negative USDT balance/);
    assert.match(repays?.why ?? "", /is -14\.5, cross margin has 5 free, and automatic .* is on$/);
    assert.match(charges?.what ?? "", /^Charges interest/);
    assert.equal(on.weight.total, 252 + 50);
    assert.deepEqual(on.loans.owed.rows.map(({ negative }) => negative), ["-14.50000000"]);
    const off = await overviewOf(answering(
      { ref: place.ref, env },
      (endpoint, body) => endpoint === "getAutoRepayFuturesStatus" ? '{"autoRepay":false}' : body,
    ));
    const [only, ...more] = off.nextActions.filter(({ kind }) => kind === "negativeBalance");
    assert.match(only?.why ?? "", /automatic repayment is off$/);
    assert.deepEqual(more, []);
  });
});
