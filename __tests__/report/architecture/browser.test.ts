import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { source as axe } from "axe-core";
import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";
import { architectureOf } from "../../../report/architecture/model";
import { pagesOf } from "../../../report/architecture/pages";
import { chromiumPath } from "../../fixtures/chromium-path";
import { reportSource, ruleThatSays } from "../../fixtures/report-source";

jest.setTimeout(120_000);

const PATIENCE_MS = 10_000;
const DESKTOP = { width: 1_280, height: 900 };
const PHONE = { width: 390, height: 844 };
const SOURCE = reportSource(
  {
    "prod-payments-sa-east-1-vpc": {
      resource: {
        aws_vpc: { v: { cidr_block: "10.0.0.0/16" } },
        aws_subnet: { a: { vpc_id: "${aws_vpc.v.id}", availability_zone_id: "sae1-az1" } },
        aws_s3_bucket: { archive: { bucket: "archive" } },
      },
    },
  },
  [
    ruleThatSays("fail"),
    ruleThatSays("pass", { id: "R4-S3-01", area: "storage", requirements: ["R4"], severity: "critical" }),
  ],
);

const folder = mkdtempSync(join(tmpdir(), "klap-report-"));
let browser: Browser;
let context: BrowserContext;
let page: Page;
let asked: string[];
const url = (hash = "", language = "en"): string =>
  `${pathToFileURL(join(folder, `report.${language}.html`)).href}${hash}`;
// What runs in the page is text: nothing else here knows a browser's names.
const shownCells = (): Promise<string[]> =>
  page.evaluate<string[]>(
    "[...document.querySelectorAll('[data-cell]')].filter((cell) => cell.checkVisibility()).map((cell) => cell.dataset.cell)",
  );
/** Waits until it is true; the page's policy lets a debugger evaluate, but no script of the page, as waitForFunction would. */
const comesTrue = async (condition: string): Promise<void> => {
  const end = Date.now() + PATIENCE_MS;
  while (!(await page.evaluate<boolean>(condition))) {
    if (Date.now() > end) throw new Error(`never came true: ${condition}`);
    await page.waitForTimeout(20);
  }
};

beforeAll(async () => {
  for (const [name, text] of pagesOf(await architectureOf(SOURCE))) writeFileSync(join(folder, name), text);
  browser = await chromium.launch({ executablePath: chromiumPath(), args: ["--no-sandbox"] });
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  context = await browser.newContext({ viewport: DESKTOP });
  page = await context.newPage();
  asked = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("pageerror", (error) => asked.push(String(error)));
  page.on("console", (message) => message.type() === "error" && asked.push(message.text()));
});
afterEach(() => context.close());

describe("the page in a browser", () => {
  it("asks no other host for anything, and has no error", async () => {
    await page.goto(url());
    expect(asked).toEqual([url()]);
  });

  it.each([
    ["area", "storage", 9],
    ["requirement", "R4", 7],
    ["verdict", "fail", 1],
    ["severity", "critical", 1],
  ])("filters by %s", async (name, value, cells) => {
    await page.goto(url());
    await page.locator(`select[name=${name}]`).selectOption(value);
    await expect(shownCells()).resolves.toHaveLength(cells);
    await expect(page.locator("#shown").textContent()).resolves.toMatch(/^\d+ answers and rules in sight$/);
    await expect(page.locator(".matrix .dim").count()).resolves.toBe(63 - cells);
  });

  it("filters by text without regard to accents, and shows all again", async () => {
    await page.goto(url("", "es"));
    await page.keyboard.press("/");
    await page.keyboard.type("computo auditoria");
    await comesTrue("document.querySelectorAll('[data-cell]:not([hidden])').length < 63");
    await expect(shownCells()).resolves.toContain("compute/R7");
    await page.keyboard.press("Escape");
    await comesTrue("document.querySelectorAll('[data-cell][hidden]').length === 0");
    await expect(shownCells()).resolves.toHaveLength(63);
  });

  it("says when nothing matches", async () => {
    await page.goto(url());
    await page.locator("input[name=text]").fill("no such words anywhere");
    await comesTrue("document.querySelector('#shown').textContent !== ''");
    await expect(page.locator("#shown").textContent()).resolves.toContain("Nothing matches");
  });

  it("opens at a cell, and clears a filter that hides it", async () => {
    await page.goto(url("#cell-data-R1"));
    const cell = page.locator("#cell-data-R1");
    await comesTrue("document.activeElement.id === 'cell-data-R1'");
    await page.locator("select[name=area]").selectOption("storage");
    await expect(cell.isVisible()).resolves.toBe(false);
    await page.evaluate("location.hash = '#cell-data-R2'");
    await comesTrue("document.activeElement.id === 'cell-data-R2'");
  });

  it("opens a rule's evidence by a link from a cell", async () => {
    await page.goto(url("#cell-storage-R4"));
    await page.locator("#cell-storage-R4 .proof a").first().click();
    await comesTrue("document.getElementById('rule-R4-S3-01').open");
  });

  it("is walked through by arrow keys, with one stop of the tab key", async () => {
    await page.goto(url());
    const focused = (): Promise<string> =>
      page.evaluate<string>("document.activeElement.closest('[data-tile]').dataset.tile");
    await page.locator(".matrix .tile[tabindex='0']").focus();
    const seen = [];
    for (const key of ["ArrowRight", "ArrowDown", "End", "ArrowRight", "Home", "Control+End", "ArrowUp"]) {
      await page.keyboard.press(key);
      seen.push(await focused());
    }
    expect(seen).toEqual([
      "communications/R2",
      "storage/R2",
      "storage/R9",
      "storage/R9",
      "storage/R1",
      "integration/R9",
      "serverless/R9",
    ]);
    await expect(page.locator(".tile[tabindex='0']").count()).resolves.toBe(1);
    await page.keyboard.press("Enter");
    await comesTrue("document.activeElement.id === 'cell-serverless-R9'");
  });

  it("is left by the skip link at the first stop", async () => {
    await page.goto(url());
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await comesTrue("document.activeElement.id === 'content'");
  });

  it("fits a phone: nothing but tables and diagrams scrolls sideways", async () => {
    await page.setViewportSize(PHONE);
    await page.goto(url());
    const tooWide = "document.documentElement.scrollWidth - innerWidth";
    await expect(page.evaluate(tooWide)).resolves.toBe(0);
    const matrixTooWide = "document.querySelector('.matrix').scrollWidth > innerWidth";
    await expect(page.evaluate(matrixTooWide)).resolves.toBe(false);
  });

  it("prints everything, without what only a screen needs", async () => {
    await page.goto(url());
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    await page.emulateMedia({ media: "print" });
    await expect(page.locator("details:not([open])").count()).resolves.toBe(0);
    await expect(page.locator("nav").isVisible()).resolves.toBe(false);
    await expect(page.locator(".filters").isVisible()).resolves.toBe(false);
  });

  it.each([
    ["es", "light"],
    ["en", "dark"],
  ] as const)("is accessible in %s, %s", async (language, colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(url("", language));
    // The page lets no script in but its own: axe comes by the debugger.
    await page.evaluate(axe);
    const violations = await page.evaluate<string[]>(
      "axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(({ html }) => html).join(' ')))",
    );
    expect(violations).toEqual([]);
  });

  it("turns dark by hand", async () => {
    await page.goto(url());
    const ground = (): Promise<string> =>
      page.evaluate<string>("getComputedStyle(document.body).backgroundColor");
    const light = await ground();
    await page.locator("#theme").click();
    await expect(ground()).resolves.not.toBe(light);
  });
});
