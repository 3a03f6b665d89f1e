import assert from "node:assert/strict";
import { test } from "node:test";
import type { Heard } from "../../lib/socket.ts";
import { webSockets } from "../../sockets/web_socket.ts";

const heardAt = (path: string, end: boolean): Promise<readonly Heard[]> =>
  new Promise((done) => {
    const heard: Heard[] = [];
    const open = webSockets({ openMs: 2000, endMs: 500 });
    const socket = open(`wss://socket.test${path}`, (each) => {
      heard.push(each);
      if (each._tag === "Opened") socket.send("hello");
      if (each._tag === "Frame" && end) socket.end();
      if (each._tag === "Ended") done(heard);
    });
  });

const tags = (heard: readonly Heard[]) => heard.map(({ _tag }) => _tag);

test("a socket of workerd carries text both ways, and ends when told to", async () => {
  const heard = await heardAt("/echo", true);
  assert.deepEqual(tags(heard), ["Opened", "Frame", "Ended"]);
  assert.deepEqual(heard[1], { _tag: "Frame", text: "hello" });
});

test("a socket of workerd ends once where the other side closes", async () => {
  assert.deepEqual(tags(await heardAt("/away", false)), ["Opened", "Ended"]);
});

test("a socket of workerd ends once where the upgrade is refused", async () => {
  assert.deepEqual(tags(await heardAt("/refused", false)), ["Ended"]);
});
