import Page from "guide/page";
import { GET } from "guide/route";
import { renderToPipeableStream } from "react-dom/server";
import { Document } from "./document.tsx";

/** Streams the guide's page. */
export async function render(tourId: string, into: NodeJS.WritableStream): Promise<void> {
  const page = await Page({ params: Promise.resolve({ tourId }) });
  return new Promise((resolve, reject) => {
    const stream = renderToPipeableStream(<Document>{page}</Document>, {
      bootstrapModules: ["/client.js"],
      onShellReady() {
        stream.pipe(into);
        resolve();
      },
      onShellError: reject,
      onError: reject,
    });
  });
}

/** The guide's own answer to `GET /baton-token`. */
export const token = GET;
