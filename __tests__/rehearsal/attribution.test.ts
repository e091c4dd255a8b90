import { Attribution } from "../../rehearsal/attribution";
import type { OperationCount, Source } from "../../rehearsal/emulator-process";
import type { LeaseReport } from "../../rehearsal/providers/lease";

const count = (operation: string, source: Source): OperationCount => ({
  service: "ec2",
  serviceId: "EC2",
  operation,
  source,
  calls: 1,
  errors: 0,
});

const report = (applied: Record<string, string[]>, read: Record<string, string[]> = {}): LeaseReport => ({
  applied: new Map(Object.entries(applied).map(([type, operations]) => [type, new Set(operations)])),
  read: new Map(Object.entries(read).map(([type, operations]) => [type, new Set(operations)])),
  refused: new Map(),
  answered: [],
});

describe("Attribution", () => {
  it("counts a type as the least of what answered its calls", () => {
    const attribution = new Attribution();
    attribution.add(
      report({ aws_vpc: ["EC2:CreateVpc"], aws_eip: ["EC2:AllocateAddress"], aws_x: ["EC2:CreateX"] }),
    );
    attribution.add(report({}, { aws_eip: ["EC2:DescribeAddresses"] }));
    const sources = attribution.sources([
      count("CreateVpc", "moto"),
      count("AllocateAddress", "moto"),
      count("DescribeAddresses", "plugin"),
      count("CreateX", "model"),
    ]);
    expect(Object.fromEntries(sources)).toEqual({ aws_vpc: "moto", aws_eip: "plugin", aws_x: "model" });
  });
});
