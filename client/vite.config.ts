import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { courierShell } from "./courier/service-worker/courier-shell.ts";

const api = process.env["VITE_API"] ?? "http://127.0.0.1:3000";

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), courierShell()],
  build: {
    outDir: "../dist/client",
    emptyOutDir: true,
    sourcemap: false,
    rolldownOptions: {
      input: {
        main: "index.html",
        "courier-sw": "courier/service-worker/courier-sw.ts",
        "portal-sw": "portal/service-worker/portal-sw.ts",
      },
      // A service worker keeps its name, because it is asked for by it; its content tells its version.
      output: {
        entryFileNames: ({ name }) => (name.endsWith("-sw") ? "[name].js" : "assets/[name]-[hash].js"),
      },
    },
  },
  server: {
    host: "127.0.0.1",
    proxy: {
      // The client's own sources under client/api are served at the same path: those stay with Vite.
      "^/api/(?!.*\\.tsx?(\\?|$))": api,
      "/socket.io": { target: api, ws: true },
    },
  },
});
