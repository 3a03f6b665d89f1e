import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { printed, spelled, units, zero } from "../../lib/decimal.ts";
import { agrees, distanceTo, gapOf, reportedRisk } from "../../risk/mod.ts";

const account = (uniMMR: string, accountEquity: string, margin: string, loss = "0") =>
  reportedRisk({
    uniMMR,
    accountEquity,
    accountMaintMargin: margin,
    totalMarginOpenLoss: loss,
  });

const shown = (figure: Parameters<typeof printed>[0] | undefined) => figure && printed(figure);

describe("the exchange's own figures", () => {
  it("tell by uniMMR whether the open loss is taken off the equity already", () => {
    const net = account("1.5", "150", "100", "30");
    assert.deepEqual([net.isNet, shown(net.adjustedEquity)], [true, "150"]);
    const gross = account("1.2", "150", "100", "30");
    assert.deepEqual([gross.isNet, shown(gross.adjustedEquity)], [false, "120"]);
    const signed = account("1.2", "150", "100", "-30");
    assert.equal(shown(signed.adjustedEquity), "120");
    const idle = account("99999999", "150", "0", "30");
    assert.deepEqual([idle.isNet, shown(idle.adjustedEquity)], [false, "120"]);
  });

  it("give the distance to a level in uniMMR, in per cent and in equity", () => {
    const reported = account("1.5", "150", "100");
    const far = distanceTo(reported, spelled("1.05") ?? zero);
    assert.equal(far.reached, false);
    assert.deepEqual(
      [far.difference, far.percent, far.equityRoom].map(shown),
      ["0.45", "30", "45"],
    );
    const at = distanceTo(reported, spelled("1.5") ?? zero);
    assert.deepEqual([at.reached, shown(at.percent)], [true, "0"]);
    const past = distanceTo(reported, spelled("2") ?? zero);
    // Rounded down, so that no room is overstated.
    assert.deepEqual([past.reached, shown(past.percent)], [true, "-33.34"]);
  });

  it("give none where nothing needs margin, or where a figure is missing", () => {
    for (const reported of [account("99999999", "150", "0"), account("", "150", "100")]) {
      assert.deepEqual(distanceTo(reported, zero), {
        reached: false,
        difference: undefined,
        percent: undefined,
        equityRoom: undefined,
      });
    }
    assert.equal(shown(distanceTo(account("1.5", "", "100"), zero).equityRoom), undefined);
  });

  it("fit together, or show by how much they do not", () => {
    assert.equal(shown(gapOf(account("1.5", "150", "100"))), "0");
    assert.equal(shown(gapOf(account("1.5", "148", "100"))), "2");
    assert.equal(gapOf(account("1.5", "150", "")), undefined);
  });
});

describe("our own calculation", () => {
  const own = (equity: string, margin: string) => ({
    equity: units(equity),
    maintenanceMargin: units(margin),
  });

  it("agrees to within a hundredth, in equity and in maintenance margin", () => {
    const reported = account("1.5", "150", "100");
    for (const [equity, margin] of [["150", "100"], ["151.5", "99"], ["148.5", "101"]] as const) {
      assert.equal(agrees(own(equity, margin), reported), true, `${equity} ${margin}`);
    }
    for (const [equity, margin] of [["151.50000001", "100"], ["150", "98.9"]] as const) {
      assert.equal(agrees(own(equity, margin), reported), false, `${equity} ${margin}`);
    }
  });

  it("agrees with nothing that cannot be read, and with no margin only where it has none", () => {
    assert.equal(agrees(own("0", "0"), account("1.5", "", "100")), false);
    assert.equal(agrees(own("0", "0"), account("1.5", "150", "")), false);
    const idle = account("99999999", "150", "0");
    assert.deepEqual([agrees(own("150", "0"), idle), agrees(own("150", "0.00000001"), idle)], [
      true,
      false,
    ]);
  });
});
