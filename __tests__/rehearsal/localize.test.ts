import { localize, statePath, type StackJson } from "../../rehearsal/localize";
import { unlock } from "../../rehearsal/unlock";

const stack = (): StackJson => ({
  terraform: { cloud: { organization: "klap" }, required_version: ">= 1.11.0" },
  provider: { aws: [{ region: "sa-east-1", allowed_account_ids: ["111111111111"] }] },
  output: { contract: { value: { v1: {} } }, readiness: { value: "not ready" } },
  data: {
    terraform_remote_state: {
      hcp: { backend: "remote", config: { workspaces: { name: "klap-prod-network-sa-east-1-transit" } } },
      s3: {
        backend: "s3",
        config: { bucket: "b", key: "klap-prod-network-us-east-1-transit/terraform.tfstate" },
      },
    },
  },
  resource: {
    aws_lb: { api: { enable_deletion_protection: true, lifecycle: { prevent_destroy: true } } },
    aws_vpc: { main: { cidr_block: "10.0.0.0/16" } },
  },
});

describe("localize", () => {
  const local = localize(stack(), "prod-payments-sa-east-1-vpc", "/work");

  it("keeps the state in a local file", () => {
    const path = statePath("/work", "prod-payments-sa-east-1-vpc");
    expect(local.terraform).toEqual({ backend: { local: { path } }, required_version: ">= 1.11.0" });
  });

  it("reads remote states of both kinds from local files", () => {
    expect(local.data).toEqual({
      terraform_remote_state: {
        hcp: { backend: "local", config: { path: statePath("/work", "prod-network-sa-east-1-transit") } },
        s3: { backend: "local", config: { path: statePath("/work", "prod-network-us-east-1-transit") } },
      },
    });
  });

  it("leads the provider into the stack's account, as credentials do on AWS", () => {
    const { aws } = stack().provider!;
    const assume_role = [{ role_arn: "arn:aws:iam::111111111111:role/klap/deploy/klap-apply" }];
    expect(local.provider).toEqual({ aws: [{ ...aws![0], assume_role }] });
  });

  it("drops the output that refuses an unready stack and changes nothing else", () => {
    expect(local.output).toEqual({ contract: { value: { v1: {} } } });
    expect(local.resource).toEqual(stack().resource);
  });
});

describe("unlock", () => {
  it("lifts what would stop a destroy and lists it", () => {
    const { json, lifted } = unlock(stack());
    expect(lifted).toEqual(["aws_lb.api: enable_deletion_protection", "aws_lb.api: prevent_destroy"]);
    expect(json.resource).toEqual({
      aws_lb: { api: { enable_deletion_protection: false, lifecycle: { prevent_destroy: false } } },
      aws_vpc: { main: { cidr_block: "10.0.0.0/16" } },
    });
  });
});
