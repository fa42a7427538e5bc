import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { SMTPServer } from "smtp-server";

/** A real mail server on this machine, which keeps what it is given. */
export interface MailServer {
  readonly url: string;
  /** As they came, headers and all. */
  readonly received: ReceivedMail[];
  /** Answers mails that say this with "try again later". */
  refused: RegExp | null;
  close(): Promise<void>;
}

export interface ReceivedMail {
  readonly to: readonly string[];
  readonly messageId: string;
  readonly source: string;
}

export async function openMailServer(): Promise<MailServer> {
  const server: MailServer = {
    url: "",
    received: [],
    refused: null,
    close: () => new Promise((resolve) => smtp.close(() => resolve())),
  };
  const smtp = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    onData(stream, session, done) {
      text(stream).then((source) => {
        if (server.refused?.test(source)) {
          return done(Object.assign(new Error("Try again later"), { responseCode: 451 }));
        }
        const messageId = /^Message-ID: <(.+)>\r?$/im.exec(source)?.[1] ?? "";
        server.received.push({
          to: session.envelope.rcptTo.map(({ address }) => address),
          messageId,
          source,
        });
        done();
      }, done);
    },
  });
  smtp.on("error", (error: NodeJS.ErrnoException) => {
    // Whoever was sending was killed in the middle of a mail; it is for others to see that the mail is sent again.
    if (error.code !== "ECONNRESET" && error.code !== "EPIPE") throw error;
  });
  await new Promise<void>((resolve) => smtp.listen(0, "127.0.0.1", resolve));
  const { port } = smtp.server.address() as AddressInfo;
  return Object.assign(server, { url: `smtp://127.0.0.1:${port}` });
}
