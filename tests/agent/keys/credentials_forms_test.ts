import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  encodeText,
  type Encoding,
  parseCredentials,
  type ReadOptions,
} from "../../../agent/mod.ts";
import * as fc from "../../deps/fast_check.ts";
import { runs } from "../../support/runs.ts";
import { leftOf, rightOf } from "../support.ts";

const A = `kEy${"A1b2".repeat(15)}x`;
const S = `sEc${"Z9y8".repeat(15)}q`;
const A2 = `oTh${"C3d4".repeat(15)}w`;
const S2 = `oSs${"D3d4".repeat(15)}w`;
const BODY = "MC4CAQAwBQYDK2VwBCIEIAAAAAAAAAAAAAAAAAAAAAAA\n//AAAAAAAAAAAAAAAAAA+w==";
const PEM = `-----BEGIN PRIVATE KEY-----\n${BODY}\n-----END PRIVATE KEY-----`;
const escaped = (pem: string): string => pem.replace(/\n/g, "\\n");
const OWN = `BINANCE_API_KEY=${A}\nBINANCE_API_SECRET=${S}\n`;

const files: Readonly<Record<string, string>> = {
  "k.pem": PEM,
  "~/k.pem": PEM,
  "key.txt": `${A}\n`,
};
const options: ReadOptions = { fileAt: (path) => files[path.replace(/^\.\//, "")] };

const pair = (text: string | Uint8Array): readonly string[] => {
  const { apiKey, secret } = rightOf(parseCredentials(text, options));
  return [apiKey, secret.trim()];
};

/** Names that public projects read, with one project for each row in which they were seen. */
const NAMES: readonly (readonly [string, string])[] = [
  // https://github.com/groovybronx/dashboard-binance
  ["BINANCE_API_KEY", "BINANCE_API_SECRET"],
  // https://github.com/Bendernnm/based-trader
  ["BINANCE_API_KEY", "BINANCE_SECRET_KEY"],
  ["BINANCE_API_KEY", "BINANCE_SECRET"],
  ["BINANCE_KEY", "BINANCE_SECRET"],
  ["BINANCE_APIKEY", "BINANCE_APISECRET"],
  ["Binance_ApiKey", "Binance_ApiSecret"],
  ["BINANCE_PUBLIC_KEY", "BINANCE_PRIVATE_KEY"],
  ["BINANCE_API_KEY", "BINANCE_PRIVATE_KEY"],
  ["BINANCE_API_KEY", "BINANCE_API_KEY_SECRET"],
  ["BINANCE_API_KEY_ID", "BINANCE_API_KEY_SECRET"],
  ["BINANCE_ED25519_API_KEY", "BINANCE_ED25519_PRIVATE_KEY"],
  ["BINANCE_API_KEY", "BINANCE_ED25519_PRIVATE_KEY_PEM"],
  ["BINANCE_PM_API_KEY", "BINANCE_PM_API_SECRET"],
  ["BINANCE_FUTURES_API_KEY", "BINANCE_FUTURES_API_SECRET"],
  ["BINANCE_MAINNET_API_KEY", "BINANCE_MAINNET_API_SECRET"],
  ["BN_API_KEY", "BN_SECRET"],
  ["API_KEY_BINANCE", "API_SECRET_BINANCE"],
  ["MY_BINANCE_API_KEY", "MY_BINANCE_API_SECRET"],
  ["REACT_APP_BINANCE_API_KEY", "REACT_APP_BINANCE_API_SECRET"],
  ["BINANCE_API_KEY_1", "BINANCE_API_SECRET_1"],
  ["API_KEY", "API_SECRET"],
  ["API_KEY", "SECRET_KEY"],
  ["EXCHANGE_API_KEY", "EXCHANGE_API_SECRET"],
  // https://github.com/freqtrade/freqtrade, configuration by variables
  ["FREQTRADE__EXCHANGE__KEY", "FREQTRADE__EXCHANGE__SECRET"],
  // https://github.com/hummingbot/hummingbot, connector settings
  ["binance_perpetual_api_key", "binance_perpetual_api_secret"],
  // https://github.com/tiagosiebler/binance, client options
  ["api_key", "api_secret"],
  // https://github.com/ccxt/ccxt, exchange options
  ["apiKey", "secret"],
  ["apiKey", "apiSecret"],
  ["binanceApiKey", "binanceSecretKey"],
  ["key", "secret"],
];

const FORMS: Readonly<Record<string, (name: string, value: string) => string>> = {
  "a plain line": (n, v) => `${n}=${v}`,
  "spaces around the sign": (n, v) => `  ${n} = ${v}  `,
  "export and quotes": (n, v) => `export ${n}="${v}"`,
  "set of Windows": (n, v) => `set ${n}=${v}`,
  "set with quotes around both": (n, v) => `set "${n}=${v}"`,
  "setx": (n, v) => `setx ${n} "${v}"`,
  "setx for the machine": (n, v) => `setx ${n} ${v} /M`,
  "PowerShell": (n, v) => `$env:${n} = "${v}"`,
  "PowerShell with braces": (n, v) => `\${env:${n}}='${v}'`,
  ".NET": (n, v) => `[Environment]::SetEnvironmentVariable("${n}", "${v}", "User")`,
  "YAML": (n, v) => `${n}: ${v}`,
  "YAML with quotes and a comment": (n, v) => `  ${n}: '${v}'  # it's mine`,
  "a comment behind": (n, v) => `${n}=${v} # it's mine`,
  "quotes of a word processor": (n, v) => `${n}=\u201c${v}\u201d`,
  "single quotes of a word processor": (n, v) => `${n}=\u2018${v}\u2019`,
  "low quotes": (n, v) => `${n}=\u201e${v}\u201c`,
  "angular quotes": (n, v) => `${n}=\u00ab${v}\u00bb`,
  "backticks": (n, v) => `${n}=\`${v}\``,
  "blanks within quotes": (n, v) => `${n}=" ${v} "`,
  "JavaScript": (n, v) => `const ${n} = '${v}';`,
  "Python": (n, v) => `os.environ["${n}"] = "${v}"`,
  "TOML of several lines": (n, v) => `${n} = """${v}"""`,
  "a line of JSON": (n, v) => `  "${n}": "${v}",`,
  "a Dockerfile": (n, v) => `ENV ${n} ${v}`,
  "a list of compose": (n, v) => `  - ${n}=${v}`,
  "fish": (n, v) => `set -gx ${n} ${v}`,
  "csh": (n, v) => `setenv ${n} ${v}`,
  "a prompt in front": (n, v) => `$ export ${n}=${v}`,
  "a bold label": (n, v) => `- **${n}:** ${v}`,
  "a label and the value below": (n, v) => `${n}:\n${v}`,
  "a sign of another width": (n, v) => `${n}\uff1a${v}`,
};

const PEM_FORMS: Readonly<Record<string, (name: string, pem: string) => string>> = {
  "unquoted over lines": (n, pem) => `${n}=${pem}`,
  "in quotes over lines": (n, pem) => `${n}="${pem}"`,
  "escaped, in single quotes": (n, pem) => `${n}='${escaped(pem)}'`,
  "escaped, bare": (n, pem) => `${n}=${escaped(pem)}`,
  "on one line with blanks": (n, pem) => `${n}=${pem.replace(/\n/g, " ")}`,
  "as a block of YAML": (n, pem) => `${n}: |\n  ${pem.replace(/\n/g, "\n  ")}`,
  "below its label": (n, pem) => `${n}:\n${pem}`,
  "in three quotes": (n, pem) => `${n} = """\n${pem}\n"""`,
  "in a here-string of PowerShell": (n, pem) => `$env:${n} = @"\n${pem}\n"@`,
};

const READ: Readonly<Record<string, string>> = {
  "beside keys of another exchange": `BYBIT_API_KEY=${A2}\nBYBIT_API_SECRET=${S2}\n${OWN}`,
  "beside keys of a test network":
    `BINANCE_TESTNET_API_KEY=${A2}\nBINANCE_TESTNET_API_SECRET=${S2}\nBINANCE_API_KEY_TESTNET=${A2}\n${OWN}`,
  "beside keys without Binance in their names": `API_KEY=${A2}\nSECRET_KEY=django-$%^\n${OWN}`,
  "beside an empty value": `OTHER=""\n${OWN}`,
  "beside an empty twin": `BINANCE_SECRET=\n${OWN}`,
  "beside the same values under other names":
    `API_KEY=${A}\nBINANCE_KEY=${A}\nBINANCE_SECRET=${S}\n${OWN}`,
  "beside a public key":
    `BINANCE_PUBLIC_KEY="-----BEGIN PUBLIC KEY-----\nabc\n-----END PUBLIC KEY-----"\n${OWN}`,
  "beside what is commented out": `#BINANCE_API_KEY=${A2}\n// BINANCE_API_KEY=${A2}\n${OWN}`,
  "of which a half is meant for web pages":
    `NEXT_PUBLIC_BINANCE_API_KEY=${A}\nBINANCE_API_SECRET=${S}`,
  "of which a half is meant for a bundle": `VITE_BINANCE_API_KEY=${A}\nBINANCE_API_SECRET=${S}`,
  "of a module": `module.exports = {\n  apiKey: "${A}",\n  apiSecret: '${S}',\n};`,
  "of a module on one line": `module.exports = { apiKey: "${A}", apiSecret: "${S}" };`,
  "of another kind of module": `export default { apiKey: "${A}", apiSecret: "${S}" };`,
  "of a module, name by name":
    `module.exports.apiKey = "${A}";\nmodule.exports.apiSecret = "${S}";`,
  "of a client": `const client = new Client({ api_key: '${A}', api_secret: '${S}' });`,
  "on one line": `BINANCE_API_KEY=${A} BINANCE_API_SECRET=${S}`,
  "on one line of a shell": `export BINANCE_API_KEY=${A}; export BINANCE_API_SECRET=${S}`,
  "on one line of Windows": `set BINANCE_API_KEY=${A} && set BINANCE_API_SECRET=${S}`,
  "of freqtrade's settings":
    `{ // mine\n"exchange": {"name": "binance", "key": "${A}", "secret": "${S}",},\n"api_server": {"jwt_secret_key": "${S2}"}}`,
  "of one exchange among several":
    `{"binance": {"apiKey": "${A}", "secret": "${S}"}, "bybit": {"apiKey": "${A2}", "secret": "${S2}"}}`,
  "of the live half":
    `{"binance": {"testnet": {"apiKey": "${A2}", "secret": "${S2}"}, "mainnet": {"apiKey": "${A}", "secret": "${S}"}}}`,
  "of an object of JavaScript": `{ apiKey: '${A}', secret: '${S}', enableRateLimit: true }`,
  "of a call": `client = Client(api_key="${A}", api_secret="${S}")`,
  "of ccxt": `exchange = ccxt.binance({\n    'apiKey': '${A}',\n    'secret': '${S}',\n})`,
  "of nested YAML":
    `exchanges:\n  binance:\n    api_key: ${A}\n    api_secret: ${S}\n  bybit:\n    api_key: ${A2}\n    api_secret: ${S2}\n`,
  "of a section of TOML":
    `[bybit]\napi_key = "${A2}"\napi_secret = "${S2}"\n[binance]\napi_key = "${A}"\napi_secret = "${S}"`,
  "of hummingbot":
    `connector: binance_perpetual\nbinance_perpetual_api_key: ${A}\nbinance_perpetual_api_secret: ${S}`,
  "of a spreadsheet": `API Key,Secret Key\n${A},${S}`,
  "copied from a page": `API Key\n${A}\nSecret Key\n${S}`,
  "of two lines in quotes": `"${A}"\n\u201c${S}\u201d`,
  "of two lines with a comment": `# mine\n${A}\n${S}`,
  "on one line with a comma": `${A},${S}`,
  "with what nobody sees": `BINANCE_API_KEY=\u200b${A}\ufeff\nBINANCE_API_SECRET=\u00a0${S}\u200b`,
  "with old line ends": OWN.replace(/\n/g, "\r"),
};

/** Texts that are not read; the line that is named, and what its words have to hold. */
const REFUSED: Readonly<Record<string, readonly [text: string, line: number, words: RegExp]>> = {
  "two keys": [
    `BINANCE_API_KEY=${A2}\nBINANCE_KEY=${A}\nBINANCE_SECRET=${S}`,
    2,
    /API key on line 1/,
  ],
  "two secrets": [
    `BINANCE_API_KEY=${A}\nBINANCE_SECRET=${S}\nBINANCE_PRIVATE_KEY=${S2}`,
    3,
    /secret on line 2/,
  ],
  "two pairs": [`BINANCE_FUTURES_API_KEY=${A2}\nBINANCE_FUTURES_SECRET=${S2}\n${OWN}`, 3, /line 1/],
  "two numbered pairs": [
    `API_KEY=${A}\nAPI_KEY2=${A2}\nAPI_SECRET=${S}\nAPI_SECRET2=${S2}`,
    2,
    /line 1/,
  ],
  "two entries of a list": [
    `[{"apiKey":"${A}","secret":"${S}"},\n{"apiKey":"${A2}","secret":"${S2}"}]`,
    2,
    /line 1/,
  ],
  "a key of another product beside": [`BINANCE_SPOT_API_KEY=${A2}\n${OWN}`, 2, /line 1/],
  "a key and a secret that are no pair": [
    `BINANCE_API_KEY=${A}\nBINANCE_FUTURES_SECRET=${S}`,
    1,
    /line 2 does not belong to the one here/,
  ],
  "a secret that does not say Binance": [`BINANCE_API_KEY=${A}\nAPI_SECRET=${S}`, 1, /line 2/],
  "a test network alone": [
    `BINANCE_TESTNET_API_KEY=${A}\nBINANCE_TESTNET_SECRET=${S}`,
    1,
    /test net/,
  ],
  "another exchange alone": [`BYBIT_API_KEY=${A}\nBYBIT_API_SECRET=${S}`, 1, /another exchange/],
  "another exchange by a line beside": [
    `EXCHANGE=bybit\nAPI_KEY=${A}\nAPI_SECRET=${S}`,
    2,
    /another/,
  ],
  "another exchange's settings": [
    `{"exchange":{"name":"bybit","key":"${A}","secret":"${S}"}}`,
    1,
    /another/,
  ],
  "names that are none of a key": [`FOO=${A}\nBAR=${S}`, 1, /BINANCE_API_KEY=/],
  "a name without a secret": [`API_KEY=${A}`, 1, /BINANCE_API_SECRET=/],
  "a secret without a key": [`X=1\n\nBINANCE_API_SECRET=${S}`, 3, /BINANCE_API_KEY=/],
  "text behind a quote": [`BINANCE_API_KEY="${A}"x\nBINANCE_API_SECRET=${S}`, 1, /behind the clos/],
  "a variable in place of a value": [
    `BINANCE_API_KEY=\${KEY}\nBINANCE_API_SECRET=$S`,
    1,
    /variable/,
  ],
  "a private key without end": [
    `BINANCE_API_KEY=${A}\nBINANCE_PRIVATE_KEY=${PEM.slice(0, 60)}`,
    2,
    /END/,
  ],
  "a private key as API key": [`BINANCE_API_KEY="${PEM}"\nBINANCE_SECRET=${S}`, 1, /private key/],
  "a path that leads nowhere": [
    `BINANCE_API_KEY=${A}\nBINANCE_PRIVATE_KEY_PATH=./none.pem`,
    2,
    /no file/,
  ],
  "one value twice": [`BINANCE_API_KEY=${A}\nBINANCE_API_SECRET=${A}`, 2, /once more/],
};

const ENCODINGS: readonly Encoding[] = ["utf-8", "utf-16le", "utf-16be"];

describe("agent credentials forms", () => {
  for (const [key, secret] of NAMES) {
    it(`reads ${key} and ${secret} in every form`, () => {
      for (const [form, line] of Object.entries(FORMS)) {
        for (const end of ["\n", "\r\n"]) {
          const text = `${line(key, A)}\n${line(secret, S)}\n`.replace(/\n/g, end);
          assert.deepEqual(pair(text), [A, S], form);
        }
      }
    });
  }

  for (const [form, line] of Object.entries(PEM_FORMS)) {
    it(`reads a private key ${form}`, () => {
      for (const pem of [PEM, PEM.replaceAll("PRIVATE", "ENCRYPTED PRIVATE")]) {
        const written = line("BINANCE_PRIVATE_KEY", pem);
        for (
          const text of [`BINANCE_API_KEY=${A}\n${written}`, `${written}\nBINANCE_API_KEY=${A}`]
        ) {
          const [apiKey, secret = ""] = pair(text);
          assert.equal(apiKey, A);
          assert.equal(secret.replace(/\s/g, ""), pem.replace(/\s/g, ""));
        }
      }
    });
  }

  it("reads a private key in JSON, and in a file that the text names", () => {
    assert.deepEqual(pair(`{"api_key": "${A}", "private_key": "${escaped(PEM)}"}`), [A, PEM]);
    for (
      const line of [
        "BINANCE_PRIVATE_KEY_PATH=k.pem # mine",
        'BINANCE_PRIVATE_KEY_PATH="~/k.pem"',
        "BINANCE_PRIVATE_KEY=./k.pem",
        "BINANCE_API_SECRET_FILE=k.pem",
      ]
    ) assert.deepEqual(pair(`BINANCE_API_KEY=${A}\n${line}`), [A, PEM], line);
    assert.deepEqual(pair(`${A}\n./k.pem\n`), [A, PEM]);
    assert.deepEqual(pair("BINANCE_API_KEY_FILE=key.txt\nBINANCE_PRIVATE_KEY_PATH=k.pem"), [
      A,
      PEM,
    ]);
    const unread = leftOf(parseCredentials(`BINANCE_API_KEY=${A}\nBINANCE_PRIVATE_KEY_PATH=k.pem`));
    assert.match(unread.message, /^Line 2: this names a file/);
  });

  it("reads a key that is or holds a 0", () => {
    assert.deepEqual(pair(`BINANCE_API_KEY=0\nBINANCE_API_SECRET=0${S}0`), ["0", `0${S}0`]);
  });

  for (const [what, text] of Object.entries(READ)) {
    it(`reads the pair ${what}`, () => assert.deepEqual(pair(text), [A, S]));
  }

  it("reads the bytes of UTF-8 and UTF-16, with and without a mark, and text that was misread", () => {
    for (const encoding of ENCODINGS) {
      for (const mark of ["", "\ufeff"]) {
        for (const text of [OWN, OWN.replace(/\n/g, "\r\n"), `${A}\n${S}\n`]) {
          const bytes = encodeText(mark + text, encoding) ?? assert.fail();
          assert.deepEqual(pair(bytes), [A, S], `${encoding} ${mark.length}`);
          assert.deepEqual(pair(new TextDecoder().decode(bytes)), [A, S], `${encoding} misread`);
        }
      }
    }
  });

  for (const [what, [text, at, words]] of Object.entries(REFUSED)) {
    it(`refuses ${what}, naming the line and showing nothing`, () => {
      const { line, message } = leftOf(parseCredentials(text, options));
      assert.equal(line, at, message);
      assert.match(message, words);
      for (const secret of [A, S, A2, S2, BODY]) {
        assert.ok(!message.includes(secret.slice(0, 5)), message);
      }
    });
  }

  it("shows five characters of no secret, whatever the text", () => {
    const char = fc.constantFrom(..."QXZJKVW0123456789");
    const token = fc.array(char, { minLength: 5, maxLength: 64 }).map((chars) => chars.join(""));
    const name = fc.constantFrom(...NAMES.flat(), "FOO", "BYBIT_API_KEY", "API Key", "");
    const sign = fc.constantFrom(
      "=",
      ": ",
      " ",
      '="',
      "='",
      "\n",
      "",
      "=-----BEGIN PRIVATE KEY-----\n",
    );
    const end = fc.constantFrom(
      "\n",
      "\r\n",
      " ",
      '"\n',
      "'x\n",
      "\\n",
      ",",
      " # ",
      "}",
      "\n```\n",
    );
    const line = fc.tuple(name, sign, token, end);
    let refused = 0;
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 5 }),
        fc.constantFrom("", "{", "[", "\ufeff"),
        (all, head) => {
          const text = head + all.map((parts) => parts.join("")).join("");
          const read = parseCredentials(text);
          if (read._tag === "Right") return;
          refused++;
          const { message } = read.left;
          for (const [, , secret] of all) {
            for (let at = 0; at + 5 <= secret.length; at++) {
              assert.ok(!message.includes(secret.slice(at, at + 5)), message);
            }
          }
        },
      ),
      { numRuns: runs * 20 },
    );
    assert.ok(refused > runs, `only ${refused} texts were refused`);
  });
});

