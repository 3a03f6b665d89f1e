import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { readBun, readDeno } from "../../tools/run/junit.ts";

const BUN = `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="bun test" tests="5" failures="1" skipped="1">
  <testsuite name="tests/a_test.ts" file="tests/a_test.ts" tests="5">
    <testsuite name="suite &lt;&amp;&quot; one" file="tests/a_test.ts" tests="2">
      <testcase name="leaf" classname="x" time="0.1" file="tests/a_test.ts" />
      <testsuite name="inner" file="tests/a_test.ts">
        <testcase name="deep" classname="x">
          <failure type="Error" message="1 &lt; 2&#10;">Error: 1 &lt; 2</failure>
        </testcase>
      </testsuite>
      <testcase name="later" classname="x">
        <skipped message="TODO" />
      </testcase>
    </testsuite>
    <testcase name="a &gt; b" classname="" time="0.1" />
  </testsuite>
  <testsuite name="tests/empty_test.ts" tests="0" />
  <testsuite name="tests/b_test.ts"><testcase name="last" /></testsuite>
</testsuites>`;

const DENO = `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="deno test" tests="8" failures="2" errors="0">
  <testsuite name="./tests/a_test.ts" tests="3">
    <testcase name="suite" classname="./tests/a_test.ts">
      <failure message="1 test step failed">1 test step failed.</failure>
    </testcase>
    <testcase name="plain" classname="./tests/a_test.ts"></testcase>
    <testcase name="off" classname="./tests/a_test.ts">
      <skipped/>
    </testcase>
  </testsuite>
  <testsuite name="ext:deno_node/testing.ts" tests="4">
    <testcase name="suite &gt; leaf" classname="ext:deno_node/testing.ts">
      <failure message="Uncaught Error: planted
two lines">Error: planted</failure>
    </testcase>
    <testcase name="suite &gt; inner" classname="ext:deno_node/testing.ts"></testcase>
    <testcase name="suite &gt; inner &gt; deep" classname="ext:deno_node/testing.ts"></testcase>
    <testcase name="shared &gt; leaf" classname="ext:deno_node/testing.ts"></testcase>
  </testsuite>
  <testsuite name="./tests/b_test.ts"><testcase name="shared"></testcase></testsuite>
  <testsuite name="./tests/c_test.ts"><testcase name="shared"></testcase></testsuite>
</testsuites>`;

describe("reports are read", () => {
  test("Bun's, with nested suites", () => {
    assert.deepEqual(readBun(BUN), [
      { name: `tests/a_test.ts > suite <&" one > leaf`, outcome: "passed" },
      { name: `tests/a_test.ts > suite <&" one > inner > deep`, outcome: "failed" },
      { name: `tests/a_test.ts > suite <&" one > later`, outcome: "skipped" },
      { name: "tests/a_test.ts > a > b", outcome: "passed" },
      { name: "tests/b_test.ts > last", outcome: "passed" },
    ]);
  });
  test("Deno's, leaves only, with the file of the suite", () => {
    assert.deepEqual(readDeno(DENO), [
      { name: "tests/a_test.ts > plain", outcome: "passed" },
      { name: "tests/a_test.ts > off", outcome: "skipped" },
      { name: "tests/a_test.ts > suite > leaf", outcome: "failed" },
      { name: "tests/a_test.ts > suite > inner > deep", outcome: "passed" },
      { name: "tests/b_test.ts or tests/c_test.ts > shared > leaf", outcome: "passed" },
    ]);
  });
  test("an empty report has no tests", () => {
    assert.deepEqual(readBun(""), []);
    assert.deepEqual(readDeno("<testsuites/>"), []);
  });
});
