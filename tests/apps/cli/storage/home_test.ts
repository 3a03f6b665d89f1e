import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { run } from "../../../../apps/cli/program.ts";
import { homeOf, unusable } from "../../../../apps/cli/storage/home.ts";
import { homeBy } from "../../../../apps/cli/terminal/real_system.ts";
import { bench, failureIn, withBook } from "../support.ts";

const ORDER = ["buy", "BTCUSDT", "0.01"] as const;

describe("the program's folder", () => {
  for (
    const [variable, value] of [["UNIMARGIN_HOME", "~/kept"], ["XDG_CONFIG_HOME", "~"]] as const
  ) {
    it(`is in the person's home where ${variable} is ${value}, and so is its kill switch`, () =>
      bench(async (b) => {
        const inner = value === "~" ? "unimargin" : "kept";
        mkdirSync(join(b.folder, inner));
        writeFileSync(join(b.folder, inner, "policy.json"), '{"stopped":true}');
        const { code, out } = await b.run(...ORDER);
        assert.equal(code, 4, out);
        assert.equal(JSON.parse(out).failure.rule, "killSwitch");
        assert.ok(!existsSync(join(b.folder, "~")));
      }, { variables: { UNIMARGIN_HOME: "", [variable]: value } }));
  }

  it("is found from where the program was started, and so is the book of accounts", () => {
    const at = (home: string, book: string) => {
      const variables = { UNIMARGIN_HOME: home, UNIMARGIN_ACCOUNTS: book };
      const { folder, accounts } = homeOf(
        { variables, home: "/home/me", folder: "/programs" } as never,
      );
      return [folder, accounts];
    };
    assert.deepEqual(at("kept", "a/b.md"), [
      join("/programs", "kept"),
      join("/programs", "a", "b.md"),
    ]);
    assert.deepEqual(at("/kept", "~/b.md"), ["/kept", join("/home/me", "b.md")]);
    assert.deepEqual(at("~kept", "./~/b.md"), [
      join("/programs", "~kept"),
      join("/programs", "~", "b.md"),
    ]);
  });

  it("is not the folder where the program was started, for a person without a home", () =>
    bench(async (b) => {
      const book = ["--accounts", "~/accounts.md"];
      for (const home of ["", "me"]) {
        const system = { ...b.system, home, variables: {} };
        for (const line of [[], ORDER, ["doctor"], [...ORDER, ...book]]) {
          const said: string[] = [];
          const err = (text: string) => void said.push(text);
          assert.equal(await run({ ...system, err }, line), 2);
          assert.match(
            said.join("\n"),
            /You have no home folder: set HOME to a full path, or name/,
          );
        }
        assert.equal(await run(system, ["explain", "-2010"]), 0);
        const named = { ...system, variables: { UNIMARGIN_HOME: "kept" } };
        assert.equal(await run(named, ORDER), 0);
      }
      assert.deepEqual(readdirSync(b.folder), ["kept"]);
    }));

  it("is told by the system where HOME is empty, and is none where the system knows none", () => {
    const noName = (): never => {
      throw new Error("uv_os_homedir returned ENOENT");
    };
    const userInfo = () => ({ homedir: "/home/me" });
    assert.equal(homeBy({ homedir: () => "/home/you", userInfo }), "/home/you");
    assert.equal(homeBy({ homedir: () => "", userInfo }), "/home/me");
    assert.equal(homeBy({ homedir: () => "", userInfo: noName }), "");
    assert.equal(homeBy({ homedir: noName, userInfo: noName }), "");
  });

  it("gives no other file's keys where a flag names none", () =>
    bench(async (b) => {
      withBook(b);
      for (const flag of ["--accounts", "--credentials"]) {
        for (const file of ["", " "]) {
          const ran = await b.run(...ORDER, "--confirm", "CONFIRM", flag, file);
          assert.equal(ran.code, 2, ran.out);
          assert.match(failureIn(ran).message, /It names no file: give one/);
        }
      }
      assert.equal(b.changed(), 0);
    }, { variables: { UNIMARGIN_ACCOUNTS: "other.md" } }));

  it("says of its database why it cannot be written: a full disk, or what it is", async () => {
    const said = (message: string) => {
      const error = Object.assign(new Error(message), { code: "ERR_SQLITE_ERROR" });
      return String(unusable("write", "/kept/shared.sqlite", error));
    };
    assert.match(said("database or disk is full"), /: the disk is full; mend/);
    assert.match(said("disk I/O error"), /: the disk is full, or fails; mend/);
    const readOnly = /: it can only be read, or this user may not; mend/;
    assert.match(said("attempt to write a readonly database"), readOnly);
    assert.match(said("database is locked"), /: another program does not let go of it; mend/);
    const denied = Object.assign(new Error("--permission"), { code: "ERR_ACCESS_DENIED" });
    assert.match(String(unusable("write", "/kept/policy.json", denied)), /: Node was given no/);
    await bench(async (b) => {
      writeFileSync(join(b.folder, "shared.sqlite"), "no database ".repeat(100));
      const { code, err } = await b.run("recover");
      assert.equal(code, 2);
      assert.match(err, /shared\.sqlite: it is no lock and no database/);
    });
  });
});
