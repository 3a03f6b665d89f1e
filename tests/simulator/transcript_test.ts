/** The same script leads to the same bytes in every runtime. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { sha256 } from "../../lib/deps/noble_sha2.ts";
import { writeWorld } from "../../simulator/engine/snapshot.ts";
import { LINES, TRANSCRIPT, WORLD } from "./engine/model/transcript_hashes.ts";
import { transcript } from "./engine/model/script.ts";

const SEED = 2026;

const hashOf = (text: string): string =>
  [...sha256(new TextEncoder().encode(text))].map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");

const short = (line: string): string => hashOf(line).slice(0, 8);

/** What tests/simulator/engine/model/transcript_hashes.ts should hold; printed where it does not. */
const fileOf = (lines: readonly string[], world: string): string =>
  `/** Hashes of the transcript, written by transcript_test.ts: whole, world at its end, line by line. */
export const TRANSCRIPT = "${hashOf(lines.join("\n"))}";
export const WORLD = "${hashOf(world)}";
export const LINES: readonly string[] = [
${lines.map((line) => `  "${short(line)}",`).join("\n")}
];
`;

describe("a seeded script over all families", () => {
  it("leads to the same transcript and world, byte for byte, in every runtime", async () => {
    const [lines, world] = await transcript(SEED);
    const text = writeWorld(world);
    const first = lines.findIndex((line, i) => short(line) !== LINES[i]);
    assert.ok(
      first < 0 && lines.length === LINES.length && hashOf(lines.join("\n")) === TRANSCRIPT &&
        hashOf(text) === WORLD,
      first >= 0
        ? `line ${first + 1} differs: ${lines[first]}\nIf it should, write:\n${fileOf(lines, text)}`
        : `the world at the end differs. If it should, write:\n${fileOf(lines, text)}`,
    );
  });

  it("covers all families, is carried out for the most part, and repeats itself", async () => {
    const [lines] = await transcript(SEED);
    const [again] = await transcript(SEED);
    assert.deepEqual(again, lines);
    assert.ok(lines.length >= 60);
    const served = lines.filter((line) => / > 200 /.test(line)).length;
    assert.ok(served > lines.length / 2, String(served));
    for (
      const part of ["/papi/v1/um", "/papi/v1/cm", "/margin/", "/portfolio/", "/fapi/", "/dapi/"]
    ) {
      assert.ok(lines.some((line) => line.includes(part)), part);
    }
  });
});
