import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, it } from "node:test";
import { lookingTools } from "../../../../apps/cli/mcp/look.ts";
import { commandName } from "../../../../apps/cli/describing/names.ts";
import { catalog } from "../../../../endpoints/catalog.ts";
import type { Family } from "../../../../mod.ts";
import { root } from "../../../host/support.ts";
import { type Bench, bench, failureIn } from "../support.ts";

const folder = join(root, "skills");

const families: Readonly<Record<string, Family>> = {
  "portfolio-margin": "portfolio",
  "portfolio-margin-pro": "portfolio_pro",
  margin: "margin",
};

const textOf = (...path: readonly string[]): string => readFileSync(join(folder, ...path), "utf8");

/** Words of a command as a shell would take them apart, the program's name left out. */
const wordsOf = (line: string): readonly string[] =>
  [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, word]) => quoted ?? word ?? "").slice(1);

/** Lines of the blocks that are commands. */
const commandsIn = (text: string): readonly string[] =>
  [...text.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block = ""]) => block.trim().split("\n"));

/** Commands within a sentence or a table. */
const spansIn = (text: string): readonly string[] =>
  [...text.replace(/```[\s\S]*?```/g, "").matchAll(/`(unimargin[^`]*)`/g)].map(([, span = ""]) =>
    span
  );

const passes = async ({ run }: Bench, words: readonly string[]): Promise<void> => {
  const { code, err, out } = await run(...words);
  assert.equal(code, 0, `unimargin ${words.join(" ")}: ${err} ${out.slice(0, 300)}`);
};

describe("skills", () => {
  it("are those of the three families", () =>
    assert.deepEqual(readdirSync(folder).sort(), Object.keys(families).sort()));

  for (const [name, family] of Object.entries(families)) {
    it(`${name} has the front matter by which agents find it`, () => {
      const [, head = ""] = /^---\n([\s\S]*?)\n---\n/.exec(textOf(name, "SKILL.md")) ?? [];
      const fields = Object.fromEntries(
        head.split("\n").map((line) => {
          const [, key = "", value = ""] = /^(\w+): (.+)$/.exec(line) ?? assert.fail(line);
          return [key, value];
        }),
      );
      assert.equal(fields["name"], name);
      assert.match(name, /^[a-z0-9]+(-[a-z0-9]+)*$/);
      const description = fields["description"] ?? "";
      assert.ok(description.length > 100 && description.length <= 1024, `${description.length}`);
      // A colon and a space would begin another field.
      assert.equal(/: /.test(description), false);
    });

    it(`${name} shows commands that run, one after the other`, () =>
      bench(async (place) => {
        for (const file of ["SKILL.md", "references/authentication.md"]) {
          const commands = commandsIn(textOf(name, file));
          assert.ok(commands.length >= 3, file);
          for (const line of commands) {
            assert.match(line, /^unimargin /);
            await passes(place, wordsOf(line));
          }
        }
      }));

    it(`${name} names commands that there are`, () =>
      bench(async (place) => {
        for (const file of ["SKILL.md", "references/authentication.md"]) {
          for (const span of spansIn(textOf(name, file))) {
            const words = wordsOf(span).filter((word) => !/^[A-Z]+$/.test(word));
            await passes(place, [...words, "--help"]);
          }
        }
      }));

    it(`${name} has every endpoint of its family, with an example that builds`, () =>
      bench(async (place) => {
        const text = textOf(name, "references/endpoints.md");
        const rows = text.split("\n").filter((line) => line.startsWith("| `unimargin "));
        const named = rows.map((line) => wordsOf(spansIn(line)[0] ?? "")[1]);
        const own = catalog.filter(({ spec }) => spec.family === family);
        assert.deepEqual(named, own.map(({ spec }) => commandName(spec)));
        for (const line of rows) {
          await passes(place, [...wordsOf(spansIn(line)[0] ?? ""), "--dry-run"]);
        }
        assert.equal(place.changed(), 0);
      }));

    it(`${name} names tools and files that there are`, () => {
      const text = textOf(name, "SKILL.md");
      const tools = [...text.matchAll(/`([a-z]+_[a-z]+)`/g)].map(([, tool = ""]) => tool);
      const known = lookingTools.map(({ definition }) => definition.name);
      const changing = ["prepare_transaction", "confirm_transaction"];
      assert.ok(changing.every((tool) => tools.includes(tool)));
      for (const tool of tools) assert.ok([...known, ...changing].includes(tool), tool);
      const links = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, link = ""]) => link);
      assert.deepEqual(links, ["references/authentication.md", "references/endpoints.md"]);
      for (const link of links) assert.ok(existsSync(join(folder, name, link)), link);
    });

    it(`${name} asks for the word of a person, and keeps secrets`, () => {
      const text = textOf(name, "SKILL.md");
      for (
        const rule of [
          /CONFIRM/,
          /`unknown`/,
          /first 5 and last 4/,
          /where\s+the\s+files\s+with\s+keys/,
        ]
      ) {
        assert.match(text, rule);
      }
    });
  }
});

