import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Signed } from "../../../lib/environment.ts";
import { writer } from "../../../transports/http/request_text.ts";

const written = writer("papi.binance.com", { "user-agent": "unimargin" });

const linesOf = (method: Signed["method"], headers: Signed["headers"]): readonly string[] =>
  written({ method, headers } as Signed, "/papi/v1/ping?a=1").split("\r\n");

describe("the text of a request", () => {
  it("has what all requests have, and its own headers", () => {
    assert.deepEqual(linesOf("POST", { "X-MBX-APIKEY": "key" }), [
      "POST /papi/v1/ping?a=1 HTTP/1.1",
      "host: papi.binance.com",
      "connection: keep-alive",
      "content-length: 0",
      "user-agent: unimargin",
      "x-mbx-apikey: key",
      "",
      "",
    ]);
    assert.ok(linesOf("GET", {}).includes("accept-encoding: gzip"));
    assert.ok(!linesOf("DELETE", {}).some((line) => /^(content-length|accept)/.test(line)));
  });

  it("says each header once, the request's own before what all have, in whatever case", () => {
    const lines = linesOf("GET", { "User-Agent": "mine", "X-Key": "a", "x-key": "b" });
    assert.deepEqual(lines.filter((line) => /^(user-agent|x-key)/.test(line)), [
      "user-agent: mine",
      "x-key: b",
    ]);
    assert.deepEqual(linesOf("GET", { "X-Key": "a", "x-key": "b" }).slice(-3), [
      "x-key: b",
      "",
      "",
    ]);
  });

  it("has the headers of the request at hand, whatever those before had", () => {
    const ownOf = (headers: Signed["headers"]): readonly string[] =>
      linesOf("POST", headers).filter((line) => /^(x-|user-)/.test(line));
    const headers = { "X-Key": "a" };
    assert.deepEqual(ownOf(headers), ["user-agent: unimargin", "x-key: a"]);
    assert.deepEqual(ownOf(headers), ["user-agent: unimargin", "x-key: a"]);
    headers["X-Key"] = "b";
    assert.deepEqual(ownOf(headers), ["user-agent: unimargin", "x-key: b"]);
    assert.deepEqual(ownOf({ ...headers, "X-More": "c" }).slice(1), ["x-key: b", "x-more: c"]);
    assert.deepEqual(ownOf({ "X-More": "c", "X-Key": "b" }).slice(1), ["x-more: c", "x-key: b"]);
    assert.deepEqual(ownOf({ "X-Other": "c", "X-Key": "b" }).slice(1), ["x-other: c", "x-key: b"]);
    assert.deepEqual(ownOf({}), ["user-agent: unimargin"]);
    assert.ok(linesOf("GET", headers).includes("accept-encoding: gzip"));
  });

  it("is none where a part of it does not fit", () => {
    for (const headers of [{ "a\r\nb": "c" }, { a: "b\r\nc: d" }, { "": "b" }]) {
      assert.throws(() => linesOf("GET", headers), { code: "ERR_INVALID_CHAR" });
    }
    assert.throws(() => written({ method: "GET", headers: {} } as Signed, "/a b"), /does not fit/);
  });
});
