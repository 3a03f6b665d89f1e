/** An editor that saves a policy so many times, and until its input ends, in the ways that editors have. */
import { renameSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";

const [, , folder = "", count = "0"] = process.argv;
const file = join(folder, "policy.json");

/** Each of them forbids every order. */
const texts = [
  '{"stopped":true,"maxNotional":"1000"}\n',
  '{\n  "maxNotional": "1000",\n  "readOnly": true\n}\n',
  '{"endpoints":["cancelUmOrder"]}',
];

const pause = () => new Promise((done) => setImmediate(done));

const ways: readonly ((text: string) => Promise<void>)[] = [
  async (text) => {
    writeFileSync(`${file}.new`, text);
    await pause();
    renameSync(`${file}.new`, file);
  },
  async (text) => {
    renameSync(file, `${file}~`);
    await pause();
    writeFileSync(file, text);
    unlinkSync(`${file}~`);
  },
  async (text) => {
    unlinkSync(file);
    await pause();
    writeFileSync(file, text);
  },
  async (text) => {
    writeFileSync(file, "");
    await pause();
    writeFileSync(file, text.slice(0, 12));
    await pause();
    writeFileSync(file, text);
  },
];

let isOver = false;
process.stdin.on("end", () => isOver = true);
process.stdin.resume();

for (let i = 0; !isOver || i < Number(count); i++) {
  await ways[i % ways.length]?.(texts[i % texts.length] ?? "");
  await pause();
}
