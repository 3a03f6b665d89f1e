/** What the server prints when it starts. */
import { accountNames, sampleKey, type World } from "../../simulator/mod.ts";
import type { Options } from "./options.ts";

const secretLine = (secret: string | undefined): string =>
  secret === undefined ? "" : `  its secret              ${secret}\n`;

/** Keys other than the sample key, each with its account; of secrets only those that were made up. */
const otherKeys = (world: World, madeUp: Readonly<Record<string, string>>): string =>
  Object.entries(world.keys).filter(([apiKey]) => apiKey !== sampleKey.apiKey)
    .map(([apiKey, { kind, account = "main" }]) => {
      const of = account === "main" ? "" : ` of ${account}`;
      return kind === "HMAC"
        ? `  API key (HMAC)${of.padEnd(10)}${apiKey}\n${secretLine(madeUp[apiKey])}`
        : `  API key (public key)${of.padEnd(4)}${apiKey}\n`;
    }).slice(0, 20).join("");

/** Where the server is, and how clients reach it. */
export const greeting = (
  url: string,
  options: Options,
  world: World,
  madeUp: Readonly<Record<string, string>>,
): string => `
A simulated Portfolio Margin exchange: our own prices, nobody's money

  papi, sapi, fapi, dapi  ${url}
  sockets                 ${url.replace("http", "ws")}/pm/ws/LISTEN_KEY
  API key (HMAC)          ${sampleKey.apiKey}
  its secret              the sample of the exchange's documentation; sampleKey of unimargin/simulator
${otherKeys(world, madeUp)}${
  accountNames(world).length > 1
    ? `  accounts                ${accountNames(world).join(", ")}\n`
    : ""
}  the command unimargin   unimargin portfolio account-information --server ${url}
  unimargin               environment({ hosts: { papi: "${url}", sapi: …, fapi: …, dapi: … }, … })
  binance                 new PortfolioClient({ baseUrl: "${url}", … })
  other clients           set their base URL or REST URL to ${url}
${options.control ? `  control and status page ${url}/simulator/\n` : ""}${
  options.state ? `  state                   ${options.state}\n` : ""
}`;
