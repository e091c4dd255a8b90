import type { Rule } from "../../../policy/rule";
import { policyPage } from "../../../tools/reference/policy-page";

const rule: Rule = {
  id: "R1-VPC-01",
  severity: "high",
  area: "communications",
  requirements: ["R1", "R4"],
  pci: [],
  title: "Every tier has three_zones | or more",
  why: "a tier is lost",
  source: ["SH:EC2.1", "https://docs.example.com/guide/zones.html"],
  reach: "stacks",
  vendor: "confluent",
  check: () => ({ judgements: [], nothing: "there is none" }),
};

describe("the page on policies", () => {
  const page = policyPage([rule, { ...rule, id: "R1-VPC-02", reach: "attribute", pci: ["1.2.3"] }]).get(
    "policies.md",
  )!;

  it("has a line for each rule, in its area", () =>
    expect(page.split("## communications")[1]!.split("## storage")[0]!.trim().split("\n").slice(2)).toEqual([
      "| `R1-VPC-01` | high | R1, R4 | none | Every tier has three\\_zones \\| or more | a tier is lost | several stacks, confluent | SH:EC2.1, [zones](https://docs.example.com/guide/zones.html) |",
      "| `R1-VPC-02` | high | R1, R4 | 1.2.3 | Every tier has three\\_zones \\| or more | a tier is lost | one resource, confluent | SH:EC2.1, [zones](https://docs.example.com/guide/zones.html) |",
    ]));

  it("counts them", () =>
    expect(page).toContain(
      "2 rules judge every environment (`klap check`); 1 look at several resources, 2 at a",
    ));
});
