/** The commands `balance`, `positions` and `orders`: parts of the overview, each read alone. */
import { Command } from "commander";
import * as E from "../../../lib/either.ts";
import type { Environment, Failure } from "../../../mod.ts";
import { type Common, type Finish, within } from "../calling/options.ts";
import type { Session } from "../calling/session.ts";
import type { Reader } from "../overview/text.ts";
import type { Overview, Part } from "../../../overview/mod.ts";
import { EXIT, isTable, printAnswer, printFailure } from "../terminal/output.ts";
import type { System } from "../terminal/system.ts";

// Only commands that read the account wait for these.
const parts = () => import("./account_parts.ts");
const texts = () => import("../overview/text.ts");

/** Who reads at the terminal of a machine. */
export const readerAt = ({ columns, timeZone }: System): Reader => ({
  ...(columns !== undefined && { room: columns }),
  ...(timeZone !== undefined && { timeZone }),
});

/** The environment of an account whose key is open. */
export const openEnv = async (session: Session): Promise<E.Either<Failure, Environment>> => {
  const env = session.envOf("portfolio");
  if (E.isLeft(env)) return env;
  const key = await session.unlock();
  return E.isLeft(key) ? key : env;
};

/** Reads something of the account, and prints it as JSON or as lines. */
const looking = <A>(
  system: System,
  common: Common,
  read: (env: Environment) => Promise<E.Either<Failure, A>>,
  lines: (answer: A, reader: Reader) => Promise<readonly string[]>,
): Promise<number> =>
  within(system, common, async (session) => {
    const env = await openEnv(session);
    if (E.isLeft(env)) return printFailure(system, env.left, false, common);
    const answer = await read(env.right);
    if (E.isLeft(answer)) return printFailure(system, answer.left, false, common);
    if (!isTable(system, common)) return printAnswer(system, answer.right, common);
    system.out((await lines(answer.right, readerAt(system))).join("\n"));
    return EXIT.ok;
  });

/** `balance`. */
export const balanceCommand = (system: System, finish: Finish): Command =>
  new Command("balance").summary("what the account holds, and how safe it is")
    .action((_, own: Command) =>
      finish(
        looking(
          system,
          own.optsWithGlobals<Common>(),
          async (env) => await (await parts()).readBalances(env),
          async ({ risk, balances }, reader) => {
            const { balancesText, riskText } = await texts();
            return [...riskText(risk, reader), "", ...balancesText(balances, reader)];
          },
        ),
      )
    );

/** The rows of one symbol. */
const ofSymbol = <A extends { readonly symbol: string }, P extends Part<A>>(
  part: P,
  symbol: string | undefined,
): P => {
  if (!part.available || symbol === undefined) return part;
  const wanted = symbol.toUpperCase();
  return { ...part, rows: part.rows.filter((row) => row.symbol === wanted) };
};

/** `positions`. */
export const positionsCommand = (system: System, finish: Finish): Command =>
  new Command("positions").argument("[symbol]", "contract; all of them without one")
    .summary("open positions, with profit and liquidation price")
    .action((symbol: string | undefined, _, own: Command) => {
      const read = async (env: Environment): Promise<E.Either<Failure, Overview["positions"]>> => {
        const positions = await (await parts()).readPositions(env);
        if (E.isLeft(positions)) return positions;
        const { um, cm } = positions.right;
        return E.right({ um: ofSymbol(um, symbol), cm: ofSymbol(cm, symbol) });
      };
      return finish(
        looking(
          system,
          own.optsWithGlobals<Common>(),
          read,
          async (positions, reader) => (await texts()).positionsText(positions, reader),
        ),
      );
    });

/** `orders`. */
export const ordersCommand = (system: System, finish: Finish): Command =>
  new Command("orders").argument("[symbol]", "contract or pair; all of them without one")
    .summary("open orders of every kind")
    .action((symbol: string | undefined, _, own: Command) => {
      const read = async (env: Environment): Promise<E.Either<Failure, Overview["orders"]>> => {
        const orders = await (await parts()).readOrders(env);
        if (E.isLeft(orders)) return orders;
        const { um, cm, margin, umAlgo, cmConditional } = orders.right;
        return E.right({
          um: ofSymbol(um, symbol),
          cm: ofSymbol(cm, symbol),
          margin: ofSymbol(margin, symbol),
          umAlgo: ofSymbol(umAlgo, symbol),
          cmConditional: ofSymbol(cmConditional, symbol),
        });
      };
      return finish(
        looking(
          system,
          own.optsWithGlobals<Common>(),
          read,
          async (orders, reader) => (await texts()).ordersText(orders, reader),
        ),
      );
    });
