/// <reference lib="dom" />
/** The playground: a form for each endpoint, and a simulated account that it acts on. */
import type { Spec } from "../../endpoints/catalog.ts";
import { explain } from "../../explain/explain.ts";
import { type Failure, send, sign } from "../../mod.ts";
import {
  advance,
  movePrices,
  openWorld,
  simulatedEnvironment,
  type World,
  worldRef,
} from "../../simulator/mod.ts";
import { describeRetired } from "../cli/describing/spec_text.ts";
import { type View, viewOf } from "./account.ts";
import { at, make, table } from "./dom.ts";
import { formOf, foundFor, looksLikeKey, playable, requestOf } from "./form.ts";
import { picture } from "./picture.ts";

const FAMILIES: Readonly<Record<string, string>> = {
  portfolio: "Portfolio Margin",
  portfolio_pro: "Portfolio Margin Pro",
  margin: "Margin",
  usdm_market: "USDⓈ-M market data",
  coinm_market: "COIN-M market data",
};

const ref = worldRef(openWorld());
let call = 1;
let ids = 0;
// What is shown is what is sent: new client ids stay the same until then.
const env = simulatedEnvironment(ref, { newId: () => `play${call}n${++ids}` });
const texts = new Map<string, string>();
const history: number[] = [];
let chosen: Spec | undefined;
let shown: View | undefined;

const FIGURES: readonly (readonly [keyof View["figures"], string])[] = [
  ["uniMMR", "uniMMR"],
  ["status", "Status"],
  ["equity", "Equity, USD"],
  ["available", "Available, USD"],
  ["initialMargin", "Initial margin, USD"],
  ["maintenanceMargin", "Maintenance margin, USD"],
];

const draw = (view: View): void => {
  const place = at("picture");
  place.innerHTML = picture(view, history.slice(-60), place.clientWidth);
};

const showAccount = async (): Promise<void> => {
  const view = await viewOf(ref.read());
  const before = shown ?? view;
  shown = view;
  history.push(Number(view.figures.equity));
  draw(view);
  at("figures").replaceChildren(
    ...FIGURES.map(([name, label]) =>
      make("div", { className: before.figures[name] === view.figures[name] ? "" : "changed" }, [
        make("dt", { textContent: label }),
        make("dd", {
          textContent: name === "uniMMR" && Number(view.figures.uniMMR) > 1e6
            ? "none"
            : view.figures[name],
        }),
      ])
    ),
  );
  at("balances").replaceChildren(
    table(["Asset", "Margin", "Owed", "UM", "CM"], view.balances, before.balances),
  );
  at("positions").replaceChildren(
    table(
      ["Contract", "Side", "Amount", "Profit", "Entry", "Mark"],
      view.positions,
      before.positions,
    ),
  );
  at("orders").replaceChildren(
    table(["Kind", "Symbol", "Side", "Type", "Quantity", "Price"], view.orders),
  );
  for (const [symbol, price] of view.prices) {
    const input = document.getElementById(`price-${symbol}`);
    if (input instanceof HTMLInputElement) input.value = price;
  }
  at("time").textContent = new Date(view.time).toISOString().replace("T", " ").slice(0, 19);
};

const showRequest = async (): Promise<void> => {
  if (!chosen) return;
  ids = 0;
  const request = requestOf(chosen, texts);
  const signed = await sign(request)(env)();
  const [text, isBad] = signed._tag === "Left" ? [signed.left.message, true] : [
    [
      `${signed.right.method} ${signed.right.url.replace(/[?&]/g, "\n  $&")}`,
      ...Object.entries(signed.right.headers).map(([name, value]) => `${name}: ${value}`),
    ].join("\n"),
    false,
  ];
  at("request").textContent = text;
  at("request").className = isBad ? "bad" : "";
};

/** Why a call failed. No waiting helps where time stands still, so what ends the wait is named. */
const whyNot = (failure: Failure): string => {
  const { text, retry } = explain(failure);
  return retry === "wait" ? `${text}\nTime stands still in this page until you press 1 hour` : text;
};

const sendIt = async (): Promise<void> => {
  if (!chosen) return;
  ids = 0;
  const sent = await send(requestOf(chosen, texts))(env)();
  call++;
  const isBad = sent._tag === "Left";
  at("answer").textContent = isBad
    ? whyNot(sent.left)
    : JSON.stringify(sent.right, null, 2) ?? "done";
  at("answer").className = isBad ? "bad" : "";
  await showAccount();
  await showRequest();
};

const takeText = (name: string, input: HTMLInputElement | HTMLSelectElement): void => {
  if (looksLikeKey(input.value)) {
    input.value = "";
    at("answer").textContent = "This page takes no key. It signs with a public sample.";
    at("answer").className = "bad";
  }
  texts.set(name, input.value);
  void showRequest();
};

const inputFor = (
  { name, choices, example, takes }: ReturnType<typeof formOf>["inputs"][number],
): HTMLInputElement | HTMLSelectElement => {
  const input = choices.length > 0
    ? make(
      "select",
      {},
      ["", ...choices].map((value) => make("option", { value, textContent: value || "–" })),
    )
    : make("input", { placeholder: takes, autocomplete: "off", spellcheck: false });
  input.id = `input-${name}`;
  input.value = example;
  texts.set(name, example);
  input.addEventListener("input", () => takeText(name, input));
  return input;
};

