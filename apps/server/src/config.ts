import { resolve } from "node:path";
import * as v from "valibot";

/** Everything the server takes from its environment, validated once at the start. */
export interface Config {
  /** TCP port; 0 lets the system choose one. @defaultValue 4000 */
  readonly port: number;
  /** Address to listen on. Loopback unless told: a demo that mints tokens must be opened on purpose. */
  readonly host: string;
  readonly database: DatabaseChoice;
  /** Demo data, `/demo/*`, the portal and the plain page. Off in production. */
  readonly demo: boolean;
  /** Where buyers find this server, for the links sent to them; where it listens when not set. */
  readonly serverUrl?: string;
  /** How notices go out by e-mail; undefined where they do not. */
  readonly mail?: MailConfig;
}

export interface MailConfig {
  readonly smtpUrl: string;
  /** Who the mail is from: "Baton <baton@builder.example>". */
  readonly from: string;
  /** Where the builder's people open a tour: the links lead to `<publicUrl>/tours/<id>`. */
  readonly publicUrl: string;
}

/** Where the data lives: a folder of the embedded database, or a real PostgreSQL. */
export type DatabaseChoice =
  | { readonly kind: "embedded"; readonly dataDir: string }
  | { readonly kind: "postgres"; readonly url: string; readonly migrationUrl: string };

/** The environment says something the server cannot run with; `message` names every variable at fault. */
export class ConfigError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(
      `Baton cannot start with this environment:\n${problems.map((problem) => `  - ${problem}`).join("\n")}`,
    );
    this.name = "ConfigError";
  }
}

const flag = (name: string) => v.optional(v.picklist(["0", "1"], `${name} must be 1 (on) or 0 (off).`));

const address = (name: string, protocols: readonly string[], example: string) =>
  v.optional(
    v.pipe(
      v.string(),
      v.check(
        (text) => URL.canParse(text) && protocols.includes(new URL(text).protocol),
        `${name} must be an address such as ${example}.`,
      ),
    ),
  );

const postgresUrl = (name: string) =>
  v.optional(
    v.pipe(
      v.string(),
      v.check(
        isPostgresUrl,
        `${name} must be a PostgreSQL address such as postgres://user:password@host:5432/name.`,
      ),
    ),
  );

const environment = v.object({
  PORT: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^\d{1,5}$/, "PORT must be a whole number from 0 to 65535."),
      v.transform(Number),
      v.maxValue(65_535, "PORT must be a whole number from 0 to 65535."),
    ),
    "4000",
  ),
  HOST: v.optional(v.string(), "127.0.0.1"),
  BATON_DATA_DIR: v.optional(v.string()),
  DATABASE_URL: postgresUrl("DATABASE_URL"),
  DATABASE_MIGRATION_URL: postgresUrl("DATABASE_MIGRATION_URL"),
  BATON_DEMO: flag("BATON_DEMO"),
  NODE_ENV: v.optional(v.string()),
  SMTP_URL: address("SMTP_URL", ["smtp:", "smtps:"], "smtp://user:password@mail.example.com:587"),
  MAIL_FROM: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^[^\r\n]*\S@\S+$/, "MAIL_FROM must be a mail address such as Baton <baton@example.com>."),
    ),
  ),
  SERVER_URL: address("SERVER_URL", ["http:", "https:"], "https://baton.example.com"),
  PUBLIC_URL: address("PUBLIC_URL", ["http:", "https:"], "https://intranet.example.com"),
});

/**
 * Reads the configuration from environment variables. An empty variable counts as not set.
 *
 * @param env usually `process.env`
 * @param root folder that the default data folder and relative paths are taken from
 * @throws {ConfigError} naming every variable at fault, never its value (an address may hold a password)
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>, root: string): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const parsed = v.safeParse(environment, given);
  if (!parsed.success) throw new ConfigError(parsed.issues.map((issue) => issue.message));
  const { PORT, HOST, BATON_DATA_DIR, DATABASE_URL, DATABASE_MIGRATION_URL, BATON_DEMO, NODE_ENV } =
    parsed.output;
  const { SMTP_URL, MAIL_FROM, PUBLIC_URL, SERVER_URL } = parsed.output;

  const problems: string[] = [];
  if (DATABASE_URL && BATON_DATA_DIR) {
    problems.push(
      "Set DATABASE_URL (a PostgreSQL server) or BATON_DATA_DIR (the embedded database), not both.",
    );
  }
  if (DATABASE_MIGRATION_URL && !DATABASE_URL) {
    problems.push("DATABASE_MIGRATION_URL is only used together with DATABASE_URL; set both or neither.");
  }
  if (SMTP_URL && !(MAIL_FROM && PUBLIC_URL)) {
    problems.push("With SMTP_URL set MAIL_FROM, who the mail is from, and PUBLIC_URL, where its links lead.");
  }
  if (problems.length > 0) throw new ConfigError(problems);

  return {
    port: PORT,
    host: HOST,
    database: DATABASE_URL
      ? { kind: "postgres", url: DATABASE_URL, migrationUrl: DATABASE_MIGRATION_URL ?? DATABASE_URL }
      : { kind: "embedded", dataDir: resolve(root, BATON_DATA_DIR ?? ".baton/data") },
    demo: BATON_DEMO ? BATON_DEMO === "1" : NODE_ENV !== "production",
    ...(SERVER_URL ? { serverUrl: SERVER_URL.replace(/\/+$/, "") } : {}),
    ...(SMTP_URL && MAIL_FROM && PUBLIC_URL
      ? { mail: { smtpUrl: SMTP_URL, from: MAIL_FROM, publicUrl: PUBLIC_URL.replace(/\/+$/, "") } }
      : {}),
  };
}

function isPostgresUrl(text: string): boolean {
  return URL.canParse(text) && ["postgres:", "postgresql:"].includes(new URL(text).protocol);
}
