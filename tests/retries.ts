import type { Reporter, TestCase } from 'vitest/node';

/** Prints why a test had to be done once more: what fails now and then is to be seen, though it passes then. */
export default class Retries implements Reporter {
  onTestCaseResult(test: TestCase) {
    if (!test.diagnostic()?.flaky) return;
    const reasons = test.result().errors?.map(({ message, stack }) => stack ?? message) ?? [];
    console.log(`Done once more: ${test.module.relativeModuleId} › ${test.fullName}\n${reasons.join('\n')}`);
  }
}
