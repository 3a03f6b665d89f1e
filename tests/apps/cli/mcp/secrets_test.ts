import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import type { System } from "../../../../apps/cli/terminal/system.ts";
import type { Started } from "../../../../apps/cli/mcp/accounts.ts";
import * as E from "../../../../lib/either.ts";
import type { Transport } from "../../../../lib/environment.ts";
import { simulated } from "../../../../simulator/mod.ts";
import * as vectors from "../../../vectors/keys.ts";
import { type Agent, agentOn, bookOf, canaries, ORDER, type Place, placed } from "./support.ts";

const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

const PEM_KEY = "pemApiKeypemApiKeypemApiKeypemApiKeypemApiKeypemApiKeypem3456789";

/** What went over the wire, and what random bytes became of the seal. */
interface Seen {
  readonly home: System;
  readonly seals: string[];
  readonly signatures: string[];
}

const watched = (place: Place): Seen => {
  const seals: string[] = [];
  const signatures: string[] = [];
  const carry = simulated(place.ref);
  return {
    seals,
    signatures,
    home: {
      ...place.home,
      random: (length) => {
        const bytes = place.home.random(length);
        if (length === 32) seals.push(hex(bytes));
        return bytes;
      },
      transport: () => (signed) => {
        const signature = new URL(signed.url).searchParams.get("signature");
        if (signature) signatures.push(signature);
        return carry(signed);
      },
    },
  };
};

const withPem = (place: Place): void => {
  const escaped = vectors.ed25519Pkcs8.trim().replace(/\n/g, "\\n");
  const account = `### pem\n- API Key: ${PEM_KEY}\n- Secret: ${escaped}\n- Environment: Mainnet\n`;
  place.write("accounts.md", `${bookOf()}\n${account}`);
  const world = place.ref.read();
  const key = { kind: "Ed25519" as const, publicKey: vectors.ed25519Public };
  place.ref.write({ ...world, keys: { ...world.keys, [PEM_KEY]: key } })();
};

/** Everything that a session can do, its failures included. */
const session = async (agent: Agent): Promise<void> => {
  const { call } = agent;
  await call("list_accounts");
  for (const account of ["main", "pem", "paper"]) {
    for (const endpoint of ["accountInformation", "querySpecialKeyList", "nothing"]) {
      await call("read", { endpoint, account, params: { symbol: "BTCUSDT" } });
    }
    for (const change of [ORDER, { endpoint: "startUserDataStream", params: {} }]) {
      const { data } = await agent.call("prepare_transaction", { ...change, account });
      assert.ok(data.token, JSON.stringify(data));
      await agent.call("confirm_transaction", { token: data.token, word: "no" });
      const sent = await agent.call("confirm_transaction", { token: data.token, word: "CONFIRM" });
      assert.equal(sent.isError, false, JSON.stringify(sent.data));
      await agent.call("confirm_transaction", { token: data.token, word: "CONFIRM" });
    }
    await call("portfolio_overview", { account });
  }
};

const secretsOf = (place: Place, { seals, signatures }: Seen): readonly string[] => {
  const listenKeys = Object.values(place.ref.read().listenKeys).map(({ key }) => key);
  const paper = readFileSync(join(place.folder, "simulated", "paper.json"), "utf8");
  const kept = JSON.parse(paper).world.listenKeys.portfolio.key;
  const pem = vectors.ed25519Pkcs8.trim().split("\n");
  const all = [...Object.values(canaries), PEM_KEY, ...pem, ...seals, ...signatures, ...listenKeys];
  return [...all, kept];
};

/** An exchange that writes the key of the account into its answer. */
const echoing = (transport: Transport, apiKey: string): Transport => (signed) => async () => {
  const reply = await transport(signed)();
  if (E.isLeft(reply)) return reply;
  const body = { ...JSON.parse(reply.right.body), accountStatus: apiKey };
  const note = `${apiKey} and ${canaries.secret}`;
  return E.right({ ...reply.right, body: JSON.stringify({ ...body, note }) });
};

const audited = (place: Place): string => readFileSync(join(place.folder, "audit.jsonl"), "utf8");

const silent = (texts: readonly string[], secrets: readonly string[]): void => {
  const all = texts.join("\n");
  for (const secret of secrets) {
    assert.ok(secret.length >= 16, "a secret too short to look for");
    assert.ok(!all.includes(secret), `${secret.slice(0, 12)}… is shown`);
  }
};

describe("mcp secrets", () => {
  it("appear in no message, on no standard error, in no audit log", () =>
    placed(async (place) => {
      withPem(place);
      const seen = watched(place);
      const agent = await agentOn(seen.home);
      await session(agent);
      await agent.stop();
      const secrets = secretsOf(place, seen);
      assert.ok(seen.seals.length === 1 && seen.signatures.length > 10);
      silent([...agent.said, ...agent.err, audited(place)], secrets);
      assert.equal(audited(place).split('"done"').length - 1, 6);
    }));

  it("are taken out where an exchange echoes them", () =>
    placed(async (place) => {
      const { apiKey, secret } = canaries;
      const msg = `Key ${apiKey} of ${secret.slice(0, 60)} is odd: ${secret}`;
      const body = JSON.stringify({ code: -2015, msg });
      const home: System = {
        ...place.home,
        transport: () => () => () => Promise.resolve(E.right({ status: 400, headers: {}, body })),
      };
      const agent = await agentOn(home);
      const { data } = await agent.call("read", { endpoint: "accountInformation" });
      assert.equal(data.failure.code, -2015);
      const told = place.home.transport({});
      const answering = { ...place.home, transport: () => echoing(told, apiKey) };
      const other = await agentOn(answering);
      const read = await other.call("read", { endpoint: "accountInformation" });
      assert.equal(read.data.answer.accountStatus, "***");
      assert.equal(read.data.answer.note, "*** and ***");
      silent([...agent.said, ...other.said], [apiKey, secret]);
    }));

  it("are not told by what is thrown", () =>
    placed(async (place) => {
      const home: System = {
        ...place.home,
        transport: () => () => () => {
          throw new Error(canaries.secret);
        },
      };
      const agent = await agentOn(home);
      const { data } = await agent.call("read", { endpoint: "accountInformation" });
      assert.equal(data.failure._tag, "Unreachable");
      assert.equal(data.outcome, "unknown");
      silent([...agent.said, ...agent.err], [canaries.secret]);
    }));

  it("are not to be found by what is said of the files that hold them", () =>
    placed(async (place) => {
      const { folder, home, write } = place;
      const elsewhere = join(folder, "keys", "pair.txt");
      const calls = async (where: Started = {}): Promise<readonly string[]> => {
        const agent = await agentOn(home, where);
        await agent.call("list_accounts");
        const { data } = await agent.call("read", { endpoint: "accountInformation" });
        assert.equal(data.failure._tag, "UserError", JSON.stringify(data));
        assert.ok(!agent.said.join().includes(folder), agent.said.join());
        return agent.said;
      };
      const book = join(folder, "keys", "TOOLS.md");
      assert.match((await calls({ accounts: book })).join(), /no file TOOLS\.md/);
      assert.match((await calls({ credentials: elsewhere })).join(), /no file pair\.txt/);
      write("policy.json", "{");
      assert.match((await calls()).join(), /\(policy\.json\)/);
      write("accounts.md", "## Binance Accounts\n\n### main\n- API Key: some\n");
      assert.match((await calls()).join(), /\(accounts\.md\)/);
    }));
});
