/** An agent at the other end of the MCP server, in this process, and all that was said between them. */
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Client, ElicitRequestSchema, InMemoryTransport } from "../../../../apps/cli/mcp/client.ts";
import { serve } from "../../../../apps/cli/mcp/server.ts";
import type { System } from "../../../../apps/cli/terminal/system.ts";
import type { Started } from "../../../../apps/cli/mcp/accounts.ts";
import type { World } from "../../../../simulator/mod.ts";
import { type Bench, bench } from "../support.ts";

/** What a tool gave. */
export interface Given {
  readonly isError: boolean;
  // deno-lint-ignore no-explicit-any
  readonly data: any;
}

/** Answers of the person to the server's own question. */
export type Person = (message: string) => object | Promise<object>;

/** An agent. */
export interface Agent {
  readonly client: Client;
  readonly call: (tool: string, args?: object) => Promise<Given>;
  /** Everything that the server said, as JSON. */
  readonly said: readonly string[];
  /** What the server wrote for the person who started it. */
  readonly err: readonly string[];
  /** What the program ends with. */
  readonly ended: Promise<number>;
  /** Ends the connection; gives what the program ends with. */
  readonly stop: () => Promise<number>;
}

/** What of a result the tests look at; its two forms must say the same. */
export const givenOf = (result: unknown): Given => {
  const { content, structuredContent, isError } = result as {
    content: readonly { readonly type: string; readonly text: string }[];
    structuredContent: unknown;
    isError?: boolean;
  };
  const text = content.map((each) => each.text).join("");
  if (structuredContent !== undefined) throw new Error(`the same twice: ${text}`);
  return { isError: isError === true, data: JSON.parse(text) };
};

/** Connects an agent to a server on a machine. `person` answers where the client can ask. */
export const agentOn = async (
  system: System,
  where: Started = {},
  person?: Person,
): Promise<Agent> => {
  const [near, far] = InMemoryTransport.createLinkedPair();
  const said: string[] = [];
  const err: string[] = [];
  const send = far.send.bind(far);
  far.send = (message, options) => {
    said.push(JSON.stringify(message));
    return send(message, options);
  };
  const client = new Client({ name: "test", version: "1" }, {
    capabilities: person ? { elicitation: {} } : {},
  });
  if (person) {
    client.setRequestHandler(
      ElicitRequestSchema,
      async ({ params }) => await person(params.message) as { action: "accept" },
    );
  }
  const ended = serve({ ...system, err: (text) => void err.push(text) }, where, far);
  await client.connect(near);
  return {
    client,
    said,
    err,
    ended,
    call: async (name, args) =>
      givenOf(await client.callTool({ name, ...(args && { arguments: { ...args } }) })),
    stop: async () => {
      await client.close();
      return await ended;
    },
  };
};

/** Secrets that must appear nowhere. */
export const canaries = {
  apiKey: "canaryApiKeycanaryApiKeycanaryApiKeycanaryApiKeycanaryApiKey1234",
  secret: "canarySecretcanarySecretcanarySecretcanarySecretcanarySecret5678",
  otherKey: "otherApiKeyotherApiKeyotherApiKeyotherApiKeyotherApiKeyother9012",
};

/** A book of accounts: `main` is real, `paper` is not. */
export const bookOf = (environment = "Mainnet", apiKey: string = canaries.apiKey): string =>
  `## Binance Accounts

### main
- API Key: ${apiKey}
- Secret: ${canaries.secret}
- Environment: ${environment}
- Description: The real one

### paper
- API Key: ${canaries.otherKey}
- Secret: ${canaries.secret}
- Environment: Simulated
`;

/** A machine whose real account ends at a simulated exchange that knows its keys. */
export interface Place extends Bench {
  readonly home: System;
  readonly write: (file: string, text: string) => void;
  readonly policy: (policy: object) => void;
  /** Lines of the audit log. */
  // deno-lint-ignore no-explicit-any
  readonly audit: () => readonly any[];
}

/** Runs `use` with such a machine. */
export const placed = <A>(
  use: (place: Place) => Promise<A>,
  given?: Parameters<typeof bench>[1],
): Promise<A> =>
  bench(async (b) => {
    const key = { kind: "HMAC" as const, secret: canaries.secret };
    const world = b.ref.read();
    b.ref.write({ ...world, keys: { [canaries.apiKey]: key, [canaries.otherKey]: key } })();
    const write = (file: string, text: string): void => writeFileSync(join(b.folder, file), text);
    write("accounts.md", bookOf());
    const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
    return await use({
      ...b,
      home: { ...b.system, random },
      write,
      policy: (policy) => write("policy.json", JSON.stringify(policy)),
      audit: () => {
        const lines = readFileSync(join(b.folder, "audit.jsonl"), "utf8").trim().split("\n");
        return lines.map((line) => JSON.parse(line));
      },
    });
  }, given);

/** An order at the market. */
export const ORDER = {
  endpoint: "newUmOrder",
  params: { symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: "0.01" },
};

/** How many orders a world has. */
export const ordersOf = (world: World): number =>
  world.um.orders.size + world.cm.orders.size + world.margin.orders.size;

/** Whether a token was used before; gives what came of that. */
export const usedBefore = ({ isError, data }: Given): Given["data"] => {
  assert.equal(isError, true);
  assert.match(data.usedBefore, /what came of it; this call sent nothing/);
  return data;
};

/** Whether a rule on this side refused. */
export const blocked = ({ isError, data }: Given, rule: string, says: RegExp = /./): void => {
  assert.equal(isError, true, JSON.stringify(data));
  assert.equal(data.outcome, "notSent");
  assert.equal(data.failure.rule, rule, data.failure.message);
  assert.match(data.failure.message, says);
  assert.match(data.failure.message, /^Cannot (?!.*Cannot )/);
  assert.ok(!data.failure.remedy.join().includes(data.failure.message));
};

/** Confirms a prepared request. */
export const confirm = (agent: Agent, token: string, word: string = "CONFIRM"): Promise<Given> =>
  agent.call("confirm_transaction", { token, word });

/** Prepares an order; gives its token. */
export const prepare = async (agent: Agent, more: object = {}): Promise<string> => {
  const { isError, data } = await agent.call("prepare_transaction", { ...ORDER, ...more });
  assert.equal(isError, false, JSON.stringify(data));
  return data.token;
};
