// Ends the run with one plain line that every reader of logs understands.
import type { Reporter, TestCase, TestResult } from "@playwright/test/reporter";

export default class ClosingLine implements Reporter {
  readonly #last = new Map<string, string>();

  onTestEnd(test: TestCase, result: TestResult) {
    const ended = result.status === "skipped" ? "skipped" : test.ok() ? "passed" : "failed";
    this.#last.set(test.id, ended);
  }

  onEnd() {
    const count = (ended: string) => [...this.#last.values()].filter((one) => one === ended).length;
    console.log(`${count("passed")} passed, ${count("failed")} failed, ${count("skipped")} skipped`);
  }
}
