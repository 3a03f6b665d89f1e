import assert from "node:assert/strict";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { commandWords, exampleArguments } from "../../../../apps/cli/describing/example.ts";
import { catalog } from "../../../../endpoints/catalog.ts";
import * as E from "../../../../lib/either.ts";
import type { Reply, Signed, Transport } from "../../../../lib/environment.ts";
import { ed25519Pkcs8, rsaPkcs8 } from "../../../vectors/keys.ts";
import { type Bench, bench, type Ran } from "../support.ts";

const API_KEY = "CanaryKeyCanaryKeyCanaryKeyCanaryKeyCanaryKeyCanaryKeyCanaryK3y4";
const SECRET = "CanarySecretCanarySecretCanarySecretCanarySecretCanarySecretC5e6";
const LISTEN_KEY = "canaryListenKeyCanaryListenKeyCanaryListenKeyCanaryListenKeyLk78";

const bookWith = (secret: string): string =>
  `## Binance Accounts\n\n### main\n- API Key: ${API_KEY}\n- Secret: ${
    secret.trim().replaceAll("\n", "\\n")
  }\n`;

/** Parts of a secret that no text may hold: every twelve characters that the masked form does not show. */
const partsOf = (secret: string): readonly string[] => {
  const lines = secret.split("\n").filter((line) => line.length >= 12 && !line.startsWith("-----"));
  return lines.flatMap((line) => [0, 12, 24, 36].map((at) => line.slice(at, at + 12)))
    .filter((part) => part.length === 12);
};

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile() && !file.endsWith("accounts.md"));

/** All that a run left behind where anybody may look. */
const traces = ({ folder }: Bench, ran: readonly Ran[]): string =>
  [
    ...ran.flatMap(({ out, err }) => [out, err]),
    ...filesIn(folder).map((f) => readFileSync(f, "utf8")),
  ]
    .join("\n");

const assertClean = (text: string, secrets: readonly string[]): void => {
  for (const part of secrets.flatMap(partsOf)) {
    const at = text.indexOf(part);
    assert.ok(at < 0, `a secret shows: …${text.slice(Math.max(0, at - 60), at)}`);
  }
  // A signature: 64 hexadecimal digits behind its name, or base64 of 64 bytes or more.
  assert.doesNotMatch(text, /signature(=|":")[0-9a-f]{16}/i);
  assert.doesNotMatch(text, /signature(=|":")[A-Za-z0-9+/%]{40}/i);
};

const replying = (replyTo: (signed: Signed) => Reply): Transport => (signed) => () =>
  Promise.resolve(E.right(replyTo(signed)));

/** Other ends that tell everything they were told, in every place where a reply has room. */
const GOSSIPS: Readonly<Record<string, Transport>> = {
  "an exchange that quotes the request in its refusal": replying(({ url, headers }) => ({
    status: 400,
    headers: { ...headers, "x-echo": url },
    body: JSON.stringify({ code: -1022, msg: `bad: ${url} ${JSON.stringify(headers)}` }),
  })),
  "a proxy that answers with a page": replying(({ url, headers }) => ({
    status: 502,
    headers: {},
    body: `<html>${url} ${JSON.stringify(headers)}</html>`,
  })),
  "an answer that is not what is documented": replying(({ url, headers }) => ({
    status: 200,
    headers: {},
    body: JSON.stringify([{ url, headers, listenKey: { [LISTEN_KEY]: LISTEN_KEY } }]),
  })),
  "a transport that throws what it was given": ({ url, headers }) => () => {
    throw new Error(`${url} ${JSON.stringify(headers)}`);
  },
};

/** A command line for each endpoint, with whatever is secret among its parameters. */
const lineOf = (endpoint: typeof catalog[number]): readonly string[] => {
  const words = commandWords(endpoint.spec, exampleArguments(endpoint.spec));
  return words.map((word) => word.replace("your-listen-key", LISTEN_KEY));
};

