/** A world in a file and its log: whatever is cut off, what was acknowledged is there. */
import assert from "node:assert/strict";
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { loadState, logOf, stateWriter } from "../../../apps/simulator/state.ts";
import { advance, movePrices, openWorld, type World, writeWorld } from "../../../simulator/mod.ts";
import { inFolder } from "./support.ts";

/** A world after one more thing has happened. */
const next = (world: World, i: number): World =>
  i % 3 === 0
    ? advance(world, 1000).world
    : movePrices(world, { BTC: String(60_000 + i), ETHUSDT: String(2400 + i) }).world;

/** Keeps a world and some later ones; gives them all. */
const kept = async (file: string, count: number, least?: number): Promise<readonly World[]> => {
  const save = stateWriter(file, least);
  const worlds = [openWorld()];
  await save(worlds[0] ?? assert.fail());
  for (let i = 0; i < count; i++) {
    const world = next(worlds.at(-1) ?? assert.fail(), i);
    await save(world);
    worlds.push(world);
  }
  return worlds;
};

const same = (file: string, world: World | undefined): void => {
  const read = loadState(file);
  assert.ok(read && world);
  assert.equal(writeWorld(read), writeWorld(world));
};

describe("a world and its log", () => {
  it("are read as the newest world", () =>
    inFolder(async (folder) => {
      const file = join(folder, "world.json");
      assert.equal(loadState(file), undefined);
      const worlds = await kept(file, 20);
      same(file, worlds.at(-1));
      assert.equal(readFileSync(logOf(file), "utf8").split("\n").length, 22);
    }));

  it("are read as the last whole change, wherever the log was cut off", () =>
    inFolder(async (folder) => {
      const file = join(folder, "world.json");
      const worlds = await kept(file, 6);
      const log = logOf(file);
      const text = readFileSync(log, "utf8");
      const copy = join(folder, "copy");
      copyFileSync(log, copy);
      const head = text.indexOf("\n") + 1;
      for (let size = text.length; size > 0; size -= size > head + 40 ? 173 : 23) {
        copyFileSync(copy, log);
        truncateSync(log, size);
        const whole = Math.max(0, text.slice(0, size).split("\n").length - 2);
        same(file, worlds[whole]);
      }
      rmSync(log);
      same(file, worlds[0]);
    }));

  it("go on after a cut without what was cut", () =>
    inFolder(async (folder) => {
      const file = join(folder, "world.json");
      await kept(file, 3);
      appendFileSync(logOf(file), '["f",{"time":["=",17637');
      const read = loadState(file) ?? assert.fail();
      const save = stateWriter(file);
      await save(read);
      const later = next(read, 1);
      await save(later);
      same(file, later);
    }));

  it("are not read where the log is damaged before its end, and left alone", () =>
    inFolder(async (folder) => {
      const file = join(folder, "world.json");
      await kept(file, 3);
      const log = logOf(file);
      const lines = readFileSync(log, "utf8").split("\n");
      const text = [lines[0], lines[1]?.slice(0, 9), ...lines.slice(2)].join("\n");
      writeFileSync(log, text);
      assert.throws(() => loadState(file), /line 2 of .*world.json.log.*move the file away/);
      assert.equal(readFileSync(log, "utf8"), text);
      writeFileSync(log, `${lines[0]}\n["f",{"time":["=","soon"]}]\n`);
      assert.throws(() => loadState(file), /time: expected number.*after .*world.json.log/);
    }));

  it("take no log of another world for theirs", () =>
    inFolder(async (folder) => {
      const file = join(folder, "world.json");
      await kept(file, 3);
      const other = next(openWorld(), 7);
      writeFileSync(file, writeWorld(other));
      same(file, other);
    }));

  it("are written whole once the log is long, and lose nothing by it", () =>
    inFolder(async (folder) => {
      const file = join(folder, "world.json");
      const save = stateWriter(file, 0);
      let world = openWorld();
      await save(world);
      const first = readFileSync(file, "utf8");
      for (let i = 0; readFileSync(file, "utf8") === first; i++) {
        // Saved at once, as by calls that come together; the newest is on its way while one is written.
        const all = Array.from({ length: 40 }, (_, j) => world = next(world, i * 40 + j));
        await Promise.all(all.map(save));
        same(file, world);
        assert.ok(i < 200, "the world is never written whole");
      }
      same(file, world);
    }));

  it("stand where a link leads to", () =>
    inFolder(async (folder) => {
      const file = join(folder, "world.json");
      const link = join(folder, "link.json");
      await kept(file, 1);
      symlinkSync(file, link);
      const worlds = await kept(link, 5);
      same(file, worlds.at(-1));
      assert.ok(!existsSync(`${link}.log`));
    }));

  it("tell where they cannot be kept", () =>
    inFolder(async (folder) => {
      const save = stateWriter(join(folder, "nowhere", "world.json"));
      await assert.rejects(save(openWorld()));
      await assert.rejects(save(openWorld()));
    }));
});
