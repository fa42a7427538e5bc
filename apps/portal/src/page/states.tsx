import { ServerError } from "@apollo/client/errors";
import { type ReactNode, useSyncExternalStore } from "react";

/** Grey lines in the place of what is coming, so that nothing jumps when it arrives. */
export function Skeleton({ lines }: { readonly lines: number }) {
  return (
    <div className="skeleton" role="status">
      <span className="visually-hidden">Loading…</span>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className="skeleton-line" aria-hidden="true" />
      ))}
    </div>
  );
}

export function Failure({ error, retry }: { readonly error: Error; readonly retry: () => void }) {
  return (
    <div className="notice notice-late" role="alert">
      <p>
        <strong>This could not be loaded.</strong> {navigator.onLine ? reason(error) : "You are offline."}
      </p>
      <button type="button" onClick={retry}>
        Try again
      </button>
    </div>
  );
}

function reason(error: Error): string {
  if (isNotSignedIn(error)) {
    return "The server does not take this sign-in. Try again, or choose above who you are.";
  }
  return error.message.startsWith("Signing in failed")
    ? error.message
    : "The server did not answer as it should.";
}

/** True when the API turned the token away, a new one too. */
export function isNotSignedIn(error: Error): boolean {
  return ServerError.is(error) && error.statusCode === 401;
}

/** Says what to do next where there is nothing to show. */
export function Empty({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {children}
    </div>
  );
}

export function OfflineBar() {
  const online = useSyncExternalStore(watchConnection, () => navigator.onLine);
  return (
    <div role="status">
      {online ? null : (
        <p className="offline">
          You are offline. What you see may be old; nothing can be saved until you are back.
        </p>
      )}
    </div>
  );
}

function watchConnection(listener: () => void): () => void {
  addEventListener("online", listener);
  addEventListener("offline", listener);
  return () => {
    removeEventListener("online", listener);
    removeEventListener("offline", listener);
  };
}
