/** The Content-Security-Policies of the hosts, given the origin that serves Baton's script and API. */
export const policies = {
  /** Most sites. */
  open: () => undefined,
  /** The strictest policy a builder's site may have: no nonce, no exception, no injection sink. */
  strict: (api: string) =>
    [
      "default-src 'none'",
      `script-src 'self' ${api}`,
      "style-src 'self'",
      `connect-src 'self' ${api} ${api.replace("http", "ws")}`,
      "img-src 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ].join("; "),
  /** Somebody forgot to allow Baton's script. */
  "no-script": () => "script-src 'self' 'unsafe-inline'",
  /** Somebody forgot to allow Baton's API. */
  "no-api": () => "connect-src 'self'",
  /** A CRM that shows its plugins in frames without an origin. */
  sandboxed: () => "sandbox allow-scripts allow-forms",
} satisfies Readonly<Record<string, (api: string) => string | undefined>>;

export type PolicyName = keyof typeof policies;
