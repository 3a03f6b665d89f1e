/** What is heard of sockets at each path of the server of `ws_server.ts`. */
import type { Heard } from "../../../lib/socket.ts";
import { webSockets } from "../../../sockets/web_socket.ts";

/** Holds what must not show. */
export const KEY = "pqia91ma19a5s61cv6a81va65sdf19v8a65a1a5s61cv6a81va65sdf19v8a65a1";

/** What is heard of a socket that says hello and ends after its first frames. */
const heardAt = (url: string, frames: number): Promise<readonly Heard[]> =>
  new Promise((done) => {
    const heard: Heard[] = [];
    const open = webSockets({ openMs: 500, endMs: 300 });
    let left = frames;
    const socket = open(`${url}?listenKey=${KEY}`, (each) => {
      heard.push(each);
      if (each._tag === "Opened") socket.send("hello 8389765521783456789");
      if (each._tag === "Frame" && --left === 0) socket.end();
      if (each._tag === "Ended") done(heard);
    });
  });

const PATHS = {
  "/echo": 1,
  "/deaf": 1,
  "/refused": 1,
  "/silent": 1,
  "/vanish": 1,
  "/half": 1,
  "/away": 1,
  "/pieces": 1,
  "/ping": 2,
  "/burst": 9999,
};

/** A path, and what is heard there. */
export type AllHeard = Readonly<Record<keyof typeof PATHS, readonly Heard[]>>;

/** What is heard at each path. */
export const allHeard = async (base: string): Promise<AllHeard> => {
  const all = await Promise.all(
    Object.entries(PATHS).map(async ([path, frames]) =>
      [path, await heardAt(base + path, frames)] as const
    ),
  );
  return Object.fromEntries(all) as AllHeard;
};
