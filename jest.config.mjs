/** @type {import('jest').Config} */
export default {
  roots: ["<rootDir>/tests"],
  testMatch: ["**/*.test.ts"],
  extensionsToTreatAsEsm: [".ts", ".tsx"],
  transform: { "^.+\\.tsx?$": ["@swc/jest"] },
  testEnvironment: "node",
  testTimeout: 30_000,
};
