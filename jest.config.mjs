/** @type {import('jest').Config} */
export default {
  roots: ["<rootDir>/tests"],
  testMatch: ["**/*.test.ts"],
  extensionsToTreatAsEsm: [".ts", ".tsx"],
  transform: { "^.+\\.tsx?$": ["@swc/jest"] },
  cacheDirectory: "<rootDir>/.cache/jest",
  testEnvironment: "<rootDir>/tests/support/environment.mjs",
  testTimeout: 30_000,
  // a browser, a server and a worker run beside most tests: more at a time only makes them wait
  maxWorkers: 2,
  globalSetup: "<rootDir>/tests/support/global-setup.mjs",
  globalTeardown: "<rootDir>/tests/support/global-teardown.mjs",
};
