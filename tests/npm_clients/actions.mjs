// Runs the actions of a client one after the other and prints one line of JSON for each.

/** Where the exchange is and whom it should take us for. */
export const settings = {
  url: process.env.SIMULATOR_URL,
  apiKey: process.env.SIMULATOR_API_KEY,
  secret: process.env.SIMULATOR_SECRET,
  isHmac: process.env.SIMULATOR_KEY_KIND === "HMAC",
};

/** Fails where an answer is not what it should be. */
export const expect = (holds, what) => {
  if (!holds) throw new Error(`expected ${what}`);
};

/** Fails unless the exchange refuses, with a text or a code that the live exchange gives too. */
export const refused = async (call, answer) => {
  try {
    await call();
  } catch (error) {
    const said = `${error.code ?? ""} ${error.message}`;
    expect(said.includes(answer), `${answer}, not ${said.slice(0, 120)}`);
    return;
  }
  throw new Error(`expected to be refused with ${answer}`);
};

const textOf = (error) => String(error?.message ?? JSON.stringify(error)).slice(0, 200);

export const run = async (actions) => {
  let failed = 0;
  for (const [action, act] of Object.entries(actions)) {
    try {
      await act();
      console.log(JSON.stringify({ action, ok: true }));
    } catch (error) {
      failed++;
      console.log(JSON.stringify({ action, ok: false, why: textOf(error) }));
    }
  }
  process.exit(failed > 0 ? 1 : 0);
};

/** Waits until something holds; fails where it does not within seconds. */
export const until = async (holds, what) => {
  for (let i = 0; i < 200; i++) {
    if (holds()) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`expected ${what}`);
};

/** Controls the simulated world. */
export const control = (route, body) =>
  fetch(`${settings.url}/simulator/${route}`, { method: "POST", body: JSON.stringify(body) });