describe("unimargin skills", () => {
  it("lists and prints them", () =>
    bench(async ({ run }) => {
      const listed = await run("skills");
      assert.deepEqual(
        Object(listed.json()).map(({ name }: { name: string }) => name).sort(),
        Object.keys(families).sort(),
      );
      const shown = await run("skills", "show", "margin");
      assert.equal(`${shown.out}\n`, textOf("margin", "SKILL.md"));
      const reference = await run("skills", "show", "margin", "references/endpoints.md");
      assert.equal(`${reference.out}\n`, textOf("margin", "references", "endpoints.md"));
      assert.match(
        failureIn(await run("skills", "show", "spot")).message,
        /no skill spot: there are/,
      );
      const none = await run("skills", "show", "margin", "../margin/SKILL.md");
      assert.match(failureIn(none).message, /has no .*: it has SKILL\.md/);
    }));

  it("installs nothing where the folder has no name", () =>
    bench(async ({ run, folder: place }) => {
      const before = readdirSync(place);
      for (const none of ["", " "]) {
        const refused = await run("skills", "install", none);
        assert.equal(refused.code, 2);
        assert.match(failureIn(refused).message, /Name a folder, as in \.claude\/skills/);
      }
      assert.deepEqual(readdirSync(place), before);
    }));

  it("installs nothing with a flag that promises to send nothing", () =>
    bench(async ({ run, folder }) => {
      for (const flag of ["--dry-run", "--curl"]) {
        const ran = await run("skills", "install", join(folder, "skills"), flag);
        assert.equal(ran.code, 2);
        assert.match(failureIn(ran).message, new RegExp(`^Cannot install skills with ${flag}: `));
        assert.ok(!existsSync(join(folder, "skills")));
      }
    }));

  it("installs them, and writes over nothing that is different", () =>
    bench(async ({ run, folder: place }) => {
      const first = await run("skills", "install", ".claude/skills", "margin");
      assert.equal(first.code, 0, first.err);
      const file = join(place, ".claude/skills/margin/SKILL.md");
      assert.equal(readFileSync(file, "utf8"), textOf("margin", "SKILL.md"));
      assert.deepEqual(readdirSync(dirname(dirname(file))), ["margin"]);
      assert.equal((await run("skills", "install", ".claude/skills")).code, 0);
      assert.equal(readdirSync(dirname(dirname(file))).length, 3);
      writeFileSync(file, "mine");
      const refused = await run("skills", "install", ".claude/skills");
      assert.deepEqual([refused.code, readFileSync(file, "utf8")], [2, "mine"]);
      assert.match(failureIn(refused).message, /margin\/SKILL\.md .* --replace/);
      assert.equal((await run("skills", "install", ".claude/skills", "--replace")).code, 0);
      assert.equal(readFileSync(file, "utf8"), textOf("margin", "SKILL.md"));
      const blocked = await run("skills", "install", ".claude/skills/margin/SKILL.md");
      assert.match(failureIn(blocked).message, /Cannot write into/);
      mkdirSync(join(place, "taken/margin/SKILL.md"), { recursive: true });
      for (const more of [[], ["--replace"]]) {
        const taken = await run("skills", "install", "taken", ...more);
        assert.equal(taken.code, 2);
        assert.match(failureIn(taken).message, /Cannot write into taken \(EISDIR\)/);
      }
    }));
});
