import type { ContractSource } from "../../../modules/core/base-stack";
import { ContractCopies } from "../../../modules/core/contract-copies";
import { contract, id, ids } from "../../../modules/core/contracts";
import { fixtureContext, fixtureEnvironment } from "../../fixtures/environment";
import { fixtureStack, type TestStack } from "../../fixtures/stack";

const transitContract = contract("transit", 3, { gatewayId: id("tgw-"), tableIds: ids("tgw-rtb-") });
const layers = { "payments/us-east-1": { transit: {} } };
const environments = {
  "hcp-terraform": fixtureEnvironment({ layers }),
  s3: fixtureEnvironment({ backend: "s3", layers }),
};
const placeholders = [
  { name: "domain", meaning: "a domain", sample: "klap.test" },
  { name: "accountId", meaning: "an account id", sample: "1" },
];

/** A stack in network/sa-east-1 with its states in one of the two kinds of backend. */
const stackIn = (
  kind: keyof typeof environments,
  build?: (stack: TestStack) => void,
  contracts: ContractSource = { kind: "live" },
) => fixtureStack(build, fixtureContext(environments[kind], "network", "sa-east-1", contracts));

const readTransit = (stack: TestStack) => stack.readsFrom(transitContract, "payments", "us-east-1");

describe("BaseStack", () => {
  it("pins HCP Terraform's workspace and project", () => {
    expect(stackIn("hcp-terraform").toTerraform().terraform).toMatchObject({
      required_version: ">= 1.11.0",
      cloud: {
        hostname: "app.terraform.io",
        organization: "klap",
        workspaces: { name: "klap-prod-network-sa-east-1-test", project: "klap-prod-network" },
      },
    });
  });

  it("pins S3's bucket, key, region, encryption, lock and account, and no role, since a saved plan keeps them", () => {
    expect(stackIn("s3").toTerraform().terraform.backend).toEqual({
      s3: {
        bucket: "klap-state-111111111111-sa-east-1",
        key: "klap-prod-network-sa-east-1-test/terraform.tfstate",
        region: "sa-east-1",
        encrypt: true,
        kms_key_id: "arn:aws:kms:sa-east-1:111111111111:alias/klap/state",
        use_lockfile: true,
        allowed_account_ids: ["111111111111"],
      },
    });
  });

  it("has one provider, of its account and region, that names no role and tags everything", () => {
    expect(stackIn("s3").toTerraform().provider.aws).toEqual([
      {
        region: "sa-east-1",
        allowed_account_ids: ["111111111111"],
        default_tags: [
          {
            tags: {
              Project: "fixture",
              Environment: "prod",
              Account: "network",
              Layer: "test",
              ManagedBy: "terraform",
            },
          },
        ],
      },
    ]);
  });

  it("publishes its contract as one versioned output", () => {
    const stack = stackIn("s3", (built) =>
      built.publishes(transitContract, { gatewayId: "tgw-1", tableIds: { mesh: "tgw-rtb-1" } }),
    );
    expect(stack.toTerraform().output).toEqual({
      contract: { value: { v3: { gatewayId: "tgw-1", tableIds: { mesh: "tgw-rtb-1" } } } },
    });
    expect(stack.published).toBe(transitContract);
  });

  it("reads another stack's state in HCP Terraform", () => {
    const stack = stackIn("hcp-terraform", readTransit);
    expect(stack.toTerraform().data.terraform_remote_state).toEqual({
      payments_us_east_1_transit: {
        backend: "remote",
        config: {
          hostname: "app.terraform.io",
          organization: "klap",
          workspaces: { name: "klap-prod-payments-us-east-1-transit" },
        },
      },
    });
  });

  it("reads another stack's state in S3, from its own region, with the role that only reads", () => {
    const stack = stackIn("s3", readTransit);
    expect(stack.toTerraform().data.terraform_remote_state).toEqual({
      payments_us_east_1_transit: {
        backend: "s3",
        config: {
          bucket: "klap-state-222222222222-us-east-1",
          key: "klap-prod-payments-us-east-1-transit/terraform.tfstate",
          region: "us-east-1",
          assume_role: { role_arn: "arn:aws:iam::222222222222:role/klap/deploy/klap-state-reader" },
        },
      },
    });
  });

  it("reads one state once, however often it is asked", () => {
    const stack = stackIn("s3", (built) => {
      expect(readTransit(built).tableIds("mesh")).toBe(
        '${data.terraform_remote_state.payments_us_east_1_transit.outputs.contract.v3.tableIds["mesh"]}',
      );
      readTransit(built);
    });
    expect(Object.keys(stack.toTerraform().data.terraform_remote_state!)).toHaveLength(1);
  });

  it("remembers what it rests on, by value and by order", () => {
    const stack = stackIn("s3", (built) => {
      readTransit(built);
      built.comesAfter("transit", "payments", "us-east-1");
    });
    expect(stack.reads).toEqual([
      { stack: "prod-payments-us-east-1-transit", layer: "transit", version: 3 },
      { stack: "prod-payments-us-east-1-transit", layer: "transit" },
    ]);
  });

  it("refuses to rest on a layer that is not deployed", () => {
    const read = (stack: TestStack) => stack.readsFrom(transitContract, "payments", "sa-east-1");
    expect(() => stackIn("s3", read)).toThrow(
      "prod-network-sa-east-1-test rests on layer transit of payments/sa-east-1, which that folder does not deploy: add it to its layers",
    );
    expect(() => stackIn("s3", (stack) => stack.comesAfter("keys", "payments", "eu-west-1"))).toThrow(
      "environment prod has no folder payments/eu-west-1",
    );
  });

  it("takes sample values in place of another stack's, and can then never be applied", () => {
    const stack = stackIn(
      "s3",
      (built) => expect(readTransit(built).gatewayId).toMatch(/^tgw-[0-9a-f]{17}$/),
      { kind: "sample" },
    );
    const { data, output } = stack.toTerraform();
    expect(data).toBeUndefined();
    expect(output).toEqual({
      readiness: {
        value: "not ready",
        precondition: {
          condition: '${terraform.workspace == ""}',
          error_message:
            "This stack cannot be planned or applied, because it was synthesized with sample contract values.",
        },
      },
    });
  });

  it("as a survivor, reads its region's states and copies of the others, and may be applied", () => {
    const copies = new ContractCopies("copies", [
      {
        stack: "prod-payments-us-east-1-transit",
        layer: "transit",
        version: 3,
        serial: 1,
        lineage: "lineage",
        time: "2026-11-23T07:00:00.000Z",
        values: { gatewayId: "tgw-1", tableIds: {} },
      },
    ]);
    const near = { "payments/sa-east-1": { transit: {} }, "payments/us-east-1": { transit: {} } };
    const context = fixtureContext(fixtureEnvironment({ layers: near }), "network", "sa-east-1", {
      kind: "survivor",
      region: "sa-east-1",
      copies,
    });
    const stack = fixtureStack((built) => {
      expect(readTransit(built).gatewayId).toBe("tgw-1");
      built.readsFrom(transitContract, "payments", "sa-east-1");
    }, context);
    const { data, output } = stack.toTerraform();
    expect(Object.keys(data.terraform_remote_state!)).toEqual(["payments_sa_east_1_transit"]);
    expect(output).toBeUndefined();
  });

  it("says which client values are missing, and cannot be applied until they are filled in", () => {
    const unready = { ...environments.s3, placeholders };
    const { output } = fixtureStack(undefined, fixtureContext(unready, "network", "sa-east-1")).toTerraform();
    expect(output?.readiness?.precondition).toMatchObject({
      error_message:
        "This stack cannot be planned or applied, because placeholders are not filled in: domain, accountId.",
    });
  });

  it("gives both reasons where there are two", () => {
    const unready = { ...environments.s3, placeholders };
    const context = fixtureContext(unready, "network", "sa-east-1", { kind: "sample" });
    expect(fixtureStack(undefined, context).toTerraform().output?.readiness?.precondition).toMatchObject({
      error_message:
        "This stack cannot be planned or applied, because placeholders are not filled in: domain, accountId and it was synthesized with sample contract values.",
    });
  });
});
