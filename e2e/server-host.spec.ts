import { expect, test } from "@playwright/test";

test("the home page hydrates under the content-security policy without a word in the console", async ({
  page,
}) => {
  const said: string[] = [];
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(error.message));

  const response = await page.goto("/");

  const policy = response?.headers()["content-security-policy"] ?? "";
  expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/=]{24}' 'strict-dynamic'/);
  expect(policy).not.toContain("unsafe");
  await expect
    .poll(() =>
      page.evaluate(() =>
        [...document.body.querySelectorAll("*")].some((element) =>
          Object.keys(element).some((key) => key.startsWith("__reactProps")),
        ),
      ),
    )
    .toBe(true);
  expect(said).toEqual([]);
});

test("a script without the nonce of its response does not run", async ({ page }) => {
  await page.goto("/");
  const hasRun = await page.evaluate(() => {
    document.body.insertAdjacentHTML("beforeend", '<img src="data:," onerror="window.name = \'ran\'">');
    return new Promise((resolve) => setTimeout(() => resolve(window.name === "ran"), 300));
  });
  expect(hasRun).toBe(false);
});

test("two answers never share a nonce, and no page is stored", async ({ request }) => {
  const answers = [await request.get("/"), await request.get("/")];
  const policies = answers.map((answer) => answer.headers()["content-security-policy"]);
  expect(policies[0]).not.toBe(policies[1]);
  for (const answer of answers) {
    expect(answer.headers()["cache-control"]).toContain("no-store");
    expect(answer.headers()["referrer-policy"]).toBe("no-referrer");
    expect(answer.headers()["x-content-type-options"]).toBe("nosniff");
  }
});
