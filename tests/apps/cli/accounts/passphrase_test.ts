import assert from "node:assert/strict";
import { join } from "node:path";
import { writeFileSync } from "node:fs";
import { describe, it } from "node:test";
import { keepAccount } from "../../../../apps/cli/accounts/book_file.ts";
import { encryptedEd25519 } from "../../../vectors/encrypted_keys.ts";
import { passphrase } from "../../../vectors/keys.ts";
import { type Bench, bench, failureIn, START } from "../support.ts";

const LINES = {
  "an order": "portfolio new-um-order --symbol BTCUSDT --side BUY --type MARKET --quantity 0.01",
  "a read": "portfolio account-information",
  "the overview": "portfolio overview",
};

const SLOW_MS = 10_000;

/** A person who takes ten seconds to type the passphrase; `meanwhile` is what happens in that time. */
const slowly = async (b: Bench, meanwhile: () => void): Promise<string[]> => {
  const asked: string[] = [];
  await keepAccount(join(b.folder, "accounts.md"), {
    name: "main",
    environment: "production",
    apiKey: "k".repeat(64),
    secret: Object.values(encryptedEd25519)[0] ?? "",
  });
  const answered = (question: string, answer: string) => {
    asked.push(question);
    return Promise.resolve(answer);
  };
  Object.assign(b.system, {
    person: {
      line: (question: string) => answered(question, "CONFIRM"),
      choose: (question: string) => answered(question, "main"),
      secret: (question: string) => {
        b.wait(SLOW_MS);
        meanwhile();
        return answered(question, passphrase);
      },
    },
  });
  return asked;
};

describe("a passphrase that is typed", () => {
  for (const [name, line] of Object.entries(LINES)) {
    it(`is asked for once, and before the time of ${name} is taken`, async () => {
      const times: number[] = [];
      await bench(async (b) => {
        const asked = await slowly(b, () => {});
        const transport = b.system.transport({});
        Object.assign(b.system, {
          transport: () => (signed: Parameters<typeof transport>[0]) => {
            const time = new URL(signed.url).searchParams.get("timestamp");
            if (time !== null) times.push(Number(time));
            return transport(signed);
          },
        });
        await b.run(...line.split(" "));
        assert.equal(asked.filter((question) => /Passphrase/.test(question)).length, 1);
        assert.match(asked[0] ?? "", /Passphrase/);
      });
      assert.ok(times.length > 0);
      assert.deepEqual([...new Set(times)], [START + SLOW_MS]);
    });
  }

  it("is asked for before the policy is looked at", () =>
    bench(async (b) => {
      await slowly(b, () => writeFileSync(join(b.folder, "policy.json"), '{"stopped":true}'));
      const ran = await b.run(...LINES["an order"].split(" "));
      assert.equal(ran.code, 4, ran.out);
      assert.equal(failureIn(ran).rule, "killSwitch");
      assert.equal(b.sent(), 0);
    }));
});

describe("a passphrase in the variable", () => {
  for (const [name, end] of Object.entries({ "a line's end": "\n", "that of Windows": "\r\n" })) {
    it(`may have ${name} behind it, as a mounted secret has`, () =>
      bench(async (b) => {
        const asked = await slowly(b, () => {});
        await b.run(...LINES["a read"].split(" "));
        assert.equal(b.sent() > 0, true);
        assert.deepEqual(asked.filter((question) => /Passphrase/.test(question)), []);
      }, { variables: { UNIMARGIN_PASSPHRASE: passphrase + end } }));
  }

  it("is none where it is empty: the person is asked", () =>
    bench(async (b) => {
      const asked = await slowly(b, () => {});
      await b.run(...LINES["a read"].split(" "));
      assert.equal(asked.filter((question) => /Passphrase/.test(question)).length, 1);
    }, { variables: { UNIMARGIN_PASSPHRASE: "" } }));
});
