import { error, type Finding } from "./finding.ts";

/** What the page's content security policy refused. */
export interface Violation {
  readonly directive: string;
  readonly blocked: string;
}

/** Violations from before anybody asked: browsers that keep reports hand them out later. */
function pastViolations(): Violation[] {
  if (!("ReportingObserver" in globalThis)) return [];
  const observer = new ReportingObserver(() => {}, { types: ["csp-violation"], buffered: true });
  observer.observe();
  const reports = observer.takeRecords();
  observer.disconnect();
  return reports.flatMap(({ body }) => {
    const { effectiveDirective, blockedURL } = (body ?? {}) as Record<string, unknown>;
    return typeof effectiveDirective === "string"
      ? [{ directive: effectiveDirective, blocked: String(blockedURL ?? "") }]
      : [];
  });
}

/** Runs something and answers with the violations up to its end. */
export async function watchPolicy(run: () => Promise<void>): Promise<Violation[]> {
  const seen = pastViolations();
  const listen = (event: SecurityPolicyViolationEvent) =>
    seen.push({ directive: event.effectiveDirective, blocked: event.blockedURI });
  document.addEventListener("securitypolicyviolation", listen);
  try {
    await run();
    // The event comes in a task of its own.
    await new Promise((resolve) => setTimeout(resolve));
  } finally {
    document.removeEventListener("securitypolicyviolation", listen);
  }
  return seen;
}

/** Only what touches Baton: a page's own violations are its own. */
export function checkPolicy(violations: readonly Violation[], endpoint: string | undefined): Finding[] {
  const api = endpoint && new URL(endpoint, document.baseURI).origin;
  const told = new Set<string>();
  return violations.flatMap(({ directive, blocked }) => {
    const isApi = directive === "connect-src" && api !== undefined && blocked.startsWith(api);
    const isCode = directive.startsWith("script-src") && /\/embed\/|baton/.test(blocked);
    const isOurs = isApi || isCode || directive.includes("trusted-types");
    if (!isOurs || told.has(`${directive} ${blocked}`)) return [];
    told.add(`${directive} ${blocked}`);
    return [
      error(
        `The page's content security policy refused ${blocked || "a script"} (${directive}).`,
        isApi ? "The widgets cannot reach the API." : "The browser did not run it.",
        isApi ? `Add ${api} to connect-src.` : `Add the address to ${directive}.`,
      ),
    ];
  });
}
