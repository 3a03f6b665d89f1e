/** A program that takes the lock of a file over and over, and does nothing with it but say so. */
import process from "node:process";
import { lockOf, takeLock } from "../../../apps/files/file_lock.ts";

const lock = lockOf(process.argv[2] ?? "");

const answers = process.stdin[Symbol.asyncIterator]();

/** Says a word, and waits until it was heard. */
const say = async (word: string): Promise<void> => {
  process.stdout.write(`${word}\n`);
  if ((await answers.next()).done) process.exit(0);
};

for (;;) {
  const release = await takeLock(lock);
  if (release) {
    await say("got");
    await say("gives");
    release();
  }
  await new Promise((done) => setTimeout(done, 3 * Math.random()));
}
