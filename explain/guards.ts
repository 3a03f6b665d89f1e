/** The guards of this side that refuse to send, for people: what each holds to, and what to do. */

/** What a guard holds to, and the remedy; both complete a text of their own. */
export type Guard = readonly [holds: string, remedy: string];

/** By the `rule` of the failure; rules of `send`, of transports and of an agent's policy. */
export const guards: Readonly<Record<string, Guard>> = {
  host: [
    "requests go to safe hosts alone",
    "Use https hosts without a path; http is for this machine only",
  ],
  retired: [
    "the exchange has retired the endpoint",
    "Use the endpoint that the message names, or opt in to the retired one",
  ],
  misuse: [
    "what was given cannot be sent",
    "Send what an endpoint returns, unchanged, with an environment of environment({ transport }): send(request)(environment)()",
  ],
  signal: [
    "its signal was aborted before it left, or is no AbortSignal",
    "Call again, with a signal that is not aborted, or with none",
  ],
  now: [
    "the environment's clock gives no time",
    "Give the environment a clock in whole ms since 1970, such as Date.now",
  ],
  newId: [
    "the environment makes no usable client order id",
    "Give the environment a newId that makes a new id of letters and digits at each call",
  ],
  recvWindow: [
    "the environment's recvWindow is out of range",
    "Give the environment a recvWindow of 1 to 60000 ms, or none",
  ],
  ban: ["the exchange has banned this address", "Send nothing until the wait is over"],
  budget: ["the budget is spent", "Wait until the budget is filled again, or raise it"],
  environment: [
    "the environment does not have the product",
    "Use the simulated environment, which has every product",
  ],
  userAgent: [
    "the user agent cannot stand in a header",
    "Give a user agent of 1 to 200 printable ASCII characters, or leave it out",
  ],
  killSwitch: [
    "the kill switch is on",
    "Ask the person who turned it on: stopped of the policy has to be turned off by a person",
  ],
  readOnly: [
    "the policy allows reading alone",
    "Ask the person to turn readOnly of the policy off, if it is meant to change something",
  ],
  wellFormed: [
    "the request is not one that its endpoint makes",
    "Build the request anew by calling its endpoint, and change nothing of it",
  ],
  endpoints: [
    "the policy does not list the endpoint",
    "Ask the person to add the operation name to endpoints of the policy, if it is meant",
  ],
  symbols: [
    "the policy does not list what the request touches",
    "Use a symbol that is listed, or ask the person to widen symbols or endpoints of the policy",
  ],
  maxLeverage: [
    "the leverage is above the policy's maximum",
    "Set a leverage of at most maxLeverage of the policy",
  ],
  maxOrdersPerMinute: [
    "the policy's orders of this minute are used up or were not counted",
    "Wait a minute and place fewer orders; a program passes the times of all orders as orderTimes",
  ],
  minUniMmr: [
    "the account's uniMMR is below the policy's floor or not known",
    "Below the floor cancel, repay or reduce first; a program passes the uniMMR of accountInformation",
  ],
  maxNotional: [
    "the request moves more than the policy's maximum, or nobody knows how much",
    "Make it smaller, or wait until its price can be read; a program passes fresh prices as worths",
  ],
  dryRun: [
    "the policy makes this a dry run",
    "Nothing else stands in the way: turn dryRun of the policy off to send it",
  ],
  confirmation: [
    "it moves real money and nobody has confirmed it",
    "Prepare the request, show it to the person, and pass the confirmation given with CONFIRM",
  ],
};
