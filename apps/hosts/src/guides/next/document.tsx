import type { ReactNode } from "react";

/** As an app's root layout writes it. */
export function Document({ children }: { readonly children: ReactNode }) {
  return (
    <html lang="en">
      <head>
        <title>Tour</title>
        <link rel="stylesheet" href="/site.css" />
      </head>
      <body>{children}</body>
    </html>
  );
}
