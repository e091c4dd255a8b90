import { redpandaIsPrivate as rule } from "../../../../policy/rules/integration/r4-kaf-06";
import { brokersOf, clientsOf, redpandaStacks } from "../../../fixtures/redpanda-graph";
import { but, worstOf } from "../../../fixtures/verdicts";

const stacks = redpandaStacks();
const CLUSTER = `${brokersOf()}/resource/redpanda_cluster/cluster`;
const CLIENTS = `${clientsOf()}/resource`;

describe("R4-KAF-06", () => {
  it("passes on the platform of the fixture", () => expect(worstOf(rule, stacks)).toBe("pass"));

  it.each([
    ["a cluster is public", `${CLUSTER}/connection_type`, "public"],
    ["PrivateLink is off", `${CLUSTER}/aws_private_link/enabled`, false],
    ["everybody is admitted", `${CLUSTER}/aws_private_link/allowed_principals`, ["*"]],
    [
      "a stranger is admitted",
      `${CLUSTER}/aws_private_link/allowed_principals`,
      ["arn:aws:iam::123456789012:root"],
    ],
    ["nobody is admitted", `${CLUSTER}/aws_private_link/allowed_principals`, []],
    ["no endpoint leads to it", `${CLIENTS}/aws_vpc_endpoint`, undefined],
    ["the endpoint is in a stranger's VPC", `${CLIENTS}/aws_vpc_endpoint/kafka/vpc_id`, "vpc-1"],
    ["card data flow to a serverless cluster", `${CLIENTS}/redpanda_serverless_cluster/small`, {}],
  ])("fails where %s", (_, path, value) => expect(worstOf(rule, but(stacks, path, value))).toBe("fail"));

  it("lets a serverless cluster stand where no card data flow", () => {
    const small = but(stacks, `${CLIENTS}/redpanda_serverless_cluster/small`, {});
    expect(worstOf(rule, small, { pciScope: false })).toBe("pass");
  });

  it("does not know before apply what a variable says", () =>
    expect(worstOf(rule, but(stacks, `${CLUSTER}/connection_type`, "${var.type}"))).toBe("unknown"));
});
