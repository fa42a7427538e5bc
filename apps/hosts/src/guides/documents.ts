import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Block, blocksOf } from "./blocks.ts";

const repository = fileURLToPath(new URL("../../../../", import.meta.url));
const aboutEmbedding = [
  "README.md",
  "packages/widgets/README.md",
  ...["embedding", "theming", "languages", "releasing"].map((name) => `docs/${name}.md`),
];

export interface DocumentBlock extends Block {
  /** `docs/theming.md:12` */
  readonly place: string;
}

/** Every block of the documents that tell how to embed, and of the guides. */
export async function documentBlocks(): Promise<readonly DocumentBlock[]> {
  const guides = (await readdir(join(repository, "docs/guides"))).map((name) => `docs/guides/${name}`);
  const read = [...aboutEmbedding, ...guides].map(async (path) =>
    blocksOf(await readFile(join(repository, path), "utf8")).map((block) => ({
      ...block,
      place: `${path}:${block.line}`,
    })),
  );
  return (await Promise.all(read)).flat();
}

/** What the package says of its elements, for editors and for this. */
export interface Element {
  readonly tagName: string;
  readonly attributes: readonly { readonly name: string }[];
  readonly cssParts: readonly { readonly name: string }[];
  readonly cssProperties: readonly { readonly name: string }[];
}

export async function publishedElements(): Promise<readonly Element[]> {
  const text = await readFile(join(repository, "packages/widgets/dist/custom-elements.json"), "utf8");
  const manifest = JSON.parse(text) as { modules: { declarations?: Element[] }[] };
  return manifest.modules.flatMap(({ declarations = [] }) => declarations.filter(({ tagName }) => tagName));
}
