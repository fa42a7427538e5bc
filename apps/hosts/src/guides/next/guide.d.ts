// What the Next guide's reader saves; found when the guide is bundled.
declare module "guide/page" {
  import type { ReactNode } from "react";
  export default function Page(props: { params: Promise<{ tourId: string }> }): Promise<ReactNode>;
}

declare module "guide/route" {
  export function GET(): Promise<Response>;
}
