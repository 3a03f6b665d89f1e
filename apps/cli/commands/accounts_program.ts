/** The command `accounts` and those below it. */
import { Command } from "commander";
import {
  addNewAccount,
  listAccounts,
  type NewAccount,
  removeOldAccount,
  showAccount,
} from "../accounts/commands.ts";
import { homeOf } from "../storage/home.ts";
import { type System, UserError } from "../terminal/system.ts";
import { type Common, type Finish, forReal } from "../calling/options.ts";

/** Lists, adds, shows and removes accounts. */
export const accountsCommand = (system: System, finish: Finish): Command => {
  const accounts = new Command("accounts").summary("keep the keys of accounts")
    .description("Keeps the keys of accounts in a file that only you can read");
  const home = (own: Command) => homeOf(system, own.optsWithGlobals<Common>().accounts);
  accounts.command("list").summary("names and environments, never keys")
    .action((_, own: Command) => finish(listAccounts(system, home(own), own.optsWithGlobals())));
  accounts.command("add").summary("add an account; asks for what is not given")
    .option("--name <name>", "its name")
    .option("--description <text>", "what it is for")
    .option(
      "--from <file>",
      "file with API key and secret on two lines, or .env; - for standard input",
    )
    .option("--signing-mode <mode>", "what kind of key it has to be: hmac, rsa or ed25519")
    .option("--any-key", "take an API key that does not look like one")
    .action((_, own: Command) => {
      forReal(own, "an account");
      const given = own.optsWithGlobals<NewAccount & Common>();
      // It would be passed over, and a simulated account get other keys than those of the file.
      if (given.credentials !== undefined) {
        throw new UserError("Cannot add an account with --credentials: give the file to --from");
      }
      return finish(addNewAccount(system, home(own), given, given));
    });
  accounts.command("show").argument("<name>").summary("one account, masked")
    .action((name: string, _, own: Command) =>
      finish(showAccount(system, home(own), name, own.optsWithGlobals()))
    );
  accounts.command("remove").argument("<name>").summary(
    "forget an account's keys",
  )
    .action((name: string, _, own: Command) => {
      forReal(own, "an account");
      const { confirm } = own.optsWithGlobals<Common>();
      return finish(removeOldAccount(system, home(own), name, confirm));
    });
  return accounts;
};
