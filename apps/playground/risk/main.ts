/// <reference lib="dom" />
/** The page of risk: sliders of an account and its market, and what it becomes by them, drawn at once. */
import { type Units, units } from "../../../lib/decimal.ts";
import { curve, heatMap, readRecord, type Standing, waterfall } from "../../../risk/mod.ts";
import { at, make, table } from "../dom.ts";
import { type Sample, samples } from "./samples.ts";
import { type Chosen, heldIn, lentIn, mostOf, movesOf, type Shown, shownOf } from "./scene.ts";
import {
  changeText,
  crossingText,
  dollars,
  missingText,
  percent,
  ratioText,
  statusText,
} from "./words.ts";

/** A slider, in per cent, and what it is of. */
interface Slider {
  readonly name: "move" | "peg" | "rate" | "order" | "loan" | "out";
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly choices: (sample: Sample) => readonly string[];
  /** What a place of it means. */
  readonly says: (place: number, sample: Sample) => string;
}

const worth = (place: number, sample: Sample): Units =>
  mostOf(sample) * BigInt(Math.round(place)) / 100n;

const ofWorth = (place: number, sample: Sample): string =>
  place === 0 ? "none" : `${dollars(worth(place, sample))} USD`;

const share = (place: number): string => percent(place / 100);

const ALL = "all assets";

const SLIDERS: readonly Slider[] = [
  {
    name: "move",
    label: "Price of",
    from: -90,
    to: 100,
    choices: (sample) => [...movesOf(sample).keys()],
    says: share,
  },
  { name: "peg", label: "Peg of", from: -60, to: 20, choices: heldIn, says: share },
  {
    name: "rate",
    label: "Collateral rate of",
    from: -100,
    to: 0,
    choices: (sample) => [ALL, ...heldIn(sample)],
    says: share,
  },
  {
    name: "order",
    label: "Order of",
    from: -100,
    to: 100,
    choices: ({ terms }) => [...Object.keys(terms.um), ...Object.keys(terms.cm)],
    says: (place, sample) =>
      place === 0
        ? "none"
        : `${place < 0 ? "sell" : "buy"} ${dollars(worth(Math.abs(place), sample))} USD`,
  },
  { name: "loan", label: "Loan of", from: 0, to: 100, choices: lentIn, says: ofWorth },
  {
    name: "out",
    label: "Withdrawal of",
    from: 0,
    to: 100,
    choices: (sample) =>
      heldIn(sample).filter((asset) => (sample.account.balances[asset]?.cross ?? 0n) > 0n),
    says: (place) => place === 0 ? "none" : `${place} % of what is free`,
  },
];

const select = (id: string): HTMLSelectElement => {
  const found = at(id);
  if (found instanceof HTMLSelectElement) return found;
  throw new Error(`${id} is no select`);
};

const range = (id: string): HTMLInputElement => {
  const found = at(id);
  if (found instanceof HTMLInputElement) return found;
  throw new Error(`${id} is no input`);
};

const options = (names: readonly string[]): readonly HTMLOptionElement[] =>
  names.map((name) => make("option", { value: name, textContent: name }));

const placeOf = (name: Slider["name"]): number => Number(range(`${name}-by`).value);

const shareOf = (name: Slider["name"]): Units => units((placeOf(name) / 100).toFixed(4));

const chosenIn = (sample: Sample): Chosen => ({
  move: select("move").value,
  moveBy: shareOf("move"),
  pegOf: select("peg").value,
  pegBy: shareOf("peg"),
  rateOf: select("rate").value === ALL ? "" : select("rate").value,
  rateBy: shareOf("rate"),
  order: select("order").value,
  orderWorth: worth(placeOf("order"), sample),
  loanOf: select("loan").value,
  loanWorth: worth(placeOf("loan"), sample),
  outOf: select("out").value,
  outShare: shareOf("out"),
  across: select("across").value === "peg" ? "peg" : "rates",
});

const FIGURES: readonly (readonly [label: string, of: (standing: Standing) => string])[] = [
  ["uniMMR", ratioText],
  ["Status", ({ status }) => statusText[status]],
  ["Equity, USD", ({ equity }) => dollars(equity)],
  ["Available, USD", ({ available }) => dollars(available)],
  ["Initial margin, USD", ({ initialMargin }) => dollars(initialMargin)],
  ["Maintenance margin, USD", ({ maintenanceMargin }) => dollars(maintenanceMargin)],
];

