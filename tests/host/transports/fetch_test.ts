import assert from "node:assert/strict";
import { createHmac, createPublicKey, verify as nodeVerify } from "node:crypto";
import { writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, it } from "node:test";
import { createServer, type TlsOptions } from "node:tls";
import * as E from "../../../lib/deps/either.ts";
import { Nothing } from "../../../lib/answers/answer.ts";
import { type Endpoint, endpoint } from "../../../lib/endpoint.ts";
import { FreeText, Ticker } from "../../../lib/fields/fields.ts";
import {
  accountInformation,
  cancelAllUmOpenOrders,
  credentials,
  ed25519,
  type Environment,
  environment,
  fetchTransport,
  hmac,
  newUmOrder,
  productionHosts,
  rsa,
  send,
  type Signer,
  testConnectivity,
} from "../../../mod.ts";
import { ed25519Pkcs8, ed25519Public, rsaPkcs8, rsaPublic } from "../../vectors/keys.ts";
import { signedOrder } from "../../support/signed.ts";
import { makeIdentity } from "../../../tools/wire/certificate.ts";
import { inFolder } from "../../apps/simulator/support.ts";
import {
  bundledForNode,
  inDeno,
  isInstalled,
  root,
  run,
  runScript,
  scriptArgs,
  serving,
} from "../support.ts";

const SECRET = "a secret of the tests alone";

const envAt = (papi: string, signer: Signer = hmac(SECRET), timeoutMs = 5000): Environment =>
  environment({
    hosts: { ...productionHosts, papi },
    transport: fetchTransport({ timeoutMs }),
    credentials: credentials("keyOfTheTests", signer),
  });

const failureAt = async (url: string, timeoutMs = 5000) => {
  const result = await send(accountInformation())(envAt(url, hmac(SECRET), timeoutMs))();
  return E.isLeft(result) ? result.left : assert.fail("expected a failure");
};

