import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  check,
  type Facts,
  LONGEST_TTL_MS,
  type Preparation,
  prepareConfirmation,
} from "../../agent/mod.ts";
import * as E from "../../lib/either.ts";
import type { Request } from "../../lib/endpoint.ts";
import * as fc from "../deps/fast_check.ts";
import { utf8 } from "../../signers/bytes.ts";
import { hmacOf } from "../../signers/hmac_now.ts";
import { argumentsOf, validCall } from "../support/arbitrary.ts";
import { runs } from "../support/runs.ts";
import { ask, facts, leftOf, mutating, NOW, orders, rightOf, SEAL } from "./support.ts";

const [NAME, PARAMS] = [orders[0]?.[0] ?? "", orders[0]?.[1] ?? {}];
const ORDER = ask(NAME, PARAMS);

const preparation: Preparation = {
  account: "main",
  environment: "production",
  now: NOW,
  seal: SEAL,
  nonce: "nonce123",
};
const token = (request: Request<unknown> = ORDER, given: Partial<Preparation> = {}): string =>
  rightOf(prepareConfirmation(request, { ...preparation, ...given })).token;

const send = (request: Request<unknown>, given: Partial<Facts> = {}, word = "CONFIRM") =>
  check(
    {},
    request,
    facts({
      environment: "production",
      now: NOW + 1000,
      seal: SEAL,
      confirmation: { token: token(), word },
      ...given,
    }),
  );

const refused = (either: ReturnType<typeof send>): void => {
  const { rule, message } = leftOf(either);
  assert.equal(rule, "confirmation");
  assert.doesNotMatch(message, /canary/);
};

describe("agent confirmation", () => {
  it("lets through the very request that was confirmed", () => {
    assert.equal(rightOf(send(ORDER)), ORDER);
    assert.equal(E.isRight(send(ask(NAME, PARAMS))), true);
  });

  it("is worthless with any other word", () => {
    for (const word of ["", "confirm", "CONFIRM ", " CONFIRM", "CONFIRMED", "YES", "СONFIRM"]) {
      refused(send(ORDER, {}, word));
    }
  });

  it("is worthless for another parameter, endpoint, account, environment or time", () => {
    for (const [name, text] of ORDER.query) {
      const other = name === "symbol"
        ? "ETHUSDT"
        : name === "side"
        ? "SELL"
        : name === "timeInForce"
        ? "FOK"
        : name === "type"
        ? undefined
        : `${text}1`;
      if (other !== undefined) refused(send(ask(NAME, { ...PARAMS, [name]: other })));
    }
    refused(send(ask(NAME, { ...PARAMS, reduceOnly: true })));
    refused(send(ask(NAME, { ...PARAMS, recvWindow: 1 })));
    refused(send(ask("newMarginOrder", PARAMS)));
    refused(send(ORDER, { account: "other" }));
    refused(send(ORDER, { environment: "elsewhere" as unknown as "production" }));
    for (const now of [NOW + 60_000, NOW + 60_001, NOW - 1, NaN]) refused(send(ORDER, { now }));
    assert.equal(E.isRight(send(ORDER, { now: NOW + 59_999 })), true);
    const simulated = token(ORDER, { environment: "simulated" });
    refused(send(ORDER, { confirmation: { token: simulated, word: "CONFIRM" } }));
  });

  it("cannot be made, mended or kept alive without the seal", () => {
    const [issued = "", expires = "", nonce = "", mac = ""] = token().split(".");
    const forged = [
      "",
      "CONFIRM",
      mac,
      [issued, String(Number(expires) + 60_000), nonce, mac].join("."),
      [issued, expires, "nonce124", mac].join("."),
      [issued, expires, nonce, "0".repeat(32)].join("."),
      [issued, expires, nonce, mac.slice(0, 31)].join("."),
      `0${token()}x`,
      token(ORDER, { seal: SEAL + "x" }),
    ];
    for (const each of forged) {
      refused(send(ORDER, { confirmation: { token: each, word: "CONFIRM" } }));
    }
    const { seal: _, ...open } = facts({ environment: "production" });
    refused(check({}, ORDER, { ...open, confirmation: { token: token(), word: "CONFIRM" } }));
    refused(send(ORDER, { seal: "" }));
  });

  it("is worthless where it was made by hand under a seal that is easy to guess", () => {
    const made = (seal: string): string => {
      const { spec: { name, verb, host, path }, query } = ORDER;
      const head = [NOW, NOW + 60_000, "nonce123"];
      const text = JSON.stringify([
        ...["unimargin confirmation 1", name, verb, host, path],
        query.map(([param, value]) => [param, value]),
        ...["main", "production", ...head],
      ]);
      return [...head, hmacOf(utf8(seal))(text).slice(0, 32)].join(".");
    };
    const by = (seal: string) =>
      send(ORDER, { seal, confirmation: { token: made(seal), word: "CONFIRM" } });
    assert.equal(made(SEAL), token());
    assert.equal(E.isRight(by("s".repeat(32))), true);
    for (const seal of ["", "short", "s".repeat(31)]) refused(by(seal));
  });

  it("is good once", () => refused(send(ORDER, { usedTokens: ["x", token()] })));

  it("refuses weak seals, odd nonces and long lives", () => {
    const weak: Partial<Preparation>[] = [
      { seal: "short" },
      { nonce: "a.b" },
      { nonce: "x" },
      { ttlMs: 0 },
      { ttlMs: LONGEST_TTL_MS + 1 },
      { ttlMs: NaN },
      { now: NaN },
    ];
    for (const given of weak) leftOf(prepareConfirmation(ORDER, { ...preparation, ...given }));
  });

  it("binds every mutating request of the catalog to itself alone", () => {
    const calls = fc.constantFrom(...mutating).chain((endpoint) =>
      validCall(endpoint.spec).map(({ samples, given }) =>
        rightOf<Request<unknown>>(endpoint(argumentsOf(samples, given) as never))
      )
    );
    const told = ({ spec, query }: Request<unknown>) => JSON.stringify([spec.name, query]);
    fc.assert(
      fc.property(calls, calls, (one, other) => {
        const confirmation = { token: token(one), word: "CONFIRM" };
        assert.equal(E.isRight(send(one, { confirmation })), true);
        if (told(one) !== told(other)) refused(send(other, { confirmation }));
      }),
      { numRuns: runs * 4 },
    );
  });
});
