/** Prints an answer that cannot be read in every way a program may come upon it. */
import * as E from "../../lib/deps/either.ts";
import { connect, credentials, environment, hmac, send, startUserDataStream } from "../../mod.ts";

const body = '{"listenkey":"bodyCanary"}';
const env = environment({
  transport: () => () => Promise.resolve(E.right({ status: 200, headers: {}, body })),
  credentials: credentials("keyOfTheTests", hmac("secretOfTheTests")),
});

const result = await send(startUserDataStream())(env)();
console.log(result);
if (E.isLeft(result)) console.log(result.left);
await connect(env)(startUserDataStream()).catch((error) => {
  console.log(error);
  console.error(error);
});
