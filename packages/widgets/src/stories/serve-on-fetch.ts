import { onTestFinished } from "vitest";
import type { MemoryConnection } from "../connection/memory-connection.ts";
import { answerOnFetch } from "./answer-on-fetch.ts";

/**
 * Answers `fetch("/graphql")` from an API in memory until the test is over.
 *
 * @returns the operations asked for, as they come
 */
export function serveOnFetch(api: MemoryConnection): string[] {
  const asked: string[] = [];
  onTestFinished(answerOnFetch(api, (operation) => asked.push(operation)));
  return asked;
}
