/** A simulated account kept in a file: each request is one step of a world that outlives the program. */
import { statSync } from "node:fs";
import * as E from "../../../lib/either.ts";
import {
  type Credentials,
  credentials,
  type Environment,
  environment,
  hmac,
  type Transport,
} from "../../../mod.ts";
import {
  advance,
  openWorld,
  readWorld,
  sampleKey,
  simulatedHosts,
  step,
  type World,
  writeWorld,
} from "../../../simulator/mod.ts";
import { readText, writeText } from "../storage/home.ts";
import { locked } from "../storage/lock.ts";
import { type System, UserError } from "../terminal/system.ts";

/** The key pair that every simulated exchange knows. */
export const sampleCredentials: Credentials = credentials(sampleKey.apiKey, hmac(sampleKey.secret));

/** A world in a file. */
export interface KeptWorld {
  /** The world as it is; made and kept if there is none yet. */
  readonly read: () => Promise<World>;
  /** Changes it, one program at a time. */
  readonly change: <A>(work: (world: World) => readonly [World, A]) => Promise<A>;
}

/** Whether a world must be kept: what time and used limits alone change comes out the same again. */
const isChanged = (before: World, after: World): boolean =>
  Object.entries(after).some(([name, value]) =>
    name !== "limits" && name !== "time" &&
    value !== before[name as keyof World]
  );

const stampOf = (file: string): string => {
  try {
    const { mtimeMs, size, ino } = statSync(file);
    return `${mtimeMs} ${size} ${ino}`;
  } catch {
    return "";
  }
};

const parsed = (file: string, text: string): World => {
  const world = readWorld(text);
  if (E.isRight(world)) return world.right;
  throw new UserError(`${world.left} (${file}); move the file away to start over`);
};

/** The world that a file keeps. */
export const keptWorld = (system: System, file: string): KeptWorld => {
  let known: { readonly stamp: string; readonly world: World } | undefined;
  const load = async (): Promise<World> => {
    const stamp = stampOf(file);
    if (known && known.stamp === stamp && stamp !== "") return known.world;
    const text = readText(file);
    if (text === undefined) return await save(openWorld({ time: system.now() }));
    known = { stamp, world: parsed(file, text) };
    return known.world;
  };
  const save = async (world: World): Promise<World> => {
    await writeText(file, writeWorld(world));
    known = { stamp: stampOf(file), world };
    return world;
  };
  return {
    read: () => locked(file, load),
    change: (work) =>
      locked(file, async () => {
        const before = await load();
        const ms = system.now() - before.time;
        const moved = ms > 0 ? advance(before, ms).world : before;
        const [after, result] = work(moved);
        if (isChanged(before, after)) await save(after);
        else known = { stamp: stampOf(file), world: after };
        return result;
      }),
  };
};

/** An environment whose exchange is the kept world. */
export const simulatedEnvironmentOf = async (
  system: System,
  kept: KeptWorld,
): Promise<Environment> => {
  let ahead = Math.max(0, (await kept.read()).time - system.now());
  const transport: Transport = (signed) => async () =>
    E.right(
      await kept.change((world) => {
        ahead = Math.max(0, world.time - system.now());
        const [after, reply] = step(world, signed);
        return [after, reply];
      }),
    );
  return environment({
    hosts: simulatedHosts,
    transport,
    credentials: sampleCredentials,
    // A clock that was set back must not make every request late.
    now: () => system.now() + ahead,
  });
};
