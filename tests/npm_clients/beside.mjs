// Calls methods of the npm package binance as it is, and prints each answer or failure as a line of JSON.
import { readFileSync } from "node:fs";
import { PortfolioClient } from "binance";
import { settings } from "./actions.mjs";

const { options, calls } = JSON.parse(readFileSync(process.env.SIMULATOR_CALLS, "utf8"));
const client = new PortfolioClient({
  api_key: settings.apiKey,
  api_secret: settings.secret,
  baseUrl: settings.url,
  ...options,
});

for (const [method, params] of calls) {
  try {
    console.log(JSON.stringify({ answer: await client[method](params) }));
  } catch (error) {
    const { code, message, body } = error;
    console.log(JSON.stringify({ failure: { code, message, body } }));
  }
}
