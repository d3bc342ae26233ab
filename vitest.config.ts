import { defineConfig } from 'vitest/config';

/** Pages wait now and then, so two cores have time for three. */
const WORKERS = 3;

export default defineConfig({
  test: {
    reporters: ['default', './tests/retries.ts'],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**'],
          // No file leaves anything behind that another meets; to load everything anew took a third of the time.
          isolate: false,
          maxWorkers: WORKERS,
          // Thousands of strings of a whole lecture take a while where other work goes on.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/e2e/setup.ts'],
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // Four browsers on two cores: what fails is done once more, whole, and then counts.
          retry: 1,
          expect: { poll: { timeout: 15_000 } },
          maxWorkers: WORKERS,
        },
      },
    ],
  },
});
