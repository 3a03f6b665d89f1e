/** Every reason for which the engine refuses has a code, and every reason is raised somewhere. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { it } from "node:test";
import type { Reason } from "../../simulator/engine/refusal.ts";
import { futuresRefusal, marginRefusal } from "../../simulator/exchange/refusals/engine.ts";
import { unknown } from "../../simulator/exchange/refusals/shared.ts";
import { root } from "./support.ts";

const engine = join(root, "simulator/engine");
const texts = readdirSync(engine, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts"))
  .map((path) => readFileSync(join(engine, path), "utf8"));

const raised = new Set(
  texts.flatMap((text) =>
    [...text.matchAll(/\b(?:refuse|beyond)\(\s*"(\w+)"|\bcheckStep\([^;]*"(\w+)"\);/g)].map((
      [, reason, step],
    ) => (reason ?? step) as Reason)
  ),
);

it("each reason that the engine raises is printed as a code by futures or by margin", () => {
  const printed = (refused: Reason) => [
    futuresRefusal({ refused }),
    marginRefusal("papi", { refused }),
    marginRefusal("sapi", { refused }),
  ];
  const silent = [...raised].filter((reason) => printed(reason).every((each) => each === unknown));
  assert.deepEqual(silent, []);
});

it("each reason that the engine names is raised", () => {
  const types = /export type Bounded =[\s\S]*?;[\s\S]*?export type Reason =[\s\S]*?;/
    .exec(readFileSync(join(engine, "refusal.ts"), "utf8"))?.[0] ?? "";
  const all = new Set([...types.matchAll(/"(\w+)"/g)].map(([, reason]) => reason));
  assert.ok(all.size > 30, String(all.size));
  assert.deepEqual([...all].filter((reason) => !raised.has(reason as Reason)), []);
});
