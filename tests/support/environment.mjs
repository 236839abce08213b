import { TestEnvironment } from "jest-environment-node";

/** Node's environment; it lets a test that fails say what it was looking at while that is still open. */
export default class OfficeEnvironment extends TestEnvironment {
  async handleTestEvent(event) {
    if (event.name === "test_fn_failure") await this.global.whenTestFails?.();
  }
}
