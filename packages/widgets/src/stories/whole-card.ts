import { waitFor } from "storybook/test";
import { inShadow } from "./shadow-queries.ts";

/** Until the parts of a prep card that come later are there too, which move what stands below them. */
export async function wholeCard(page: HTMLElement): Promise<void> {
  const card = inShadow(page);
  await card.findByRole("heading", { name: "History" });
  await card.findByRole("heading", { name: "Questions" });
  await waitFor(() => {
    if (card.queryByText("Loading the questions")) throw new Error("The questions have not come.");
  });
}
