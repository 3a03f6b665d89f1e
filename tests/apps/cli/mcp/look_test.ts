import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { tools } from "../../../../apps/cli/mcp/server.ts";
import { shortened } from "../../../../apps/cli/mcp/cut.ts";
import { findEndpoint } from "../../../../apps/cli/describing/names.ts";
import { catalog } from "../../../../endpoints/catalog.ts";
import { agentOn, ORDER, placed, prepare } from "./support.ts";
import { bench } from "../support.ts";

const specOf = (name: string) => findEndpoint(name)?.spec ?? assert.fail(name);

describe("mcp tools", () => {
  it("tell clients what they take and what they may do", () =>
    placed(async ({ home }) => {
      const { client } = await agentOn(home);
      const { tools: listed } = await client.listTools();
      assert.deepEqual(listed.map(({ name }) => name), [
        "list_accounts",
        "search_endpoints",
        "describe_endpoint",
        "read",
        "portfolio_overview",
        "risk_now",
        "risk_after",
        "recover",
        "prepare_transaction",
        "confirm_transaction",
      ]);
      for (const { name, inputSchema, annotations } of listed) {
        assert.equal(inputSchema["additionalProperties"], false, name);
        const { readOnlyHint, destructiveHint, idempotentHint, openWorldHint } = annotations ?? {};
        const sends = name === "confirm_transaction";
        assert.equal(readOnlyHint, !sends, name);
        assert.equal(destructiveHint, sends, name);
        assert.equal(idempotentHint, !/_transaction$/.test(name), name);
        assert.equal(openWorldHint, !/list|search|describe/.test(name), name);
      }
      assert.match(client.getInstructions() ?? "", /CONFIRM[^]*client order id/);
    }));

  it("refuse arguments that they do not take, and say which", () =>
    placed(async ({ home }) => {
      const { call, client } = await agentOn(home);
      const problemsOf = async (tool: string, args?: object): Promise<string> => {
        const { isError, data } = await call(tool, args);
        assert.equal(isError, true);
        assert.equal(data.outcome, "notSent");
        assert.equal(data.failure._tag, "BadArguments");
        return data.failure.message;
      };
      assert.match(await problemsOf("list_accounts", { keys: true }), /"keys" is no argument/);
      assert.match(await problemsOf("search_endpoints"), /query is required/);
      assert.match(await problemsOf("search_endpoints", { query: 5 }), /query must be text/);
      assert.match(await problemsOf("search_endpoints", { query: "a".repeat(201) }), /at max 200/);
      assert.match(
        await problemsOf("search_endpoints", { query: "a", limit: 1.5 }),
        /from 1 to 50/,
      );
      assert.match(await problemsOf("read", { endpoint: "a", numeric: "yes" }), /true or false/);
      assert.match(await problemsOf("read", { endpoint: "a", params: [] }), /must be an object/);
      assert.match(await problemsOf("read", { endpoint: "toString" }), /no endpoint of that name/);
      const both = await problemsOf("prepare_transaction", { account: 1, constructor: 2 });
      assert.match(
        both,
        /endpoint is required.*params is required.*account must be.*"constructor"/,
      );
      await assert.rejects(client.callTool({ name: "toString" }), /no tool of that name/);
    }));

  it("all describe themselves within a breath", () => {
    for (const { definition } of tools) {
      assert.ok(JSON.stringify(definition).length < 2500, definition.name);
    }
  });
});

