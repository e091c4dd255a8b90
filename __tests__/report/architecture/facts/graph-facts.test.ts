import * as facts from "../../../../report/architecture/facts/graph-facts";
import { reportSource } from "../../../fixtures/report-source";

const SOURCE = reportSource(
  {
    "prod-payments-sa-east-1-vpc": {
      resource: {
        aws_subnet: {
          a: { availability_zone_id: "sae1-az1", map_public_ip_on_launch: false },
          b: { availability_zone_id: "sae1-az2", map_public_ip_on_launch: true },
        },
        aws_kms_key: {
          a: { deletion_window_in_days: 7, tags: { Team: "ledger" } },
          b: { deletion_window_in_days: "30" },
          c: { deletion_window_in_days: "${var.days}" },
        },
        aws_backup_plan: { plan: { rule: [{ rule_name: "a" }, { rule_name: "b" }] } },
      },
    },
    "prod-payments-us-east-1-vpc": { resource: { aws_subnet: { c: { availability_zone_id: "use1-az1" } } } },
  },
  [],
);

describe("facts of the graph", () => {
  it.each([
    ["count", facts.count("aws_subnet"), 3],
    ["count of nothing", facts.count("aws_vpc"), 0],
    ["countWhere", facts.countWhere("aws_subnet", "map_public_ip_on_launch", true), 1],
    ["countWith", facts.countWith("aws_kms_key", "tags"), 1],
    ["countBlocks", facts.countBlocks("aws_backup_plan", "rule"), 2],
    ["regions", facts.regions("aws_subnet"), ["sa-east-1", "us-east-1"]],
    ["accounts", facts.accounts("aws_subnet"), ["payments"]],
    ["values", facts.values("aws_subnet", "availability_zone_id"), ["sae1-az1", "sae1-az2", "use1-az1"]],
    ["smallest", facts.smallest("aws_kms_key", "deletion_window_in_days"), 7],
    ["smallest of a layer", facts.smallest("aws_kms_key", "deletion_window_in_days", "keys"), 0],
    ["largest", facts.largest("aws_kms_key", "deletion_window_in_days"), 30],
    ["zonesPerRegion", facts.zonesPerRegion, 1],
    [
      "inDays",
      facts.inDays(() => ({ value: 1_209_600, evidence: [{ kind: "setting", name: "s", value: 1 }] })),
      14,
    ],
  ] as const)("%s", (_, fact, value) => expect(fact(SOURCE).value).toEqual(value));

  it("show the question and what answered it", () =>
    expect(facts.countWhere("aws_subnet", "map_public_ip_on_launch", true)(SOURCE).evidence).toEqual([
      {
        kind: "query",
        query: "aws_subnet where map_public_ip_on_launch is true",
        resources: [expect.objectContaining({ address: "aws_subnet.b" })],
      },
    ]));
});
