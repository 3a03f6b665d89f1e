import assert from "node:assert/strict";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { describe, it } from "node:test";
import { makeFolder } from "../../../apps/files/make_folder.ts";

const inPlace = (work: (place: string) => void) => (): void => {
  const place = mkdtempSync(join(tmpdir(), "unimargin-folders-"));
  try {
    work(place);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
};

const codeOf = (work: () => void): unknown => {
  try {
    work();
    return undefined;
  } catch (error) {
    return Object(error).code;
  }
};

describe("a folder", () => {
  it(
    "is made with those above it, with their mode, and is left as it is where it is there",
    inPlace((place) => {
      const folder = join(place, "a", "b", "c");
      makeFolder(folder, 0o700);
      makeFolder(folder);
      for (const each of [folder, join(place, "a")]) {
        assert.ok(statSync(each).isDirectory());
        if (process.platform !== "win32") assert.equal(statSync(each).mode & 0o777, 0o700);
      }
    }),
  );

  it(
    "is not made where a file is, or in a place that takes none",
    inPlace((place) => {
      writeFileSync(join(place, "file"), "");
      assert.equal(codeOf(() => makeFolder(join(place, "file"))), "EEXIST");
      assert.equal(codeOf(() => makeFolder(join(place, "file", "below"))), "EEXIST");
      if (process.platform === "linux") {
        assert.match(
          String(codeOf(() => makeFolder("/proc/none/below"))),
          /^(ENOENT|EACCES|EPERM)$/,
        );
      }
    }),
  );
});