describe("mcp looking", () => {
  it("lists accounts without keys, and which is used", () =>
    placed(async ({ home, write }) => {
      const { data } = await (await agentOn(home)).call("list_accounts");
      assert.deepEqual(data, {
        accounts: [
          { name: "main", environment: "production", realMoney: true },
          { name: "paper", environment: "simulated", realMoney: false },
        ],
        usedWhenNoneIsNamed: "main",
      });
      const one = await agentOn(home, { account: "PAPER" });
      assert.equal((await one.call("list_accounts")).data.usedWhenNoneIsNamed, "paper");
      const other = await one.call("read", { endpoint: "accountInformation", account: "main" });
      assert.match(other.data.failure.message, /the account PAPER alone/);
      const same = await one.call("read", { endpoint: "accountInformation", account: "paper" });
      assert.equal(same.data.account, "paper");
      const play = await agentOn(home, { env: "simulated" });
      assert.deepEqual(
        (await play.call("list_accounts")).data.accounts.map((each: { realMoney: boolean }) =>
          each.realMoney
        ),
        [false, false],
      );
      write("accounts.md", "");
      const { data: none } = await (await agentOn(home)).call("list_accounts");
      assert.equal(none.usedWhenNoneIsNamed, "simulated");
    }));

  it("takes a name that nobody has for no other, also once an account is open", () =>
    placed(async (place) => {
      const agent = await agentOn(place.home);
      const read = (account?: string) =>
        agent.call("portfolio_overview", account !== undefined ? { account } : {});
      assert.equal((await read()).data.account, "main");
      for (const name of ["", " ", "m\u0430in", "main\u200b", "__proto__", "the default"]) {
        assert.match((await read(name)).data.failure.message, /no account of that name/, name);
      }
      assert.equal((await read("MAIN")).data.account, "main");
      await agent.stop();
    }));

  it("works on a simulated account where none is configured", () =>
    bench(async ({ system }) => {
      const { call, err } = await agentOn(system);
      for (const account of [undefined, "simulated"]) {
        const { data } = await call("portfolio_overview", { ...(account && { account }) });
        assert.equal(data.environment, "simulated");
        assert.equal(data.overview.risk.status.value, "NORMAL");
      }
      assert.equal(err.length, 1);
      const { data } = await call("read", { endpoint: "accountInformation", account: "mine" });
      assert.equal(data.failure._tag, "UserError");
    }));

  it("finds and describes every endpoint, with the tool that calls it", () =>
    placed(async ({ home }) => {
      const { call } = await agentOn(home);
      for (const { spec } of catalog) {
        const { isError, data } = await call("describe_endpoint", { endpoint: spec.name });
        assert.equal(isError, false);
        assert.equal(data.name, spec.name);
        assert.deepEqual(
          Object.keys(data.params.properties).sort(),
          [
            ...Object.keys(spec.params),
            ...(spec.signed ? ["recvWindow"] : []),
          ].sort(),
        );
        const tool = spec.verb === "GET" && !spec.mutates ? "read" : "prepare_transaction";
        assert.equal(data.callWith, tool);
      }
      const { data } = await call("search_endpoints", { query: "borrow", mutates: true, limit: 3 });
      assert.equal(data.endpoints.length, 3);
      assert.match(data.endpoints[0].name, /borrow/i);
      assert.ok(data.endpoints.every(({ mutates }: { mutates: boolean }) => mutates));
    }));

  it("reads nothing that is not only reading", () =>
    placed(async ({ home, sent }) => {
      const { call } = await agentOn(home);
      for (const { spec } of catalog.filter(({ spec }) => spec.mutates || spec.verb !== "GET")) {
        const { isError, data } = await call("read", { endpoint: spec.name, params: {} });
        assert.equal(isError, true);
        assert.equal(data.failure.rule, "readOnlyTool");
        assert.match(data.failure.message, /prepare_transaction/);
      }
      const { data } = await call("prepare_transaction", {
        endpoint: "accountBalance",
        params: {},
      });
      assert.match(data.failure.message, /use read/);
      assert.equal(sent(), 0);
    }));

  it("reads, with numbers where they are asked for", () =>
    placed(async ({ home }) => {
      const { call } = await agentOn(home);
      const endpoint = "GET /papi/v1/account";
      const { data } = await call("read", { endpoint });
      assert.deepEqual([data.account, data.environment], ["main", "production"]);
      assert.equal(typeof data.answer.uniMMR, "string");
      const { data: numbers } = await call("read", { endpoint, numeric: true });
      assert.equal(typeof numbers.answer.uniMMR, "number");
      const bad = await call("read", { endpoint: "queryUmOrder", params: { symbol: "x y" } });
      assert.equal(bad.data.failure._tag, "BadParams");
    }));

  it("says what it left out of long answers", () =>
    placed(async ({ home }) => {
      const { call } = await agentOn(home);
      const args = { endpoint: "usdmKlineCandlestickData" };
      const params = { symbol: "BTCUSDT", interval: "1m", limit: 200 };
      const { data } = await call("read", { ...args, params });
      assert.equal(data.answer.length, 50);
      assert.deepEqual(data.leftOut.lists, [{ at: "answer", shown: 50, leftOut: 150 }]);
      assert.match(data.leftOut.narrow, /startTime.*limit of this tool/);
      const whole = await call("read", { ...args, params, limit: 200 });
      assert.equal(whole.data.answer.length, 200);
      assert.equal(whole.data.leftOut, undefined);
    }));

  it("cuts lists within lists, maps and whatever is too long, never rows", () => {
    const spec = specOf("usdmExchangeInformation");
    const nested = { rows: Array.from({ length: 60 }, () => ({ of: Array(70).fill("x") })) };
    assert.deepEqual(shortened(spec, nested).leftOut?.lists, [
      { at: "rows", shown: 50, leftOut: 10 },
      { at: "rows[].of", shown: 2500, leftOut: 1000 },
    ]);
    const map = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`k${i}`, i]));
    assert.equal(Object.keys(shortened(spec, map).answer as object).length, 50);
    const heavy = Array.from({ length: 50 }, () => Array(12).fill("y".repeat(400)));
    const { answer, leftOut } = shortened(spec, heavy);
    const rows = answer as readonly string[][];
    assert.ok(rows.length < 50);
    assert.ok(rows.every((row) => row.length === 12));
    assert.deepEqual(leftOut?.lists, [
      { at: "answer", shown: rows.length, leftOut: 50 - rows.length },
    ]);
    assert.deepEqual(shortened(spec, [1, 2]), { answer: [1, 2] });
    // Of what is too long at any length, one entry is shown.
    const huge = Array.from({ length: 30 }, () => ({ of: "y".repeat(100_000) }));
    assert.deepEqual(shortened(spec, huge).leftOut?.lists, [
      { at: "answer", shown: 1, leftOut: 29 },
    ]);
  });

  it("shows no listen key, and makes no key that it could not show", () =>
    placed(async ({ home, ref, audit }) => {
      const { call, said } = await agentOn(home);
      const started = await call("prepare_transaction", {
        endpoint: "startUserDataStream",
        params: {},
      });
      const { data } = await call("confirm_transaction", {
        token: started.data.token,
        word: "CONFIRM",
      });
      assert.equal(data.answer.listenKey, "***");
      assert.match(data.masked, /no agent may see/);
      const key = ref.read().listenKeys["portfolio"]?.key ?? assert.fail();
      assert.ok(said.every((text) => !text.includes(key)));
      assert.deepEqual(audit().map(({ event }) => event), ["prepared", "sent", "done"]);
      const special = await call("prepare_transaction", {
        endpoint: "createSpecialKey",
        params: { apiName: "a" },
      });
      assert.equal(special.data.failure.rule, "secretAnswer");
    }));

  it("keep the connections of an account from call to call", () =>
    placed(async ({ home }) => {
      const made: string[] = [];
      const transport: typeof home.transport = (headers) => {
        made.push(JSON.stringify(headers));
        return home.transport(headers);
      };
      const agent = await agentOn({ ...home, transport });
      for (let i = 0; i < 3; i++) {
        const read = { endpoint: "accountInformation", params: {}, account: "main" };
        assert.equal((await agent.call("read", read)).isError, false);
        await prepare(agent, { account: "main" });
      }
      // One for each product that is called.
      assert.equal(made.length, new Set(made).size);
    }));

  it("survives what breaks, and tells nothing of it", () =>
    placed(async ({ home }) => {
      const broken = {
        ...home,
        now: (): number => {
          throw new Error("canary stack");
        },
      };
      const { call, said } = await agentOn(broken);
      const { isError, data } = await call("prepare_transaction", ORDER);
      assert.equal(isError, true);
      assert.equal(data.failure._tag, "Broken");
      assert.equal((await call("list_accounts")).isError, false);
      assert.ok(said.every((text) => !/canary|stack|\.ts/.test(text)), JSON.stringify(data));
    }));
});
