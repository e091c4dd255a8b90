import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { planStacks, type StackPlan } from "../../delivery/plan";
import type { StackGraph } from "../../stacks/graph";
import { planStack } from "../../terraform/plan-stack";
import { terraform } from "../../terraform/terraform";
import { userEnvironment } from "../../terraform/user-environment";

const PRODUCER = "prod-network-sa-east-1-transit";
const READER = "prod-payments-sa-east-1-vpc";
const node = (name: string, account: string, layer: string, wave: number) => ({
  name,
  account,
  region: "sa-east-1",
  layer,
  wave,
});
const GRAPH: StackGraph = {
  environment: "prod",
  stacks: [
    { ...node(PRODUCER, "network", "transit", 1), reads: [] },
    {
      ...node(READER, "payments", "vpc", 2),
      reads: [{ stack: PRODUCER, layer: "transit", version: 1 }],
    },
  ],
  waves: [[PRODUCER], [READER]],
};
const ONLY_READER: StackGraph = { ...GRAPH, stacks: [GRAPH.stacks[1]!], waves: [[READER]] };

/** Stacks of Terraform's built-in resources, so that the real binary runs without any provider. */
describe("planStacks with the real terraform", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "klap-test-"));
    const state = join(folder, "transit.tfstate");
    write(PRODUCER, {
      terraform: { backend: { local: { path: state } } },
      resource: { terraform_data: { gateway: { input: "tgw-1" } } },
      output: { contract: { value: { v1: { id: "${terraform_data.gateway.output}" } } } },
    });
    write(READER, {
      terraform: { backend: { local: { path: join(folder, "vpc.tfstate") } } },
      data: {
        terraform_remote_state: {
          network_sa_east_1_transit: { backend: "local", config: { path: state } },
        },
      },
      resource: {
        terraform_data: {
          attachment: {
            input: "${data.terraform_remote_state.network_sa_east_1_transit.outputs.contract.v1.id}",
          },
        },
      },
    });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const write = (stack: string, json: object): void => {
    mkdirSync(join(folder, stack));
    writeFileSync(join(folder, stack, "cdk.tf.json"), JSON.stringify(json));
  };
  const plan = async (graph: StackGraph): Promise<Record<string, StackPlan>> => {
    const environment = userEnvironment(folder);
    const { stacks } = await planStacks(graph, {
      parallel: 2,
      plan: (stack) => planStack({ cwd: join(folder, stack), environment }),
      onStack: () => undefined,
    });
    return Object.fromEntries(stacks.map((stack) => [stack.name, stack]));
  };

  it("plans the first wave and lets the second one wait, also when it is asked for alone", async () => {
    const both = await plan(GRAPH);
    expect(both[PRODUCER]).toMatchObject({
      status: "changed",
      add: 1,
      changes: [
        { address: "output.contract", actions: ["create"] },
        { address: "terraform_data.gateway", actions: ["create"] },
      ],
    });
    expect(both[READER]).toMatchObject({ status: "waiting", waitsFor: [PRODUCER] });
    const alone = await plan(ONLY_READER);
    expect(alone[READER]).toMatchObject({ status: "waiting", waitsFor: [PRODUCER] });
  }, 60_000);

  it("plans the second wave once the first one is applied", async () => {
    const environment = userEnvironment(folder);
    await terraform(["apply", "-auto-approve", "-input=false"], {
      cwd: join(folder, PRODUCER),
      environment,
    });
    const both = await plan(GRAPH);
    expect(both[PRODUCER]).toMatchObject({ status: "unchanged" });
    expect(both[READER]).toMatchObject({ status: "changed", add: 1 });
  }, 60_000);
});
