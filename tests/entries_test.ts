/** What the published entries export. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as agent from "../agent/mod.ts";
import * as compat from "../compat/mod.ts";
import * as catalog from "../endpoints/catalog.ts";
import * as declare from "../lib/declare.ts";
import * as decimal from "../lib/decimal.ts";
import * as either from "../lib/either.ts";
import * as explain from "../explain/explain.ts";
import * as histories from "../history/mod.ts";
import * as ioTypes from "../lib/answers/io_type.ts";
import * as everything from "../mod.ts";
import * as overview from "../overview/mod.ts";
import * as promise from "../promise/mod.ts";
import * as reliability from "../reliability/mod.ts";
import * as durableObject from "../reliability/stores/durable_object.ts";
import * as postgres from "../reliability/stores/postgres.ts";
import * as redis from "../reliability/stores/redis.ts";
import * as sqlite from "../reliability/stores/sqlite.ts";
import * as risk from "../risk/mod.ts";
import * as sockets from "../sockets/web_socket.ts";
import * as streams from "../streams/mod.ts";
import * as simulator from "../simulator/mod.ts";
import { exportedNames } from "./vectors/exported_names.ts";

const entries: Readonly<Record<string, object>> = {
  ".": everything,
  "./promise": promise,
  "./simulator": simulator,
  "./risk": risk,
  "./agent": agent,
  "./explain": explain,
  "./compat": compat,
  "./overview": overview,
  "./history": histories,
  "./reliability": reliability,
  "./sqlite": sqlite,
  "./durable_object": durableObject,
  "./redis": redis,
  "./postgres": postgres,
  "./io-ts": ioTypes,
  "./catalog": catalog,
  "./declare": declare,
  "./either": either,
  "./decimal": decimal,
  "./sockets": sockets,
  "./streams": streams,
};

const written = (entry: string): readonly string[] =>
  (exportedNames[entry] ?? assert.fail(`${entry} is not written`)).trim().split("\n");

describe("the published entries", () => {
  for (const [entry, exported] of Object.entries(entries)) {
    it(`${entry} exports what is written, and nothing else`, () =>
      assert.deepEqual(Object.keys(exported).sort(), written(entry)));
  }

  it("are all here, save the one that needs Node", () =>
    assert.deepEqual(
      Object.keys(exportedNames).sort(),
      [...Object.keys(entries), "./http"].sort(),
    ));
});
