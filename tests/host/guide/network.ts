/** What the guide's programs take for the network: a simulated exchange behind the real hosts. */
import process from "node:process";
import { productionHosts } from "../../../mod.ts";
import { fetchHandler, openWorld, sampleKey, worldRef } from "../../../simulator/mod.ts";
import { serving } from "../support.ts";

const URL_VARIABLE = "GUIDE_EXCHANGE";

const KEYS: Readonly<Record<string, string>> = {
  BINANCE_API_KEY: sampleKey.apiKey,
  BINANCE_SECRET_KEY: sampleKey.secret,
};

/** Where the exchange of the running program is served over plain http. */
export const exchangeUrl = (): string => process.env[URL_VARIABLE] ?? "";

const isOurs = (url: string): boolean =>
  [...Object.values(productionHosts), exchangeUrl()].some((host) => url.startsWith(`${host}/`));

/**
 * Runs `use` while `fetch` and the variables lead to a simulated exchange of its own. Whatever else a
 * program asks for is refused.
 */
export const onExchange = async <A>(use: () => Promise<A>): Promise<A> => {
  const answer = fetchHandler(worldRef(openWorld({ time: Date.now() })), { clock: "machine" });
  const own = globalThis.fetch;
  const fetched = (url: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    if (typeof url !== "string" || !isOurs(url)) throw new TypeError(`No network for ${url}`);
    const { method = "GET", headers = {} } = init;
    return answer(new Request(url, { method, headers }));
  };
  return await serving((request, response) => {
    const { method = "GET", url, headers } = request;
    const key = String(headers["x-mbx-apikey"] ?? "");
    answer(new Request(`http://127.0.0.1${url}`, { method, headers: { "x-mbx-apikey": key } }))
      .then(async (reply) => {
        response.writeHead(reply.status, Object.fromEntries(reply.headers));
        response.end(await reply.text());
      });
  }, async (served) => {
    const before = { ...process.env };
    Object.assign(process.env, KEYS, { [URL_VARIABLE]: served });
    globalThis.fetch = Object.assign(fetched, own);
    try {
      return await use();
    } finally {
      globalThis.fetch = own;
      for (const name of [...Object.keys(KEYS), URL_VARIABLE]) {
        const value = before[name];
        if (value === undefined) delete process.env[name];
        else process.env[name] = value;
      }
    }
  });
};
