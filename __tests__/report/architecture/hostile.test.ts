import { architectureOf } from "../../../report/architecture/model";
import { pagesOf } from "../../../report/architecture/pages";
import { reportSource, ruleThatSays } from "../../fixtures/report-source";

const EVIL = `"'><img src=x onerror=alert(1)></code></script>|\`\n# x [y](javascript:z) \u202e`;

describe("strings from resources", () => {
  it("are escaped in HTML and Markdown", async () => {
    const source = reportSource(
      {
        "prod-payments-sa-east-1-vpc": {
          resource: {
            aws_subnet: { [EVIL]: { cidr_block: EVIL, tags: { Tier: EVIL } } },
            aws_vpc: { [EVIL]: { cidr_block: EVIL } },
            aws_lambda_function: { a: { runtime: EVIL, timeout: "x" }, b: "no block", c: [null, 3] },
            aws_rds_global_cluster: { __proto__x: { engine_version: EVIL, engine: ["x", { y: 1 }] } },
          },
        },
      },
      [ruleThatSays("fail", { title: EVIL, why: EVIL })],
      [{ id: "R1-VPC-01", stacks: "none", addresses: "*", reason: EVIL, until: "2027-01-01" }],
    );
    const pages = pagesOf(await architectureOf(source));
    for (const [name, text] of pages) {
      expect([name, text.includes("<img")]).toEqual([name, false]);
      expect([name, text.includes("\u202e")]).toEqual([name, false]);
    }
    for (const language of ["es", "en"]) {
      const page = pages.get(`report.${language}.html`)!;
      expect(page.match(/<script/g)).toHaveLength(1);
      expect(page).not.toMatch(/="[^"]*"[^\s>/=]*onerror/);
    }
    expect(pages.get("report.en.md")).not.toMatch(/(?<!\\)\]\(javascript/);
  });
});
