// Writes the committed schema: `pnpm --filter @baton/api emit-schema`.
import { writeFile } from "node:fs/promises";
import { emitSchema } from "./print-schema.ts";

const file = new URL("../../../api-contract/schema.graphql", import.meta.url);
await writeFile(file, emitSchema());
