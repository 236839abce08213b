import { join } from "node:path";
import { defineConfig, type Plugin } from "vite";
import { root } from "../services/paths.ts";

/** Stay outside the bundles: native code, or packages that look for files beside their own. */
const external = ["@node-rs/argon2", "msgpackr", "pdfmake", "pino", "pino-http", "swagger-ui-dist"];

/** Extras of the MongoDB driver and of ws, used when they are installed; this project does without them. */
const absent = [
  "@aws-sdk/credential-providers",
  "@mongodb-js/zstd",
  "aws4",
  "bufferutil",
  "gcp-metadata",
  "kerberos",
  "mongodb-client-encryption",
  "snappy",
  "socks",
  "utf-8-validate",
];

const packages = "packages";

/** Node reads every source map of a program when it starts: those of the packages would add a second to it. */
function mapsOfOurOwn(): Plugin {
  return {
    name: "maps-of-our-own",
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== "chunk" || !file.name.startsWith(packages)) continue;
        delete bundle[`${file.fileName}.map`];
        file.code = file.code.replace(/\n\/\/# sourceMappingURL=.*\s*$/, "\n");
      }
    },
  };
}

/** Server and worker as they run: each its entry, and what they share once. */
export default defineConfig({
  root,
  plugins: [mapsOfOurOwn()],
  publicDir: false,
  ssr: { noExternal: true, external: [...external, ...absent] },
  build: {
    ssr: true,
    target: "node24",
    outDir: "dist/programs",
    emptyOutDir: true,
    minify: false,
    sourcemap: true,
    rolldownOptions: {
      input: { server: join(root, "server/main.ts"), worker: join(root, "worker/main.ts") },
      output: {
        entryFileNames: "[name].js",
        chunkFileNames: "[name]-[hash].js",
        sourcemapExcludeSources: true,
        codeSplitting: {
          groups: [
            { name: packages, test: /node_modules/, entriesAware: true },
            { name: "shared", minShareCount: 2 },
          ],
        },
      },
    },
  },
});
