/** The command `skills`: what agents are told about this program, to print or to install. */
import { Command } from "commander";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { makeFolder } from "../../files/make_folder.ts";
import { type Common, type Finish, forReal } from "../calling/options.ts";
import { EXIT, printAnswer } from "../terminal/output.ts";
import { type System, UserError } from "../terminal/system.ts";

type Files = Readonly<Record<string, string>>;

/** Every file of the skills by its path; loaded here, so that no other command waits for it. */
const allFiles = async (): Promise<Files> =>
  (await import("../skills.json", { with: { type: "json" } })).default;

const nameOf = (path: string): string => path.split("/")[0] ?? "";

const namesIn = (files: Files): readonly string[] => [...new Set(Object.keys(files).map(nameOf))];

const descriptionOf = (files: Files, name: string): string =>
  /^description: (.*)$/m.exec(files[`${name}/SKILL.md`] ?? "")?.[1] ?? "";

/** The skills of these names; all if none is given. */
const chosen = (files: Files, names: readonly string[]): readonly string[] => {
  const known = namesIn(files);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new UserError(`There is no skill ${unknown}: there are ${known.join(", ")}`);
  }
  return names.length === 0 ? known : names;
};

const list = async (system: System, common: Common): Promise<number> => {
  const files = await allFiles();
  const rows = namesIn(files).map((name) => ({ name, description: descriptionOf(files, name) }));
  return printAnswer(system, rows, common);
};

const show = async (system: System, name: string, file: string): Promise<number> => {
  const files = await allFiles();
  const [found = ""] = chosen(files, [name]);
  const text = files[`${found}/${file}`];
  if (text === undefined) {
    const own = Object.keys(files).filter((path) => nameOf(path) === found);
    const paths = own.map((path) => path.slice(found.length + 1));
    throw new UserError(`The skill ${found} has no ${file}: it has ${paths.join(", ")}`);
  }
  system.out(text.trimEnd());
  return EXIT.ok;
};

const install = async (
  system: System,
  folder: string,
  names: readonly string[],
  replaces: boolean,
): Promise<number> => {
  const files = await allFiles();
  const wanted = chosen(files, names);
  // A variable that is not set gives no text, which would be the working folder.
  if (folder.trim() === "") throw new UserError("Name a folder, as in .claude/skills");
  const target = resolve(system.folder, folder);
  const own = Object.entries(files).filter(([path]) => wanted.includes(nameOf(path)));
  const isOther = ([path, text]: readonly [string, string]): boolean => {
    const file = join(target, path);
    if (!existsSync(file)) return false;
    // A folder in its place cannot be written over, which the writing tells.
    return !statSync(file).isDirectory() && readFileSync(file, "utf8") !== text;
  };
  const changed = own.filter(isOther).map(([path]) => path);
  if (changed.length > 0 && !replaces) {
    throw new UserError(
      `There is another ${changed.join(", ")} in ${folder}: --replace writes over it`,
    );
  }
  try {
    for (const [path, text] of own) {
      const file = join(target, path);
      makeFolder(dirname(file));
      writeFileSync(file, text);
    }
  } catch (error) {
    const { code = "" } = Object(error);
    throw new UserError(
      `Cannot write into ${folder} (${code}): name a folder that you can write to`,
    );
  }
  return printAnswer(system, { installed: wanted, folder, files: own.map(([path]) => path) });
};

interface Replacing {
  readonly replace?: boolean;
}

const HELP = `
Agents load skills from a folder of their own:

  unimargin skills install .claude/skills
  unimargin skills install .agents/skills portfolio-margin`;

/** `skills`, `skills show` and `skills install`. */
export const skillsCommand = (system: System, finish: Finish): Command => {
  const command = new Command("skills")
    .summary("print or install what agents are told about this program")
    .addHelpText("after", HELP)
    .action((_, own: Command) => finish(list(system, own.optsWithGlobals<Common>())));
  command.addCommand(
    new Command("show").argument("<name>", "the skill").argument("[file]", "one of its files")
      .summary("print a skill")
      .action((name: string, file: string | undefined) =>
        finish(show(system, name, file ?? "SKILL.md"))
      ),
  );
  command.addCommand(
    new Command("install").argument("<folder>", "where the agent loads skills from")
      .argument("[names...]", "skills; all if none are given")
      .option("--replace", "write over files that are different")
      .summary("write skills into a folder")
      .action((folder: string, names: readonly string[], { replace }: Replacing, own: Command) => {
        forReal(own, "skills");
        return finish(install(system, folder, names, replace === true));
      }),
  );
  return command;
};
