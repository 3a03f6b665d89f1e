/** Compares what was said with what the exchange has. */
import type { Intent, Journal } from "../../reliability/mod.ts";
import { exact, minus, signOf, spelled, unitsOf } from "../../lib/decimal.ts";
import type { World } from "../../simulator/mod.ts";
import { at } from "../../simulator/engine/world/vector.ts";
import { jobOf, PRICES } from "./jobs.ts";

/** Something that a process said. */
export interface Said {
  readonly id?: string;
  readonly did?: string;
  readonly state?: string;
}

/** What came of all of it. */
export interface Verdict {
  readonly doubled: readonly string[];
  readonly lost: readonly string[];
  readonly wrong: readonly string[];
  readonly open: readonly string[];
  /** How many of each there were. */
  readonly counts: Readonly<Record<string, number>>;
}

/** Orders of one client id: how many, and how the last of them is. */
interface There {
  readonly count: number;
  readonly price: string;
  readonly status: string;
}

/** Orders of the exchange by client id. */
export const ordersOf = ({ um: { orders } }: World): ReadonlyMap<string, There> => {
  const found = new Map<string, There>();
  for (let i = 0; i < orders.size; i++) {
    const order = at(orders, i);
    if (!order) continue;
    const { clientOrderId, price, status } = order;
    const count = (found.get(clientOrderId)?.count ?? 0) + 1;
    found.set(clientOrderId, { count, price: `${price}`, status });
  }
  return found;
};

const loansOf = (world: World, amount: string): number => {
  const wanted = exact(amount);
  let count = 0;
  for (let i = 0; i < world.loans.size; i++) {
    const loan = at(world.loans, i);
    if (loan?.kind === "BORROW" && wanted && loan.principal === unitsOf(wanted)) count++;
  }
  return count;
};

const isPrice = (units: string, price: string): boolean => {
  const a = spelled(units);
  const b = spelled(price);
  return a !== undefined && b !== undefined &&
    signOf(minus({ ...a, scale: a.scale + 8 }, b)) === 0;
};

/** Judges every job by the journal, by what was said of it, and by the exchange. */
export const judge = async (
  world: World,
  journal: Journal,
  said: readonly Said[],
  count: number,
): Promise<Verdict> => {
  const doubled: string[] = [];
  const lost: string[] = [];
  const wrong: string[] = [];
  const open: string[] = [];
  const counts: Record<string, number> = {};
  const orders = ordersOf(world);
  const heard = new Map<string, Said[]>();
  for (const each of said) heard.set(each.id ?? "", [...heard.get(each.id ?? "") ?? [], each]);

  const judgeOne = (what: string, id: string, intent: Intent | undefined, there: number): void => {
    const { state = "never written", why = "" } = intent ?? {};
    counts[`${what} ${state}`] = (counts[`${what} ${state}`] ?? 0) + 1;
    if (there > 1) doubled.push(id);
    if (state === "accepted" && there === 0) lost.push(id);
    if (["rejected", "notSent", "absent", "never written"].includes(state) && there > 0) {
      wrong.push(`${id} is there: ${state}`);
    }
    if (state === "open" || state === "sending") {
      open.push(`${id}: ${why}`);
      if (why === "") wrong.push(`${id} is ${state} and nobody says why`);
    }
    for (const each of heard.get(id) ?? []) {
      if (each.did !== undefined) continue;
      if (each.state === "accepted" && there === 0) lost.push(id);
      if ((each.state === "rejected" || each.state === "absent") && there > 0) {
        wrong.push(`${id} was said to be ${each.state}`);
      }
    }
  };

  for (let number = 0; number < count; number++) {
    const { id, loan } = jobOf(number);
    const order = orders.get(id);
    judgeOne("order", id, await journal.find("main", id)(), order?.count ?? 0);
    if (loan) {
      const key = JSON.stringify(["move", loan.id]);
      judgeOne("loan", loan.id, await journal.find("main", key)(), loansOf(world, loan.amount));
    }
    for (const { did, state } of heard.get(id) ?? []) {
      if (did === undefined) continue;
      counts[`${did} ${state}`] = (counts[`${did} ${state}`] ?? 0) + 1;
      if (did === "cancel" && state === "ended" && order?.status === "NEW") {
        wrong.push(`${id} was said to be ended, and is open`);
      }
      if (did === "amend" && state === "amended" && !isPrice(order?.price ?? "", PRICES.amended)) {
        wrong.push(`${id} was said to be amended, and is not`);
      }
    }
  }
  return { doubled, lost, wrong, open, counts };
};
