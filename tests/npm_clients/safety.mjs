// One client on a raw server that misbehaves: `node safety.mjs CLIENT [MODULE]` prints a cell for each row.
import { createHmac } from "node:crypto";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import process from "node:process";
import { inspect } from "node:util";

const [name = "", ours = ""] = process.argv.slice(2);
const require = createRequire(import.meta.url);
const KEY = "keyOfTheTrialkeyOfTheTrialkeyOfTheTrialkeyOfTheTrialkeyOfTheTrial";
const SECRET = "secretOfTheTrialsecretOfTheTrialsecretOfTheTrialsecretOfTheTrial";
const ORDER = {
  symbol: "BTCUSDT",
  side: "BUY",
  type: "LIMIT",
  timeInForce: "GTC",
  quantity: 0.01,
  price: 30000,
};
const ANSWER =
  '{"clientOrderId":"a1","cumQty":"0","cumQuote":"0","executedQty":"0","orderId":8886774212345678901,"avgPrice":"0","origQty":"0.01","price":"30000","reduceOnly":false,"side":"BUY","positionSide":"BOTH","status":"NEW","symbol":"BTCUSDT","timeInForce":"GTC","type":"LIMIT","updateTime":1763683200000,"selfTradePreventionMode":"NONE","goodTillDate":0,"priceMatch":"NONE"}';

const head = (status, body, headers = {}) =>
  [
    `HTTP/1.1 ${status}`,
    ...Object.entries({
      "content-type": "application/json",
      "content-length": `${Buffer.byteLength(body)}`,
      ...headers,
    }).map(([key, value]) => `${key}: ${value}`),
    "",
    body,
  ].join("\r\n");

