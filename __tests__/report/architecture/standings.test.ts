import type { Exception } from "../../../policy/exception";
import { reportSource, ruleThatSays } from "../../fixtures/report-source";

const STACKS = {
  "prod-payments-sa-east-1-vpc": {
    resource: { aws_subnet: { a: { cidr_block: "10.0.0.0/24" }, b: { cidr_block: "10.0.1.0/24" } } },
  },
};
const accept = (addresses: string): Exception => ({
  id: "R1-VPC-01",
  stacks: "*",
  addresses,
  reason: "it is a test",
  until: "2027-01-31",
});
const standing = (verdict: "pass" | "fail" | "unknown" | "nothing", exceptions: readonly Exception[] = []) =>
  reportSource(STACKS, [ruleThatSays(verdict)], exceptions).standings.get("R1-VPC-01")!;

describe("standingsOf", () => {
  it.each(["pass", "fail", "unknown"] as const)("keeps the verdict %s", (verdict) =>
    expect(standing(verdict).verdict).toBe(verdict),
  );

  it("says that a rule without anything to look at does not apply", () =>
    expect(standing("nothing").verdict).toBe("not-applicable"));

  it("passes where every finding is accepted, and shows what was accepted", () => {
    const { verdict, open, excepted } = standing("fail", [accept("aws_subnet.*")]);
    expect([verdict, open.length, excepted.length]).toEqual(["pass", 0, 2]);
  });

  it("fails on the one finding that nobody accepted", () => {
    const { verdict, open } = standing("fail", [accept("aws_subnet.a")]);
    expect([verdict, open.map(({ address }) => address)]).toEqual(["fail", ["aws_subnet.b"]]);
  });

  it("keeps what cannot be decided apart from what fails", () =>
    expect(standing("unknown", [accept("aws_subnet.a")]).verdict).toBe("unknown"));
});