describe("cli secrets", () => {
  for (const [name, transport] of Object.entries(GOSSIPS)) {
    it(`stay hidden over all commands from ${name}`, () =>
      bench(async (b) => {
        writeFileSync(join(b.folder, "accounts.md"), bookWith(SECRET));
        const ran: Ran[] = [];
        for (const endpoint of catalog) {
          ran.push(await b.run(...lineOf(endpoint), "--confirm", "CONFIRM", "--explain"));
          // All of them together are more than a minute's budget.
          b.wait(67_000);
        }
        assert.ok(b.sent() > 240);
        assertClean(traces(b, ran), [API_KEY, SECRET, LISTEN_KEY]);
      }, { transport }));
  }

  it("stay hidden in dry runs, curl commands and blocked calls", () =>
    bench(async (b) => {
      writeFileSync(join(b.folder, "accounts.md"), bookWith(SECRET));
      const ran: Ran[] = [];
      for (const endpoint of catalog) {
        for (const flags of [["--dry-run"], ["--curl"], ...endpoint.spec.mutates ? [[]] : []]) {
          ran.push(await b.run(...lineOf(endpoint), ...flags));
        }
      }
      assert.equal(b.sent(), 0);
      assertClean(traces(b, ran), [API_KEY, SECRET, LISTEN_KEY]);
    }));

  for (const [kind, pem] of [["RSA", rsaPkcs8], ["Ed25519", ed25519Pkcs8]] as const) {
    it(`of an ${kind} account stay hidden`, () =>
      bench(async (b) => {
        writeFileSync(join(b.folder, "accounts.md"), bookWith(pem));
        const lines = [
          ["accounts", "list"],
          ["accounts", "show", "main"],
          ["portfolio", "account-information"],
          ["portfolio", "account-information", "--dry-run"],
          ["portfolio", "cancel-um-order", "--symbol", "BTCUSDT", "--order-id", "1"],
          ["portfolio", "overview"],
        ];
        const ran: Ran[] = [];
        for (const line of lines) ran.push(await b.run(...line));
        assert.match(ran[1]?.out ?? "", new RegExp(`"signingMode":"${kind}"`));
        assertClean(traces(b, ran), [API_KEY, pem]);
      }, {
        transport: GOSSIPS["an exchange that quotes the request in its refusal"] as Transport,
      }));
  }

  it("stay hidden where the book, the file or the key is broken", () =>
    bench(async (b) => {
      const book = join(b.folder, "accounts.md");
      const broken = [
        bookWith(`${SECRET} ${SECRET}`),
        bookWith(rsaPkcs8.replace("-----END", "----END")),
        bookWith(SECRET).replace("- API Key:", "- API Kye:"),
        bookWith(SECRET) + bookWith(SECRET).split("\n").slice(2).join("\n"),
        `## Binance Accounts\n### ${SECRET}\n- Secret: ${SECRET}\n`,
      ];
      const ran: Ran[] = [];
      for (const text of broken) {
        writeFileSync(book, text);
        ran.push(await b.run("portfolio", "account-information", "--explain"));
        ran.push(await b.run("accounts", "show", "main"));
        ran.push(
          await b.run("accounts", "add", "--name", "two", "--env", "production", "--from", "-"),
        );
      }
      const file = join(b.folder, "accounts.md.env");
      for (
        const text of [`${SECRET}`, `BINANCE_API_KEY=${SECRET}`, `${API_KEY}\n${SECRET}\n${SECRET}`]
      ) {
        writeFileSync(file, text);
        ran.push(await b.run("portfolio", "account-information", "--credentials", file));
        ran.push(
          await b.run("accounts", "add", "--name", "two", "--env", "production", "--from", file),
        );
      }
      writeFileSync(file, "");
      assert.ok(ran.filter(({ code }) => code === 2).length >= 12);
      assertClean(ran.flatMap(({ out, err }) => [out, err]).join("\n"), [
        API_KEY,
        SECRET,
        rsaPkcs8,
      ]);
    }, { input: `${API_KEY}\n${SECRET} ${SECRET}\n` }));

  it("stay hidden where they stand in the address of a simulated exchange", () =>
    bench(async (b) => {
      const ran: Ran[] = [];
      for (const at of [`/pm/ws/${LISTEN_KEY}`, `/${SECRET}`, `?apiKey=${API_KEY}`]) {
        ran.push(await b.run("balance", "--server", `http://127.0.0.1:8080${at}`));
      }
      assert.ok(
        ran.every(({ err }) => err.startsWith("Cannot use --server http://127.0.0.1:")),
      );
      assertClean(traces(b, ran), [API_KEY, SECRET, LISTEN_KEY]);
    }));

  it("are found by this test where they show", () => {
    assert.throws(() => assertClean(`… ${SECRET.slice(10, 40)}`, [SECRET]), /a secret shows/);
    assert.throws(() => assertClean(`signature=${"0f".repeat(32)}`, []));
  });
});
