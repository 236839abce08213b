import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const api = process.env["VITE_API"] ?? "http://127.0.0.1:3000";

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: { outDir: "../dist/client", emptyOutDir: true, sourcemap: false },
  server: {
    host: "127.0.0.1",
    proxy: {
      // The client's own sources under client/api are served at the same path: those stay with Vite.
      "^/api/(?!.*\\.tsx?(\\?|$))": api,
      "/socket.io": { target: api, ws: true },
    },
  },
});
