import type { Page, Route } from "playwright";

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * Makes pages comparable: all of them are told the same time, and to the same question all get the answer the first one
 * got. What other tests write meanwhile, and what a minute changes, is then no difference between them.
 *
 * @returns how to prepare each of the pages, before anything of it is loaded
 */
export function sameForAll(): (page: Page) => Promise<void> {
  const time = new Date();
  const answers = new Map<string, Promise<Answer>>();
  return async (page) => {
    await page.clock.setFixedTime(time);
    await page.route("**/graphql", async (route) => {
      const request = route.request();
      const question = request.postData();
      // The browser asks first whether it may; that is no question of the page's.
      if (question === null) return route.continue();
      const answer = answers.get(question) ?? fetched(route);
      answers.set(question, answer);
      await route.fulfill(await answer);
    });
  };
}

async function fetched(route: Route): Promise<Answer> {
  const response = await route.fetch();
  return { status: response.status(), headers: response.headers(), body: await response.text() };
}
