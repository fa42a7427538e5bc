// Run as a process of its own by the survival test: opens the folder and writes buyers one by one, telling each id
// only after the database has answered.
import { buyers, openDatabase, registerBuilder } from "../index.ts";

const [dataDirectory, builderId] = process.argv.slice(2);
if (!dataDirectory || !builderId) throw new Error("Usage: keep-writing.fixture.ts FOLDER BUILDER");

const database = await openDatabase({ dataDirectory });
tell("open");
const createdAt = new Date();
await registerBuilder(database, { builderId, name: "Hearthstone", slug: "hearthstone", keys: [], createdAt });
for (;;) {
  const id = crypto.randomUUID();
  const buyer = { builderId, id, name: "Dana", createdAt, searchText: "x".repeat(2000) };
  await database.withTenant({ builderId }, (tx) => tx.insert(buyers).values(buyer));
  tell(id);
}

function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}