describe("two pairs of which one is called as if it were the only one", () => {
  const written = (one: string, other: string): Readonly<Record<string, string>> => ({
    JSON: JSON.stringify(
      { [one]: { apiKey: A, secret: S }, [other]: { apiKey: A2, secret: S2 } },
      null,
      2,
    ),
    YAML: `${one}:\n  apiKey: ${A}\n  secret: ${S}\n${other}:\n  apiKey: ${A2}\n  secret: ${S2}\n`,
    TOML:
      `[${one}]\napi_key = "${A}"\nsecret = "${S}"\n[${other}]\napi_key = "${A2}"\nsecret = "${S2}"\n`,
    variables:
      `${one.toUpperCase()}_API_KEY=${A}\n${one.toUpperCase()}_API_SECRET=${S}\n${other.toUpperCase()}_API_KEY=${A2}\n${other.toUpperCase()}_API_SECRET=${S2}\n`,
  });
  for (
    const [one, other] of [["main", "sub"], ["sub", "main"], ["live", "hedge"], [
      "alice",
      "bob",
    ]] as const
  ) {
    for (const [form, text] of Object.entries(written(one, other))) {
      it(`are never guessed between: ${one} and ${other} as ${form}`, () => {
        const { line, message } = leftOf(parseCredentials(text));
        const [first] = /\d+/.exec(message.replace(/^Line \d+/, "")) ?? [];
        assert.match(message, /another key on line \d+, of another pair/);
        assert.ok(Number(first) >= 1 && line > Number(first), message);
      });
    }
  }

  it("leave a test network, another exchange and other services alone", () => {
    const ours = `API_KEY=${A}\nAPI_SECRET=${S}\n`;
    for (
      const other of [
        `TESTNET_API_KEY=${A2}\nTESTNET_API_SECRET=${S2}`,
        `BYBIT_API_KEY=${A2}\nBYBIT_API_SECRET=${S2}`,
        "AWS_ACCESS_KEY_ID=AKIA0000000000000000\nAWS_SECRET_ACCESS_KEY=abcdefghijklmnopqrstuvwxyz0123456789ABCD",
        "OPENAI_API_KEY=sk-abcdefghijklmnopqrstuvwxyz",
      ]
    ) assert.deepEqual(pair(`${ours}${other}\n`), [A, S], other);
    assert.deepEqual(pair(`${OWN}SUB_API_KEY=${A2}\nSUB_API_SECRET=${S2}\n`), [A, S]);
  });
});
