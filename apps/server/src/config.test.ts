import { describe, expect, test } from "vitest";
import { ConfigError, readConfig } from "./config.ts";

describe("readConfig", () => {
  test("runs the demo on the embedded database, on this machine only, when nothing is set", () => {
    expect(readConfig({}, "/repo")).toEqual({
      port: 4000,
      host: "127.0.0.1",
      database: { kind: "embedded", dataDir: "/repo/.baton/data" },
      demo: true,
    });
  });

  test("takes an absolute data folder as it is and a relative one from the root", () => {
    expect(readConfig({ BATON_DATA_DIR: "/var/baton" }, "/repo").database).toMatchObject({
      dataDir: "/var/baton",
    });
    expect(readConfig({ BATON_DATA_DIR: "data" }, "/repo").database).toMatchObject({ dataDir: "/repo/data" });
  });

  test("migrates with DATABASE_URL unless a migration address is given", () => {
    const url = "postgres://baton@db/baton";
    expect(readConfig({ DATABASE_URL: url }, "/").database).toEqual({
      kind: "postgres",
      url,
      migrationUrl: url,
    });
    const migrationUrl = "postgresql://owner@db/baton";
    expect(
      readConfig({ DATABASE_URL: url, DATABASE_MIGRATION_URL: migrationUrl }, "/").database,
    ).toMatchObject({
      migrationUrl,
    });
  });

  test("sends notices by e-mail when it is told how, from whom and where links lead", () => {
    const env = {
      SMTP_URL: "smtps://u:p@mail",
      MAIL_FROM: "Baton <baton@example.com>",
      PUBLIC_URL: "https://in.example/",
    };
    expect(readConfig(env, "/").mail).toEqual({
      smtpUrl: env.SMTP_URL,
      from: env.MAIL_FROM,
      publicUrl: "https://in.example",
    });
    expect(readConfig({ PUBLIC_URL: env.PUBLIC_URL }, "/").mail).toBeUndefined();
  });

  test.each([
    [{ NODE_ENV: "production" }, false],
    [{ NODE_ENV: "production", BATON_DEMO: "1" }, true],
    [{ BATON_DEMO: "0" }, false],
    [{ BATON_DEMO: "" }, true],
  ])("the demo under %o is %s", (env, demo) => {
    expect(readConfig(env, "/").demo).toBe(demo);
  });

  test.each([
    [{ PORT: "http" }, "PORT must be a whole number"],
    [{ PORT: "70000" }, "PORT must be a whole number"],
    [{ BATON_DEMO: "yes" }, "BATON_DEMO must be 1 (on) or 0 (off)"],
    [{ DATABASE_URL: "mysql://db/baton" }, "DATABASE_URL must be a PostgreSQL address"],
    [{ DATABASE_MIGRATION_URL: "postgres://db/baton" }, "only used together with DATABASE_URL"],
    [{ DATABASE_URL: "postgres://db/baton", BATON_DATA_DIR: "/data" }, "not both"],
    [{ SMTP_URL: "https://mail" }, "SMTP_URL must be an address such as smtp://"],
    [{ SMTP_URL: "smtp://mail" }, "With SMTP_URL set MAIL_FROM"],
    [{ SMTP_URL: "smtp://mail", MAIL_FROM: "baton@example.com" }, "PUBLIC_URL, where its links lead"],
    [{ MAIL_FROM: "nobody" }, "MAIL_FROM must be a mail address"],
    [{ MAIL_FROM: "a@example.com\nBcc: b@example.com" }, "MAIL_FROM must be a mail address"],
    [{ PUBLIC_URL: "intranet" }, "PUBLIC_URL must be an address such as https://"],
  ])("refuses %o and says what to do", (env, message) => {
    expect(() => readConfig(env, "/")).toThrow(ConfigError);
    expect(() => readConfig(env, "/")).toThrow(message);
  });

  test("names every variable at fault at once and never prints an address", () => {
    const refused = () => readConfig({ PORT: "x", DATABASE_URL: "secret-password" }, "/");
    expect(refused).toThrow(/PORT[\s\S]*DATABASE_URL/);
    expect(refused).not.toThrow("secret-password");
  });
});
