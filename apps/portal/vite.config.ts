import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Built against the widgets' own build, as a builder's developers would get it from npm: what the browser loads here
 * is what would be published.
 */
export default defineConfig({
  resolve: {
    alias: [{ find: /^@baton\/widgets$/, replacement: here("../../packages/widgets/dist/react/index.js") }],
    dedupe: ["react", "react-dom", "@apollo/client", "graphql", "rxjs"],
  },
  build: { target: "es2022", sourcemap: true, chunkSizeWarningLimit: 800 },
});