/** A server over TLS that must be sent nothing. */
const securely = async (options: TlsOptions, use: (url: string) => Promise<void>) => {
  let received = 0;
  const server = createServer({ ...makeIdentity(), ...options }, (socket) => {
    socket.on("error", () => {});
    socket.on("data", () => received++);
  });
  server.on("tlsClientError", () => {});
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  try {
    await use(`https://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.close();
  }
  assert.equal(received, 0);
};

/** What became of an order, where `fetch` fails with a text. */
const outcomeOf = async (text: string) => {
  const transport = fetchTransport({ fetch: () => Promise.reject(new TypeError(text)) });
  const result = await transport(await signedOrder("https://localhost"))();
  return E.isLeft(result) ? result.left.outcome : assert.fail("expected a failure");
};

describe("a redirect to another origin", () => {
  for (const status of [301, 302, 303, 307, 308]) {
    it(`${status} is Unreachable, and the other origin receives nothing`, async () => {
      let caught = 0;
      await serving((_request, response) => {
        caught++;
        response.end("{}");
      }, (evil) =>
        serving((_request, response) => {
          response.writeHead(status, { location: `${evil}/papi/v1/account` });
          response.end();
        }, async (url) => {
          const failure = await failureAt(url);
          assert.deepEqual([failure._tag, failure.outcome], ["Unreachable", "unknown"]);
          assert.match(failure.message, new RegExp(`HTTP ${status}`));
        }));
      assert.equal(caught, 0);
    });
  }
});

describe("a connection", () => {
  for (const how of ["destroy", "resetAndDestroy"] as const) {
    it(`that drops before the reply (${how}) carried the order once`, async () => {
      const received: string[] = [];
      await serving((request, response) => {
        if (request.method === "GET") return void response.end("{}");
        received.push(request.method ?? "");
        const { socket } = response;
        request.resume().on("end", () => socket?.[how]());
      }, async (url) => {
        const env = envAt(url);
        const order = { symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: "1" } as const;
        await send(testConnectivity())(env)();
        const result = await send(newUmOrder(order))(env)();
        assert.equal(E.isLeft(result) && result.left.outcome, "unknown");
        const cancelled = await send(cancelAllUmOpenOrders({ symbol: "BTCUSDT" }))(env)();
        assert.equal(E.isLeft(cancelled) && cancelled.left.outcome, "unknown");
      });
      assert.deepEqual(received, ["POST", "DELETE"]);
    });
  }

  it("in Node that the server calls misdirected (421) carried the order once", {
    skip: !isInstalled,
  }, () =>
    inFolder(async (folder) => {
      const outfile = join(folder, "program.mjs");
      const bundled = await bundledForNode("tests/host/transports/fetch_program.ts", outfile);
      assert.equal(bundled.code, 0, bundled.stderr);
      const received: string[] = [];
      await serving((request, response) => {
        const { method, headers } = request;
        received.push(`${method} ${headers["content-length"]} ${headers["transfer-encoding"]}`);
        response.writeHead(421).end();
      }, async (url) => {
        assert.equal((await run("node", [outfile, url])).stdout, "answered\n");
      });
      assert.deepEqual(received, ["POST 0 undefined"]);
    }));

  it("error that names the URL is not judged by what the URL holds", async () => {
    const env = environment({
      transport: fetchTransport({
        fetch: (url) =>
          Promise.reject(new TypeError(`error sending request for url (${url}): reset`)),
      }),
      credentials: credentials("keyOfTheTests", hmac(SECRET)),
    });
    const order = { symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: "1" } as const;
    const result = await send(newUmOrder({ ...order, newClientOrderId: "ENOTFOUND" }))(env)();
    assert.equal(E.isLeft(result) && result.left.outcome, "unknown");
  });

  it("that was never made is known not to have sent", async () => {
    const closed = await serving(
      (_request, response) => response.end(),
      (url) => Promise.resolve(url),
    );
    const failure = await failureAt(closed);
    assert.deepEqual([failure._tag, failure.outcome], ["Unreachable", "notSent"]);
  });

  const order = "tests/host/transports/fetch_program.ts";

  it("to a certificate that is not trusted has not sent", () =>
    securely({}, async (url) => {
      const { outcome, message } = JSON.parse((await runScript(order, [url])).stdout);
      assert.deepEqual([outcome, message.split(": ")[1]], [
        "notSent",
        "no connection could be made",
      ]);
    }));

  it(
    "to a certificate that is not trusted has not sent, in Node",
    { skip: !isInstalled },
    () =>
      inFolder(async (folder) => {
        const outfile = join(folder, "program.mjs");
        const bundled = await bundledForNode(order, outfile);
        assert.equal(bundled.code, 0, bundled.stderr);
        await securely({}, async (url) => {
          const { stdout } = await run("node", [outfile, url]);
          assert.equal(JSON.parse(stdout).outcome, "notSent");
        });
      }),
  );

  it("whose server wants a certificate leaves the outcome unknown", () =>
    inFolder((folder) => {
      const identity = makeIdentity();
      const file = join(folder, "cert.pem");
      writeFileSync(file, identity.cert);
      const env = { NODE_EXTRA_CA_CERTS: file, DENO_CERT: file };
      return securely({ ...identity, requestCert: true }, async (url) => {
        const { stdout } = await run(process.execPath, scriptArgs(order, [url]), { env });
        assert.equal(JSON.parse(stdout).outcome, "unknown");
      });
    }));

  for (
    const text of [
      "DEPTH_ZERO_SELF_SIGNED_CERT self-signed certificate",
      "UNABLE_TO_GET_ISSUER_CERT_LOCALLY unable to get local issuer certificate",
      "UNABLE_TO_VERIFY_LEAF_SIGNATURE unable to verify the first certificate",
      "CERT_HAS_EXPIRED certificate has expired",
      "ERR_TLS_CERT_ALTNAME_INVALID fetching",
      "client error (Connect): invalid peer certificate: Expired",
      "client error (Connect): tls handshake eof",
    ]
  ) {
    it(`of which a runtime says "${text}" has not sent`, async () => {
      assert.equal(await outcomeOf(text), "notSent");
    });
  }

  for (
    const text of [
      "ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED tlsv13 alert certificate required",
      "received fatal alert: CertificateRequired",
      "client error (SendRequest): connection closed before message completed",
      "EPROTO: The TLS handshake failed. Does the server speak TLS on this port?",
    ]
  ) {
    it(`of which a runtime says "${text}" leaves the outcome unknown`, async () => {
      assert.equal(await outcomeOf(text), "unknown");
    });
  }

  it("that breaks before the reply leaves the outcome unknown", async () => {
    await serving((request) => request.socket.destroy(), async (url) => {
      const failure = await failureAt(url);
      assert.deepEqual([failure._tag, failure.outcome], ["Unreachable", "unknown"]);
    });
  });

  it("that breaks within the reply leaves the outcome unknown", async () => {
    await serving((request, response) => {
      response.writeHead(200, { "content-length": "1000" });
      response.write('{"uniMMR":"1');
      setTimeout(() => request.socket.destroy(), 20);
    }, async (url) => {
      const failure = await failureAt(url);
      assert.equal(failure.outcome, "unknown");
    });
  });

  it("that stays silent ends with the timeout", async () => {
    await serving(() => {}, async (url) => {
      const failure = await failureAt(url, 50);
      assert.deepEqual([failure._tag, failure.outcome], ["Unreachable", "unknown"]);
      assert.match(failure.message, /within 50 ms/);
    });
  });
});

/** Not of the exchange: takes every character. */
const echo: Endpoint<{ readonly symbol: string; readonly text: string }, Nothing> =
  /*#__PURE__*/ endpoint(() => ({
    name: "echo",
    verb: "POST",
    host: "papi",
    path: "/papi/v1/echo",
    access: "TRADE",
    weight: {},
    act: { does: "set", what: "leverage" },
    params: { symbol: Ticker, text: FreeText },
    answer: Nothing(),
  }));

describe("what a server receives", () => {
  const signers: readonly (readonly [
    string,
    Signer,
    (payload: string, signature: string) => boolean,
  ])[] = [
    [
      "HMAC",
      hmac(SECRET),
      (payload, signature) =>
        createHmac("sha256", SECRET).update(payload).digest("hex") === signature,
    ],
    [
      "RSA",
      rsa(rsaPkcs8),
      (payload, signature) =>
        nodeVerify(
          "sha256",
          new TextEncoder().encode(payload),
          createPublicKey(rsaPublic),
          Buffer.from(signature, "base64"),
        ),
    ],
    [
      "Ed25519",
      ed25519(ed25519Pkcs8),
      (payload, signature) =>
        nodeVerify(
          null,
          new TextEncoder().encode(payload),
          createPublicKey(ed25519Public),
          Buffer.from(signature, "base64"),
        ),
    ],
  ];
  for (const [name, signer, isValid] of signers) {
    it(`is what ${name} signed, byte for byte`, async () => {
      let raw = "";
      let method = "";
      let key: unknown;
      await serving((request, response) => {
        raw = request.url ?? "";
        method = request.method ?? "";
        key = request.headers["x-mbx-apikey"];
        response.end("{}");
      }, async (url) => {
        const text = " ' ( ) * ! ~ + / = @ % & ? # é 😀";
        const result = await send(echo({ symbol: "这是测试币456", text }))(envAt(url, signer))();
        assert.ok(E.isRight(result));
        const [path, query] = raw.split("?") as [string, string];
        const [payload, signature] = query.split("&signature=") as [string, string];
        assert.deepEqual([path, method, key], ["/papi/v1/echo", "POST", "keyOfTheTests"]);
        assert.ok(isValid(payload, decodeURIComponent(signature)));
        assert.match(query, /^[A-Za-z0-9\-._~%=&]+$/);
        const sent = new Map(payload.split("&").map((part) => part.split("=") as [string, string]));
        assert.equal(decodeURIComponent(sent.get("text") ?? ""), text);
        assert.equal(decodeURIComponent(sent.get("symbol") ?? ""), "这是测试币456");
      });
    });
  }
});

describe("Deno without the permission to reach the exchange", () => {
  const deno = inDeno ? process.execPath : join(root, "node_modules/.bin/deno");
  const packages = isInstalled
    ? []
    : ["--node-modules-dir=none", `--import-map=${join(root, "apps/cli/imports.json")}`];

  for (
    const flags of [["--no-prompt", "--allow-read"], ["--deny-net"], [
      "--no-prompt",
      "--allow-net=a.invalid",
    ]]
  ) {
    it(`(${flags.join(" ")}) sends nothing, and is told the flag`, async () => {
      const program = "tests/host/transports/fetch_program.ts";
      const { stdout, stderr } = await run(deno, [
        ...["run", "--quiet", "--no-check", ...packages, `--config=${join(root, "deno.json")}`],
        ...flags,
        program,
        "https://papi.binance.com",
      ]);
      assert.equal(stderr, "");
      const { outcome, message } = JSON.parse(stdout);
      assert.deepEqual([outcome, message], [
        "notSent",
        "Cannot reach the exchange for newUmOrder: run with --allow-net=papi.binance.com",
      ]);
    });
  }
});
