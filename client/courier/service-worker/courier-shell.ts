import type { Plugin, Rolldown } from "vite";
import { translator } from "../../../shared/i18n/index.ts";

type Bundle = Rolldown.OutputBundle;

const workerFile = "courier-sw.js";
const icons = [
  { src: "/courier-192.png", sizes: "192x192", type: "image/png", purpose: "any" },
  { src: "/courier-512.png", sizes: "512x512", type: "image/png", purpose: "any" },
  { src: "/courier-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
] as const;

/**
 * Tells the courier's service worker which files its page is made of, by the bundle's own graph: the entry with what it
 * imports at once, and the courier's page with all it may ever import. The screens of the office are none of its business.
 */
export function courierShell(): Plugin {
  return {
    name: "courier-shell",
    apply: "build",
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        const worker = bundle[workerFile];
        if (worker?.type !== "chunk") throw new Error(`no ${workerFile} in the bundle`);
        const chunks = chunksOf(bundle);
        const [entry] = chunks.filter(({ isEntry, fileName }) => isEntry && !fileName.endsWith("-sw.js"));
        const [page] = chunks.filter(({ facadeModuleId }) => facadeModuleId?.endsWith("/courier-page.tsx"));
        if (!entry || !page) throw new Error("the courier's page is not in the bundle");
        const needed = new Set<string>();
        walk(bundle, entry.fileName, "at once", needed);
        walk(bundle, page.fileName, "ever", needed);
        // Every browser that runs a service worker reads woff2.
        const files = [...needed]
          .filter((file) => !file.endsWith(".woff"))
          .toSorted()
          .map((file) => `/${file}`);
        const shell = {
          version: fingerprint([...files, worker.code].join("\n")),
          entry: entry.fileName,
          files,
        };
        worker.code = worker.code.replaceAll(/\bcourierShell\b/gu, () => JSON.stringify(shell));
        this.emitFile({ type: "asset", fileName: "courier.webmanifest", source: manifest() });
      },
    },
  };
}

const chunksOf = (bundle: Bundle) => Object.values(bundle).filter((one) => one.type === "chunk");

function walk(bundle: Bundle, file: string, how: "at once" | "ever", found: Set<string>): void {
  const chunk = bundle[file];
  if (found.has(file) || chunk?.type !== "chunk") return;
  found.add(file);
  for (const one of chunk.viteMetadata?.importedCss ?? []) found.add(one);
  for (const one of chunk.viteMetadata?.importedAssets ?? []) found.add(one);
  for (const one of chunk.imports) walk(bundle, one, how, found);
  if (how === "ever") for (const one of chunk.dynamicImports) walk(bundle, one, how, found);
}

/** FNV-1a: names a build; nothing rests on it but that another build has another name. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (const sign of text) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}

/** What the phone's home screen says. */
function manifest(): string {
  const name = translator("vi")("courier:title");
  return JSON.stringify({
    id: "/courier",
    name: `Motcua · ${name}`,
    short_name: name,
    lang: "vi",
    start_url: "/courier",
    scope: "/courier",
    display: "standalone",
    orientation: "portrait",
    background_color: "#FFFFFF",
    theme_color: "#053B33",
    icons,
  });
}