const choose = (spec: Spec): void => {
  chosen = spec;
  texts.clear();
  const { endpoint, inputs } = formOf(spec);
  const fields = inputs.map((each) =>
    make("label", { className: each.required || each.example !== "" ? "" : "optional" }, [
      make("span", {}, [
        make("b", { textContent: each.name }),
        each.required ? " required" : "",
      ]),
      inputFor(each),
      make("small", { textContent: each.about }),
    ])
  );
  const rest = fields.filter(({ className }) => className === "optional");
  const first = fields.filter(({ className }) => className !== "optional");
  at("about").textContent = [
    `${endpoint.summary}. ${endpoint.route}, ${endpoint.weightText}`,
    ...(endpoint.retired ? [describeRetired(endpoint.retired)] : []),
  ].join(". ");
  at("fields").replaceChildren(
    ...first,
    ...(rest.length === 0 ? [] : [
      make("details", {}, [
        make("summary", { textContent: `${rest.length} more parameters` }),
        ...rest,
      ]),
    ]),
  );
  at("answer").textContent = "";
  void showRequest();
};

const listed = (sought: string): void => {
  const found = foundFor(sought);
  at("found").textContent = found.length === 0 ? "No endpoint fits" : "";
  if (found.length === 0) return;
  const groups = Object.entries(FAMILIES).flatMap(([family, label]) => {
    const own = found.filter((spec) => spec.family === family);
    return own.length === 0 ? [] : [
      make("optgroup", { label }, own.map(({ name }) => make("option", { textContent: name }))),
    ];
  });
  const select = at("endpoint");
  const before = chosen?.name;
  select.replaceChildren(...groups);
  const next = found.find(({ name }) => name === before) ?? found[0];
  if (!next || !(select instanceof HTMLSelectElement)) return;
  select.value = next.name;
  if (next.name !== before) choose(next);
};

const changeWorld = async (change: (world: World) => { readonly world: World }): Promise<void> => {
  try {
    ref.write(change(ref.read()).world)();
  } catch (error) {
    at("answer").textContent = error instanceof Error ? error.message : String(error);
    at("answer").className = "bad";
  }
  await showAccount();
  await showRequest();
};

const PERCENT: readonly (readonly [label: string, factor: number])[] = [
  ["−10%", 0.9],
  ["−1%", 0.99],
  ["+1%", 1.01],
  ["+10%", 1.1],
];

const priceRow = (symbol: string): HTMLElement => {
  const asset = symbol.replace("USDT", "");
  const input = make("input", { id: `price-${symbol}`, inputMode: "decimal", autocomplete: "off" });
  // What is no price is refused in words, and the price that holds is shown again.
  const set = (price: string): void =>
    void changeWorld((world) => movePrices(world, { [asset]: price }));
  input.addEventListener("change", () => set(input.value.trim()));
  return make("div", { className: "price" }, [
    make("label", { textContent: asset, htmlFor: input.id }),
    input,
    ...PERCENT.map(([label, factor]) =>
      make("button", {
        type: "button",
        textContent: label,
        ariaLabel: `${asset} ${label}`,
        onclick: () => set((Number(input.value) * factor).toFixed(2)),
      })
    ),
  ]);
};

const HOUR = 3_600_000;

const SPANS: readonly (readonly [label: string, ms: number])[] = [
  ["1 hour", HOUR],
  ["8 hours", 8 * HOUR],
  ["1 day", 24 * HOUR],
];

/** Fills the page, and keeps it up to date. */
export const begin = async (): Promise<void> => {
  const search = at("search");
  const endpoint = at("endpoint");
  search.addEventListener("input", () => {
    if (search instanceof HTMLInputElement) listed(search.value);
  });
  search.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    // The form would send the first of what was found.
    event.preventDefault();
    endpoint.focus();
  });
  endpoint.addEventListener("change", () => {
    if (!(endpoint instanceof HTMLSelectElement)) return;
    const spec = playable.find(({ name }) => name === endpoint.value);
    if (spec) choose(spec);
  });
  at("form").addEventListener("submit", (event) => {
    event.preventDefault();
    void sendIt();
  });
  at("reset").addEventListener("click", () => {
    history.length = 0;
    void changeWorld(() => ({ world: openWorld() }));
  });
  at("advance").replaceChildren(
    ...SPANS.map(([label, ms]) =>
      make("button", {
        type: "button",
        textContent: label,
        onclick: () => void changeWorld((world) => advance(world, ms)),
      })
    ),
  );
  const { prices } = await viewOf(ref.read());
  at("prices").replaceChildren(...[...prices.keys()].map(priceRow));
  addEventListener("resize", () => {
    if (shown) draw(shown);
  });
  chosen = playable.find(({ name }) => name === "newUmOrder");
  if (chosen) choose(chosen);
  listed("");
  await showAccount();
};