const figuresOf = ({ before, now }: Shown): readonly HTMLElement[] =>
  FIGURES.map(([label, of]) => {
    const [was, is] = [of(before), of(now)];
    return make("div", { className: was === is ? "" : "changed" }, [
      make("dt", { textContent: label }),
      make("dd", {}, [is, ...(was === is ? [] : [make("small", { textContent: ` was ${was}` })])]),
    ]);
  });

const roomRows = ({ rooms }: Shown): readonly (readonly string[])[] =>
  rooms.filter(({ found: { down, up } }) => down ?? up).map(({ name, found }) => [
    name,
    crossingText(found.down),
    crossingText(found.up),
  ]);

const saidOf = ({ changes, missing }: Shown): string =>
  [
    ...(changes.length === 0 ? [] : [`First: ${changes.map(changeText).join(", ")}.`]),
    ...missing.map((each) => `Left out: ${missingText(each)}.`),
  ].join(" ");

const draw = (sample: Sample): void => {
  for (const { name, says } of SLIDERS) {
    const text = says(placeOf(name), sample);
    at(`${name}-said`).textContent = text;
    range(`${name}-by`).setAttribute("aria-valuetext", text);
  }
  const shown = shownOf(sample, chosenIn(sample));
  const { status } = shown.now;
  at("figures").className = status;
  at("figures").replaceChildren(...figuresOf(shown));
  const isLate = status === "FORCE_LIQUIDATION";
  at("rooms").replaceChildren(
    table([
      "What moves",
      isLate ? "Falls out of it" : "Falls to",
      isLate ? "Rises out of it" : "Rises to",
    ], roomRows(shown)),
  );
  at("changes").textContent = saidOf(shown);
  at("line").innerHTML = curve(shown.line, shown.then.terms.levels, "uniMMR by the price");
  at("map").innerHTML = heatMap(shown.map, "Heat map of uniMMR");
  at("parts").innerHTML = waterfall(shown.now);
};

const rowOf = ({ name, label, from, to }: Slider): HTMLElement =>
  make("div", { className: "slider" }, [
    make("label", { htmlFor: name, textContent: label }),
    make("output", { id: `${name}-said` }),
    make("select", { id: name }),
    make("input", {
      id: `${name}-by`,
      type: "range",
      min: String(from),
      max: String(to),
      step: "1",
      value: "0",
      ariaLabel: `${label}, how far`,
    }),
  ]);

/** Fills the page, and keeps it up to date. */
export const begin = (): void => {
  const all = new Map(Object.entries(samples));
  const OWN = "your own";
  let sample = [...all.values()][0];
  let isDue = false;
  // One drawing for each frame, however fast a slider moves.
  const redraw = (): void => {
    if (isDue) return;
    isDue = true;
    requestAnimationFrame(() => {
      isDue = false;
      if (sample) draw(sample);
    });
  };
  const rest = (): void => {
    for (const { name } of SLIDERS) range(`${name}-by`).value = "0";
    redraw();
  };
  const take = (next: Sample): void => {
    sample = next;
    for (const { name, choices } of SLIDERS) {
      const names = choices(next);
      select(name).replaceChildren(...options(names));
      select(name).disabled = range(`${name}-by`).disabled = names.length === 0;
    }
    rest();
  };
  at("sliders").replaceChildren(...SLIDERS.map(rowOf));
  at("sliders").addEventListener("input", redraw);
  select("across").addEventListener("change", redraw);
  at("back").addEventListener("click", rest);
  select("sample").replaceChildren(...options([...all.keys()]));
  select("sample").addEventListener("change", () => {
    const next = all.get(select("sample").value);
    if (next) take(next);
  });
  at("use").addEventListener("click", () => {
    const pasted = at("pasted");
    const read = readRecord(pasted instanceof HTMLTextAreaElement ? pasted.value : "");
    at("unread").textContent = read._tag === "Left"
      ? `It was not taken: ${read.left.join("; ")}.`
      : "";
    if (read._tag === "Left") return;
    all.set(OWN, read.right);
    select("sample").replaceChildren(...options([...all.keys()]));
    select("sample").value = OWN;
    take(read.right);
  });
  if (sample) take(sample);
};
