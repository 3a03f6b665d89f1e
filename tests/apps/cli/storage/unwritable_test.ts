/** On a disk that cannot be written a person cancels, and does nothing else. */
import assert from "node:assert/strict";
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { type Bench, bench, failureIn, withBook } from "../support.ts";

const REAL = ["--env", "production", "--confirm", "CONFIRM"];

const limit = [
  ...["portfolio", "new-um-order", "--symbol", "BTCUSDT", "--side", "BUY", "--type", "LIMIT"],
  ...["--time-in-force", "GTC", "--quantity", "0.01", "--price", "50000", ...REAL],
];

/** Files that a gate writes, with a folder in place of one or all of them. */
const LOG = "audit.jsonl";
const LOCK = "journal.json.lock";
const SEEN = "policy.seen";

/** A machine with an order that rests, on which from then on nothing can be noted. */
const stuck = async ({ folder, run }: Bench, files: readonly string[]): Promise<void> => {
  withBook({ folder });
  assert.equal((await run(...limit)).code, 0);
  for (const file of files) {
    rmSync(join(folder, file), { force: true });
    mkdirSync(join(folder, file));
  }
};

const openIn = ({ ref }: Bench): number => ref.read().um.open.size;

describe("a folder that cannot be written", () => {
  for (const files of [[LOG], [LOCK], [LOG, LOCK]]) {
    it(`without ${files.join(" and ")} lets a person cancel, and says that nothing is noted`, () =>
      bench(async (b) => {
        await stuck(b, files);
        assert.equal(openIn(b), 1);
        const { code, err } = await b.run("cancel-all", "BTCUSDT", ...REAL);
        assert.equal(code, 0, err);
        assert.equal(openIn(b), 0);
        for (const file of files) {
          const told = `Cancels all the same, and notes it nowhere\\. Cannot write .*${file}: `;
          assert.match(err, new RegExp(told));
        }
      }));

    it(`without ${files.join(" and ")} lets out nothing else`, () =>
      bench(async (b) => {
        await stuck(b, files);
        const before = b.changed();
        const ran = await b.run(...limit);
        assert.equal(ran.code, 2);
        assert.match(failureIn(ran).message, /^Cannot write /);
        assert.equal(b.changed(), before);
      }));
  }

  it("lifts no limit: the policy and the word hold for a cancellation", () =>
    bench(async (b) => {
      await stuck(b, [LOG, LOCK]);
      const before = b.changed();
      const line = ["portfolio", "cancel-all-um-open-orders", "--symbol", "BTCUSDT"];
      const unsaid = await b.run(...line, "--env", "production");
      assert.notEqual(unsaid.code, 0);
      writeFileSync(join(b.folder, "policy.json"), '{"symbols":["ETHUSDT"]}');
      const refused = await b.run(...line, ...REAL);
      assert.equal(failureIn(refused).rule, "symbols");
      assert.deepEqual([openIn(b), b.changed()], [1, before]);
    }));

  it("without the mark of a policy lets a person cancel within it", () =>
    bench(async (b) => {
      await stuck(b, []);
      const policy = join(b.folder, "policy.json");
      writeFileSync(policy, "{}");
      // A link that leads nowhere can neither be read nor written.
      symlinkSync(join(b.folder, "none", "there"), join(b.folder, SEEN));
      const ran = await b.run(...limit);
      assert.match(failureIn(ran).message, /^Cannot write .*policy/);
      writeFileSync(policy, '{"symbols":["ETHUSDT"]}');
      const line = ["portfolio", "cancel-all-um-open-orders", "--symbol", "BTCUSDT", ...REAL];
      assert.equal(failureIn(await b.run(...line)).rule, "symbols");
      writeFileSync(policy, '{"symbols":["BTCUSDT"]}');
      const { code, err } = await b.run(...line);
      assert.deepEqual([code, openIn(b)], [0, 0], err);
      assert.match(err, /notes it nowhere\. Cannot write .*policy/);
    }));
});
