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
import { appender, type Journal, journalOf } from "../../../apps/simulator/journal.ts";
import { loadState, logOf, nextLogOf } from "../../../apps/simulator/state.ts";
import {
  advance,
  deposit,
  movePrices,
  openWorld,
  simulatedServer,
  simulatedSockets,
  type World,
  worldRef,
  writeWorld,
} from "../../../simulator/mod.ts";
import { signedUrl } from "../../simulator/support.ts";
import { sampleKey } from "../../../simulator/engine/open.ts";
import { inFolder } from "./support.ts";

/** A world after one more thing has happened. */
const next = (world: World, i: number): World =>
  i % 3 === 0
    ? advance(world, 1000).world
    : movePrices(world, { BTC: String(60_000 + i), ETHUSDT: String(2400 + i) }).world;

/** Keeps a world and some later ones; gives them all. */
const kept = async (file: string, count: number, least?: number): Promise<readonly World[]> => {
  const { save } = journalOf(file, least);
  const worlds = [openWorld()];
  await save(worlds[0] ?? assert.fail());
  for (let i = 0; i < count; i++) {
    const world = next(worlds.at(-1) ?? assert.fail(), i);
    await save(world);
    worlds.push(world);
  }
  return worlds;
};

/** A server whose world is kept, with orders, time, prices, and now and then what no input tells. */
const living = async ({ note, save }: Journal) => {
  const first = openWorld();
  await save(first);
  const ref = worldRef(first);
  const sockets = simulatedSockets(ref, { note });
  const { answer } = simulatedServer(ref, { note, save, sockets });
  const order = async (i: number) => {
    const url = await signedUrl("/papi/v1/um/order", {
      symbol: "BTCUSDT",
      side: i % 2 === 0 ? "BUY" : "SELL",
      type: i % 3 === 0 ? "MARKET" : "LIMIT",
      ...(i % 3 !== 0 && { timeInForce: "GTC", price: String(60_000 + i % 7) }),
      quantity: "0.002",
      timestamp: String(ref.read().time),
    });
    const target = url.replace(/^https:\/\/[^/]*/, "");
    return answer({ method: "POST", url: target, headers: { "x-mbx-apikey": sampleKey.apiKey } });
  };
  const live = async (i: number): Promise<void> => {
    if (i % 5 === 1) sockets.advance(700);
    else if (i % 5 === 2) sockets.movePrices({ BTC: String(60_000 + i % 9) });
    else if (i % 5 === 3) ref.write(deposit(ref.read(), { USDT: { um: "5" } }))();
    else assert.ok(await order(i));
  };
  return { ref, live, order };
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
      const { save } = journalOf(file);
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
      // What it says helps: the lines before the damage are not lost.
      const blank = "\0".repeat(40);
      writeFileSync(log, [...lines.slice(0, 3), blank, ...lines.slice(4)].join("\n"));
      assert.throws(() => loadState(file), /line 4 of .*; keep only the lines before it/);
      writeFileSync(log, lines.slice(0, 3).join("\n") + "\n");
      assert.ok(loadState(file));
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
      const { save } = journalOf(file, 0);
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

  it("make again what calls, time, prices and control did, line by line", () =>
    inFolder(async (folder) => {
      const file = join(folder, "world.json");
      const { ref, live } = await living(journalOf(file));
      for (let i = 0; i < 40; i++) await live(i);
      await live(0);
      same(file, ref.read());
      const log = readFileSync(logOf(file), "utf8");
      for (const kind of ["call", "time", "prices", "f"]) {
        assert.ok(log.includes(`\n["${kind}",`), kind);
      }
      // Each order is a line with what came, and not with what came of it.
      assert.ok(log.length < 50 * 500, `${log.length}`);
    }));

  it("are one write for all calls of a turn", () =>
    inFolder(async (folder) => {
      let writes = 0;
      const counting: typeof appender = (path, head) => {
        const file = appender(path, head);
        return { ...file, append: (text) => (writes++, file.append(text)) };
      };
      const { ref, order } = await living(journalOf(join(folder, "world.json"), 2 ** 20, counting));
      const replies = await Promise.all(Array.from({ length: 12 }, (_, i) => order(i)));
      assert.ok(replies.every((reply) => reply?.status === 200));
      assert.equal(writes, 1);
      same(join(folder, "world.json"), ref.read());
    }));

  it("lose nothing where the disk was full for a while", () =>
    inFolder(async (folder) => {
      let isFull = false;
      const failing: typeof appender = (path, head) => {
        const file = appender(path, head);
        return {
          ...file,
          append: (text) => {
            file.append(isFull ? text.slice(0, 20) : text);
            if (isFull) throw new Error("No space left");
          },
        };
      };
      const file = join(folder, "world.json");
      const { ref, live, order } = await living(journalOf(file, 2 ** 20, failing));
      for (let i = 0; i < 10; i++) await live(i);
      isFull = true;
      assert.equal((await order(1))?.status, 503);
      assert.equal((await order(2))?.status, 503);
      isFull = false;
      assert.equal((await order(4))?.status, 200);
      same(file, ref.read());
      assert.equal(ref.read().um.orders.size, 7);
    }));

  it("are whole while the world is written, wherever the end comes", () =>
    inFolder(async (folder) => {
      const file = join(folder, "world.json");
      const { ref, live } = await living(journalOf(file));
      for (let i = 0; i < 10; i++) await live(i);
      await live(0);
      const before = ref.read();
      const old = [readFileSync(file), readFileSync(logOf(file))] as const;
      // The world is there, and its log still beside the other one.
      const second = journalOf(file);
      await second.save(before);
      const later = next(before, 1);
      await second.save(later);
      copyFileSync(logOf(file), nextLogOf(file));
      writeFileSync(logOf(file), old[1]);
      same(file, later);
      assert.ok(!existsSync(nextLogOf(file)));
      // The next log is begun, and the world not there yet.
      writeFileSync(file, old[0]);
      copyFileSync(logOf(file), nextLogOf(file));
      writeFileSync(logOf(file), old[1]);
      same(file, before);
    }));

  it("need no log once they are written whole", () =>
    inFolder(async (folder) => {
      const file = join(folder, "world.json");
      const journal = journalOf(file);
      const { ref, live } = await living(journal);
      for (let i = 0; i < 10; i++) await live(i);
      await journal.saveWhole(ref.read());
      assert.equal(readFileSync(logOf(file), "utf8").split("\n").length, 2);
      assert.equal(readFileSync(file, "utf8"), writeWorld(ref.read()));
      same(file, ref.read());
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
      const { save } = journalOf(join(folder, "nowhere", "world.json"));
      await assert.rejects(save(openWorld()));
      await assert.rejects(save(openWorld()));
    }));
});
