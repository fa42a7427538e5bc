import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: [
      ".baton/src/{timing,policy,tours,commitments,clarifications,follow-ups,morning-sync,handoffs,day}/*.test.ts",
    ],
    // Reads the committed schema, which is not in the copy.
    exclude: ["**/fields.test.ts"],
  },
});