/** A server on a raw socket; `script` says what to write to the nth order, or gives nothing to drop it. */
const serve = async (script, skew = 0) => {
  const seen = [];
  const sockets = new Set();
  const answer = (socket, text, body) => {
    const [line = ""] = text.split("\r\n");
    const [method, url = ""] = line.split(" ");
    if (!url.includes("/um/order")) {
      const time = JSON.stringify({ serverTime: Date.now() + skew });
      return socket.write(head("200 OK", url.includes("time") ? time : "{}"));
    }
    const whole = [url.split("?")[1] ?? "", body].filter(Boolean).join("&");
    const request = { method, whole, key: text.includes(KEY), socket };
    const reply = script(request, seen.push(request));
    if (reply === undefined) socket.destroy();
    else socket.write(reply.text ?? reply, () => reply.text && socket.destroy());
  };
  const server = createServer((socket) => {
    sockets.add(socket);
    let text = "";
    socket.on("error", () => {});
    socket.on("data", (data) => {
      text += data;
      const end = text.indexOf("\r\n\r\n");
      if (end < 0) return;
      const length = Number(/content-length: *(\d+)/i.exec(text.slice(0, end))?.[1] ?? 0);
      const body = text.slice(end + 4);
      if (Buffer.byteLength(body) < length) return;
      const before = text.slice(0, end);
      text = "";
      answer(socket, before, body);
    });
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    seen,
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
};

const own = (transport) => async (url) => {
  const u = await import(ours);
  const hosts = Object.fromEntries(Object.keys(u.productionHosts).map((host) => [host, url]));
  const env = u.synchronised(u.environment({
    hosts,
    transport: u[transport]({ timeoutMs: 3000 }),
    credentials: u.credentials(KEY, u.hmac(SECRET)),
  }));
  const ask = u.connect(env);
  return {
    order: (params) => ask(u.newUmOrder(params)),
    cancel: () => ask(u.cancelUmOrder({ symbol: "BTCUSDT", orderId: "1" })),
  };
};

const CLIENTS = {
  "unimargin, fetch": own("fetchTransport"),
  "unimargin, httpTransport": own("httpTransport"),
  binance: (url) => {
    const { PortfolioClient } = require("binance");
    const options = { api_key: KEY, api_secret: SECRET, baseUrl: url };
    const client = new PortfolioClient(options, { timeout: 3000 });
    return {
      order: (params) => client.submitNewUMOrder({ ...params }),
      cancel: () => client.cancelUMOrder({ symbol: "BTCUSDT", orderId: 1 }),
    };
  },
  "@binance/…-portfolio-margin": async (url) => {
    const { DerivativesTradingPortfolioMargin } = await import(
      "@binance/derivatives-trading-portfolio-margin"
    );
    const { restAPI } = new DerivativesTradingPortfolioMargin({
      configurationRestAPI: { apiKey: KEY, apiSecret: SECRET, basePath: url, timeout: 3000 },
    });
    return {
      order: async (params) => (await restAPI.newUmOrder(params)).data(),
      cancel: async () => (await restAPI.cancelUmOrder({ symbol: "BTCUSDT", orderId: 1 })).data(),
    };
  },
  ccxt: async (url) => {
    const { default: library } = await import("ccxt");
    const options = { portfolioMargin: true };
    const exchange = new library.binance({ apiKey: KEY, secret: SECRET, timeout: 3000, options });
    for (const [key, value] of Object.entries(exchange.urls.api)) {
      if (typeof value === "string") {
        exchange.urls.api[key] = value.replace(/^https?:\/\/[^/]+/, url);
      }
    }
    return {
      order: (params) => exchange.papiPostUmOrder({ ...params }),
      cancel: () => exchange.papiDeleteUmOrder({ symbol: "BTCUSDT", orderId: 1 }),
    };
  },
  "binance-api-node": (url) => {
    const module = require("binance-api-node");
    const client = (module.default ?? module)({
      apiKey: KEY,
      apiSecret: SECRET,
      httpBase: url,
      httpFutures: url,
      httpPortfolioMargin: url,
    });
    return {
      order: (params) => client.privateRequest("POST", "/papi/v1/um/order", { ...params }),
      cancel: () => client.papiUmCancelOrder({ symbol: "BTCUSDT", orderId: 1 }),
    };
  },
};

const open = CLIENTS[name];

/** What became of a call: a value, an error, or nothing for too long. */
const tried = (call) =>
  Promise.race([
    Promise.resolve().then(call).then((value) => ({ value }), (error) => ({ error })),
    new Promise((done) => setTimeout(() => done({ error: new Error("no end in 8 s") }), 8000)),
  ]);

/** Runs a script with a client of its own. */
const on = async (script, use, skew = 0) => {
  const server = await serve(script, skew);
  try {
    return await use(await open(server.url), server.seen);
  } finally {
    server.close();
  }
};

const settle = () => new Promise((done) => setTimeout(done, 1200));

/** What an error tells of what became of the order: our outcome, or its code, or its first words. */
const told = ({ value, error }) => {
  if (error === undefined) {
    const text = typeof value === "string" ? value : JSON.stringify(value) ?? `${value}`;
    return `answers \`${text.slice(0, 24)}\``;
  }
  if (error?.outcome) return error.outcome;
  const code = error?.code ?? /-\d{4}/.exec(`${error?.message}`)?.[0] ?? error?.name;
  return code === undefined || code === "Error" ? "an error" : `error ${code}`;
};

const times = (count) => ["never", "once", "twice"][count] ?? `${count} times`;

const html = head("502 Bad Gateway", "<html>502 Bad Gateway</html>", {
  "content-type": "text/html",
});

const failing = (status, code, headers) =>
  head(status, JSON.stringify({ code, msg: "The exchange says so" }), headers);

const ROWS = {
  "redirect (307) of an order to another host": async () => {
    const other = await serve(() => head("200 OK", ANSWER));
    await on(({ whole }) => {
      const to = `${other.url}/papi/v1/um/order?${whole}`;
      return head("307 Temporary Redirect", "", { location: to });
    }, (client) => tried(() => client.order(ORDER)));
    const [one] = other.seen;
    other.close();
    if (!one) return "stays";
    const signed = /signature=/.test(one.whole);
    return `follows${one.key ? ", with the key" : ""}${signed ? ", signed" : ""}`;
  },
  "what a failure shows when it is logged": () =>
    on(() => failing("400 Bad Request", -2019), async (client, seen) => {
      const { error } = await tried(() => client.order(ORDER));
      const signature = /signature=([0-9a-f]+)/.exec(seen.at(-1)?.whole ?? "")?.[1] ?? "none";
      let json = "";
      try {
        json = JSON.stringify(error) ?? "";
      } catch {
        // An error in a circle shows nothing as JSON.
      }
      const all = [json, inspect(error, { depth: 12 }), `${error?.message} ${error?.stack}`].join();
      const shown = [[KEY, "API key"], [SECRET, "secret"], [signature, "signature"]]
        .filter(([text]) => all.includes(text)).map(([, what]) => what);
      return shown.length > 0 ? shown.join(", ") : "nothing secret";
    }),
  "order on a warm connection that drops": () =>
    on((_, n) => n === 1 ? head("200 OK", ANSWER) : undefined, async (client, seen) => {
      await tried(() => client.order(ORDER));
      const end = await tried(() => client.order(ORDER));
      await settle();
      return `sent ${times(seen.length - 1)}, ${told(end)}`;
    }),
  "cancellation on a warm connection that drops": () =>
    on((_, n) => n === 1 ? head("200 OK", ANSWER) : undefined, async (client, seen) => {
      await tried(() => client.order(ORDER));
      const end = await tried(() => client.cancel());
      await settle();
      return `sent ${times(seen.length - 1)}, ${told(end)}`;
    }),
  "reset before any reply": () =>
    on(() => undefined, async (client, seen) => {
      const end = await tried(() => client.order(ORDER));
      await settle();
      return `sent ${times(seen.length)}, ${told(end)}`;
    }),
  ...Object.fromEntries(
    [["429", "429 Too Many Requests"], ["418", "418 I'm a teapot"]].map(([row, status]) => [
      `${row}, Retry-After 2 s`,
      () =>
        on(() => failing(status, -1003, { "retry-after": "2" }), async (client, seen) => {
          const { error } = await tried(() => client.order(ORDER));
          const all = inspect(error, { depth: 8 }).toLowerCase();
          const ms = error?.retryAfterMs;
          const says = ms !== undefined
            ? `tells ${ms} ms`
            : all.includes("retry-after")
            ? "tells the header"
            : "does not tell how long";
          return `sent ${times(seen.length)}, ${says}`;
        }),
    ]),
  ),
  ...Object.fromEntries(
    [-1006, -1007, -1008].map((code) => [
      `503 with ${code}`,
      () =>
        on(
          () => failing("503 Service Unavailable", code),
          async (client, seen) => {
            const end = await tried(() => client.order(ORDER));
            await settle();
            return `sent ${times(seen.length)}, ${told(end)}`;
          },
        ),
    ]),
  ),
  "-1021: this clock is 10 s behind, first call": () =>
    on(
      ({ whole }) => {
        const at = Number(/timestamp=(\d+)/.exec(whole)?.[1]);
        return Math.abs(Date.now() + 10_000 - at) > 5000
          ? failing("400 Bad Request", -1021)
          : head("200 OK", ANSWER);
      },
      async (client) => {
        const end = await tried(() => client.order(ORDER));
        return end.error === undefined ? "recovers" : told(end);
      },
      10_000,
    ),
  "502 with a page of HTML": () =>
    on(() => html, async (client) => told(await tried(() => client.order(ORDER)))),
  "200 with a page of HTML": () =>
    on(
      () => head("200 OK", "<html>maintenance</html>", { "content-type": "text/html" }),
      async (client) => told(await tried(() => client.order(ORDER))),
    ),
  "200, the body cut off": () =>
    on(
      () => ({ text: head("200 OK", ANSWER).slice(0, -200) }),
      async (client) => told(await tried(() => client.order(ORDER))),
    ),
  "200, half of the JSON": () =>
    on(
      () => head("200 OK", ANSWER.slice(0, 120)),
      async (client) => told(await tried(() => client.order(ORDER))),
    ),
  "order id 8886774212345678901": () =>
    on(() => head("200 OK", ANSWER), async (client) => {
      const { value } = await tried(() => client.order(ORDER));
      const id = value?.orderId ?? value?.id;
      return `${id}` === "8886774212345678901" ? "kept" : `${id}`;
    }),
  ...Object.fromEntries(
    [[1e-7, "0.0000001"], [0.1 + 0.2, undefined], [NaN, undefined]].map(([number, right]) => [
      `quantity ${number}`,
      () =>
        on(() => head("200 OK", ANSWER), async (client, seen) => {
          await tried(() => client.order({ ...ORDER, quantity: number }));
          const sent = /quantity=([^&]*)/.exec(seen[0]?.whole ?? "")?.[1];
          return seen.length === 0 ? "not sent" : sent === right ? `${sent}` : `sends ${sent}`;
        }),
    ]),
  ),
  ...Object.fromEntries(
    [["symbol", "这是测试币456USDT"], ["newClientOrderId", "a'b(c)*!~"], [
      "newClientOrderId",
      "a b+c%d&e=f",
    ]]
      .map(([field, text]) => [
        `${field} \`${text}\``,
        () =>
          on(() => head("200 OK", ANSWER), async (client, seen) => {
            await tried(() => client.order({ ...ORDER, [field]: text }));
            const whole = seen[0]?.whole;
            if (whole === undefined) return "not sent";
            const signature = /signature=([0-9a-f]+)/.exec(whole)?.[1];
            const payload = whole.replace(/&?signature=[0-9a-f]+/, "");
            const isRight =
              createHmac("sha256", SECRET).update(payload).digest("hex") === signature;
            const arrives = new URLSearchParams(payload).get(field) === text;
            return isRight && arrives
              ? "signed right"
              : isRight
              ? "arrives as another"
              : "wrong signature";
          }),
      ]),
  ),
};

process.on("unhandledRejection", () => {});
console.warn = () => {};
for (const [row, cell] of Object.entries(ROWS)) {
  const text = await cell().catch((error) => `the trial broke: ${error?.message}`);
  process.stdout.write(`${JSON.stringify({ row, cell: text })}\n`);
}
process.exit(0);
