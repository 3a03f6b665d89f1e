import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { userAgents } from "../../../../agent/mod.ts";
import { run } from "../../../../apps/cli/program.ts";
import { bench, withBook } from "../support.ts";

const ASKED = {
  portfolio: "portfolio account-information",
  portfolio_pro: "portfolio-pro get-portfolio-margin-pro-account-info",
  margin: "margin get-bnb-burn-status",
  usdm_market: "usdm-market mark-price --symbol BTCUSDT",
  coinm_market: "coinm-market index-price-and-mark-price",
};

const PLACES = {
  production: [],
  "a server": ["--env", "simulated", "--server", "http://127.0.0.1:1"],
};

describe("unimargin user agent", () => {
  for (const [family, command] of Object.entries(ASKED)) {
    const agent = userAgents[family as keyof typeof userAgents];

    for (const [place, flags] of Object.entries(PLACES)) {
      it(`names the skill of ${family} to ${place}`, () =>
        bench(async (b) => {
          withBook(b);
          const seen: unknown[] = [];
          const transport: typeof b.system.transport = (headers) => {
            seen.push(headers);
            return b.system.transport(headers);
          };
          await run({ ...b.system, transport }, [...command.split(" "), ...flags]);
          assert.equal(b.sent(), 1);
          assert.deepEqual(seen, [{ "User-Agent": agent }]);
        }));
    }

    it(`names the skill of ${family} in a curl command`, () =>
      bench(async (b) => {
        withBook(b);
        const { json } = await b.run(...command.split(" "), "--curl");
        const { curl } = json() as { readonly curl: string };
        assert.ok(curl.includes(` -A '${agent}' `), curl);
      }));
  }
});
