import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, it } from "node:test";
import { keepAccount } from "../../../../apps/cli/accounts/book_file.ts";
import {
  account,
  healthy,
  look,
  permissions,
  refusal,
  remedyOf,
  seeing,
  statuses,
  TIME,
  without,
} from "./support.ts";
import type { Answer } from "../exchange.ts";
import { bench } from "../support.ts";

describe("unimargin doctor", () => {
  it("finds nothing wrong with a healthy account", async () => {
    await seeing(healthy, (seen) => {
      assert.deepEqual(statuses(seen), {
        account: "ok",
        book: "ok",
        policy: "ok",
        key: "ok",
        proxy: "ok",
        "reach papi": "ok",
        "reach sapi": "ok",
        "reach fapi": "ok",
        "reach dapi": "ok",
        clock: "ok",
        permissions: "ok",
        withdrawals: "ok",
        address: "ok",
        "portfolio margin": "ok",
        "portfolio margin pro": "skipped",
        limits: "ok",
      });
      assert.equal(seen.code, 0);
      assert.match(seen.checks["account"]!.found, /main.*kkkkk\.\.\.zzzz.*Mainnet/);
      assert.match(seen.checks["key"]!.found, /^HMAC/);
      assert.match(seen.checks["portfolio margin"]!.found, /NORMAL, uniMMR 7\.5/);
      assert.match(seen.checks["limits"]!.found, /papi used weight in 1m: 12/);
      assert.match(seen.err, /^ok {2}account: .*\n/);
      assert.match(seen.err, /\nIt works$/);
    });
  });

  it("measures a clock that is 5 s ahead, and looks on with the right time", async () => {
    const stamps: number[] = [];
    const stamped: Answer = ({ url }) => {
      stamps.push(Number(new URL(url).searchParams.get("timestamp")));
      return { body: JSON.stringify(account) };
    };
    const given = { now: () => TIME + 5000 };
    await seeing({ ...healthy, "/papi/v1/account": stamped }, (seen) => {
      const { clock } = seen.checks;
      assert.equal(clock?.status, "failed");
      assert.match(clock!.found, /5000 ms ahead of the exchange.*refused \(-1021\)/);
      assert.match(remedyOf(seen, "clock"), /Set the clock/);
      assert.deepEqual(stamps, [TIME]);
      assert.equal(seen.checks["portfolio margin"]?.status, "ok");
      assert.equal(seen.code, 3);
    }, given);
  });

  it("halves the round trip of the quickest of a few samples", async () => {
    let now = TIME;
    const delays = [3000, 400, 2000];
    const time: Answer = () => {
      const delay = delays.shift() ?? 0;
      now += delay;
      return { body: JSON.stringify({ serverTime: now - delay / 2 + 300 }) };
    };
    await seeing({ ...healthy, "/fapi/v1/time": time }, (seen) => {
      assert.match(seen.checks["clock"]!.found, /300 ms behind the exchange \(round trip 400 ms\)/);
      assert.equal(seen.checks["clock"]!.status, "ok");
      assert.deepEqual(delays, []);
    }, { now: () => now });
  });

  it("takes a late clock for refused only outside the window", async () => {
    for (const [window, status] of [["5000", "failed"], ["20000", "warning"]] as const) {
      await seeing(healthy, ({ checks, code }) => {
        assert.equal(checks["clock"]?.status, status);
        assert.equal(checks["clock"].found.includes("-1021"), status === "failed");
        assert.equal(code, status === "failed" ? 3 : 0);
      }, { now: () => TIME - 8000, args: ["--recv-window", window] });
    }
  });

  it("explains -2015 and names the address that the exchange saw", async () => {
    const refused = refusal(
      -2015,
      "Invalid API-key, IP, or permissions for action, request ip: 203.0.113.7",
      401,
    );
    const answers = {
      ...healthy,
      "/papi/v1/account": refused,
      "/sapi/v1/portfolio/account": refused,
      "/sapi/v1/account/apiRestrictions": refused,
    };
    await seeing(answers, (seen) => {
      assert.equal(seen.code, 3);
      assert.equal(seen.checks["portfolio margin"]?.status, "failed");
      assert.match(remedyOf(seen, "portfolio margin"), /after Portfolio Margin was last opened/);
      assert.match(remedyOf(seen, "portfolio margin"), /Put 203\.0\.113\.7 on the key's list/);
      assert.match(remedyOf(seen, "permissions"), /Enable Portfolio Margin Trading/);
      assert.match(seen.checks["address"]!.found, /203\.0\.113\.7/);
      assert.match(seen.err, /^!! {2}portfolio margin: /m);
    });
  });

  it("tells an account without Portfolio Margin from a key without the permission", async () => {
    const refused = refusal(-2015, "Invalid API-key, IP, or permissions for action", 401);
    const noPermission = { ...permissions, enablePortfolioMarginTrading: false };
    await seeing({
      ...healthy,
      "/papi/v1/account": refused,
      "/sapi/v1/account/apiRestrictions": noPermission,
    }, (seen) => {
      assert.equal(seen.code, 3);
      assert.match(seen.checks["portfolio margin"]!.found, /no Portfolio Margin \(-21001\)/);
      assert.match(remedyOf(seen, "portfolio margin"), /^Activate Portfolio Margin/);
      assert.match(remedyOf(seen, "permissions"), /make a new one/);
      assert.equal(seen.checks["address"]?.status, "ok");
    });
  });

  it("knows Portfolio Margin Pro", async () => {
    await seeing({
      ...healthy,
      "/papi/v1/account": refusal(-2015, "Invalid API-key, IP, or permissions for action", 401),
      "/sapi/v1/portfolio/account": { ...account, accountType: "PM_1", uniMMR: "1.4" },
    }, (seen) => {
      assert.equal(seen.code, 0);
      assert.equal(seen.checks["portfolio margin"]?.status, "skipped");
      assert.match(
        seen.checks["portfolio margin pro"]!.found,
        /Portfolio Margin Pro, NORMAL.*1\.4/,
      );
    });
  });

  it("warns of an account in trouble, of a key that may withdraw and works from anywhere", async () => {
    const wide = { ...permissions, enableWithdrawals: true, ipRestrict: false };
    await seeing({
      ...healthy,
      "/papi/v1/account": { ...account, accountStatus: "REDUCE_ONLY" },
      "/sapi/v1/account/apiRestrictions": wide,
    }, (seen) => {
      assert.equal(seen.code, 0);
      assert.equal(seen.checks["withdrawals"]?.status, "warning");
      assert.match(remedyOf(seen, "withdrawals"), /Enable Withdrawals/);
      assert.equal(seen.checks["address"]?.status, "warning");
      assert.equal(seen.checks["portfolio margin"]?.status, "warning");
      assert.match(seen.err, /^! {3}withdrawals/m);
    });
  });

  const page = { headers: {}, body: "<html>Sign in</html>" };
  const walls: readonly (readonly [string, Answer, RegExp, number])[] = [
    ["a firewall", () => ({ ...page, status: 403 }), /firewall/, 3],
    [
      "a firewall's challenge",
      () => ({ status: 202, headers: { "x-amzn-waf-action": "challenge" } }),
      /firewall/,
      3,
    ],
    ["a location that is not served", () => ({ ...page, status: 451 }), /location/, 3],
    ["a proxy's page", () => page, /proxy|browser/, 6],
  ];
  for (const [name, answer, text, code] of walls) {
    it(`tells ${name} from a refusal of the key`, async () => {
      await seeing({ ...healthy, "/papi/v1/ping": answer }, (seen) => {
        const { status, found, remedy = [] } = seen.checks["reach papi"]!;
        assert.equal(status, "failed");
        assert.match(`${found}\n${remedy.join("\n")}`, text);
        assert.equal(seen.code, code);
        assert.equal(seen.checks["portfolio margin"]?.status, "skipped");
      });
    });
  }

  it("ends with 6 where there is no network, and still looks at what is here", async () => {
    await seeing({}, (seen) => {
      assert.equal(seen.code, 6);
      assert.equal(seen.checks["key"]?.status, "ok");
      assert.match(remedyOf(seen, "reach papi"), /HTTPS_PROXY/);
      assert.match(remedyOf(seen, "reach papi"), /opens TLS.*NODE_EXTRA_CA_CERTS/);
      assert.equal(seen.checks["clock"]?.status, "skipped");
      assert.equal(seen.checks["permissions"]?.status, "skipped");
    });
  });

  it("takes a silence that the exchange asked for before for no fault of the network", async () => {
    const ban = () => ({ status: 418, headers: { "retry-after": "120" } });
    await seeing({ ...healthy, "/papi/v1/ping": ban }, async (_, place) => {
      const seen = await look(place);
      assert.equal(seen.checks["reach papi"]?.status, "failed");
      assert.match(remedyOf(seen, "reach papi"), /^Wait (2 min|1\d\d s): /);
      assert.doesNotMatch(remedyOf(seen, "reach papi"), /network|HTTPS_PROXY/);
    });
  });

  it("asks the other clock where one host is gone", async () => {
    await seeing(without("/fapi/v1/ping", "/fapi/v1/time"), (seen) => {
      assert.equal(seen.code, 6);
      assert.equal(seen.checks["reach fapi"]?.status, "failed");
      assert.equal(seen.checks["clock"]?.status, "ok");
      assert.equal(seen.checks["portfolio margin"]?.status, "ok");
    });
  });

  it("skips what the demo of the exchange does not have", async () => {
    await seeing(healthy, async (_, place) => {
      await keepAccount(join(place.folder, "accounts.md"), {
        name: "play",
        apiKey: "p".repeat(64),
        secret: "q".repeat(64),
        environment: "demo",
      });
      const seen = await look(place, "--account", "play");
      assert.equal(seen.code, 0);
      assert.equal(seen.checks["clock"]?.status, "ok");
      for (const name of ["reach papi", "permissions", "portfolio margin"]) {
        assert.equal(seen.checks[name]?.status, "skipped", name);
        assert.match(seen.checks[name]!.found, /has no demo of/);
      }
    });
  });

  it("skips what a simulated account does not have", async () => {
    await bench(async (place) => {
      const seen = await look(place);
      assert.equal(seen.code, 0);
      assert.equal(seen.checks["portfolio margin"]?.status, "ok");
      for (const name of ["reach papi", "clock", "permissions", "address", "key"]) {
        assert.equal(seen.checks[name]?.status, "skipped", name);
      }
      assert.match(seen.err, /^- {3}proxy, reach papi, .*: The account is simulated/m);
    });
  });
});
