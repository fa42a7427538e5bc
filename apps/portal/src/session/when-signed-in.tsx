import type { ReactNode } from "react";
import { useLocation } from "wouter";
import { Failure, isNotSignedIn, Skeleton } from "../page/states.tsx";
import { useSigningIn } from "./session.tsx";

/** The pages, once it is known who reads them; until then a page of the same shape, so that nothing moves. */
export function WhenSignedIn({ children }: { readonly children: ReactNode }) {
  const { session, error, retry } = useSigningIn();
  const [path] = useLocation();
  if (session) return children;
  const hasLineAbove = path !== "/buyers" && path !== "/promises";
  const hidesTitle = path === "/promises" && !error;
  return (
    <main className="page" id="main" aria-busy={!error}>
      <div className="page-head">
        {hasLineAbove ? <div className="page-above">{"\u00a0"}</div> : null}
        <h1 className={hidesTitle ? "visually-hidden" : undefined}>{error ? titleOf(error) : "Loading…"}</h1>
      </div>
      {error ? <Failure error={error} retry={retry} /> : <Skeleton lines={8} />}
    </main>
  );
}

function titleOf(error: Error): string {
  return isNotSignedIn(error) ? "Not signed in" : "Not available";
}
