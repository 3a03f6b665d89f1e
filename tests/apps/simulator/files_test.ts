import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import { pricesIn } from "../../../apps/simulator/files.ts";
import { openWorld, type World } from "../../../simulator/mod.ts";

describe("a file of prices that a program opens", () => {
  it("is compared with the market once, however long it is", () => {
    const folder = mkdtempSync(join(tmpdir(), "prices-"));
    try {
      const file = join(folder, "prices.csv");
      const lines = Array.from({ length: 2000 }, (_, i) => `${i},${i % 2 ? "BTC" : "ETHUSDT"},5`);
      writeFileSync(file, `time,symbol,price\n${lines.join("\n")}\n`);
      const { market, ...rest } = openWorld();
      let looks = 0;
      const world = {
        ...rest,
        get market() {
          looks++;
          return market;
        },
      } satisfies World;
      assert.equal(pricesIn(file, world).length, 2000);
      assert.ok(looks < 20, `${looks} looks`);
      writeFileSync(file, `time,symbol,price\n${lines.join("\n")}\n5000,NOPE,5\n`);
      assert.throws(() => pricesIn(file, world), /NOPE/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
