import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { environmentNamed } from "../../../environments/environments";
import { promisesOfGraph } from "../../../policy/promises";
import { RULES } from "../../../policy/rules/rules";
import { runRules } from "../../../policy/run-rules";
import { buildStacks } from "../../../stacks/build";
import { isJsonObject, type Json, type JsonObject } from "../../../terraform/graph/json";
import { planDocument } from "../../../terraform/graph/plan-document";
import { PlatformGraph } from "../../../terraform/graph/platform-graph";
import type { Resource } from "../../../terraform/graph/resource";
import { synthesizedDocument } from "../../../terraform/graph/synthesized-document";
import { canPlan, OFFLINE, planned } from "../../fixtures/planned";
import { NETWORK, NETWORK_MODULE } from "../../fixtures/planned-network";

jest.setTimeout(120_000);

const STACK = "sandbox-payments-sa-east-1-vpc";

(canPlan ? describe : describe.skip)("planDocument, with the real terraform", () => {
  const folder = mkdtempSync(join(tmpdir(), "klap-plan-"));
  let plan: JsonObject;
  let graph: PlatformGraph;
  const at = (address: string): Resource =>
    graph.stacks[0]!.resources.find((resource) => resource.address === address)!;
  const targetsOf = (address: string, path: string): string[] =>
    at(address)
      .body.targets(path)
      .map((target) => target.address);

  beforeAll(() => {
    plan = planned(join(folder, "network"), NETWORK, { "net/main.tf": NETWORK_MODULE });
    graph = new PlatformGraph([planDocument("network", "plan.json", plan)]);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("keeps references to what is not made yet, inside lists too", () => {
    expect(targetsOf("aws_db_subnet_group.db", "subnet_ids")).toEqual([
      "aws_subnet.a",
      'aws_subnet.each["x"]',
    ]);
    const routes = at("aws_route_table.out").body.blocks("route");
    expect(routes.map((route) => route.targets("gateway_id").map(({ address }) => address))).toEqual([
      [],
      ["aws_internet_gateway.out"],
    ]);
    expect(routes.map((route) => route.raw("nat_gateway_id"))).toEqual([[], []]);
  });

  it("takes what Terraform has computed where the file has a function, a variable or a repetition", () => {
    expect(at("aws_subnet.a").body.text("cidr_block")).toBe("10.0.1.0/24");
    expect(at('aws_subnet.each["x"]').body.text("cidr_block")).toBe("10.0.11.0/24");
    expect(at("aws_rds_cluster.ledger").body.number("serverlessv2_scaling_configuration.max_capacity")).toBe(
      3,
    );
  });

  it("takes what was never configured and is not known for not set", () => {
    const { body } = at("aws_rds_cluster.ledger");
    for (const path of ["storage_encrypted", "backup_retention_period", "kms_key_id"])
      expect([path, body.value(path)]).toEqual([path, { kind: "absent" }]);
    expect(body.flag("deletion_protection")).toBe(true);
  });

  it("tells region by provider configuration, and what the plan does", () => {
    expect([at("aws_vpc.hub").region, at("aws_vpc.west").region]).toEqual(["sa-east-1", "us-east-1"]);
    expect(at("aws_vpc.hub").document.actions).toEqual(["create"]);
  });

  it("hides what Terraform knows to be secret", () => {
    expect(at("aws_rds_cluster.ledger").body.text("master_password")).toBe("(sensitive value)");
    expect(JSON.stringify([...graph.stacks[0]!.document.resources])).not.toContain("in-clear-text");
  });

  it("reads data sources, in which ${} is text", () => {
    const policy = JSON.parse(at("aws_sns_topic.own").body.text("policy")!) as Record<string, unknown>;
    expect(policy).toMatchObject({ Statement: [{ Resource: "a/${aws:username}" }] });
  });

  it("follows variables, outputs, counts and repetitions of modules written in HCL", () => {
    const zones = ["module.net.aws_subnet.zone[0]", "module.net.aws_subnet.zone[1]"];
    expect(targetsOf(zones[0]!, "vpc_id")).toEqual(["aws_vpc.hub"]);
    expect(targetsOf("module.net.aws_db_subnet_group.own", "subnet_ids")).toEqual(zones);
    expect(targetsOf('module.net.aws_route_table_association.own["one"]', "subnet_id")).toEqual([zones[0]]);
    expect(targetsOf("module.net.aws_route_table.own", "route.gateway_id")).toEqual([
      "module.net.aws_internet_gateway.own",
    ]);
    expect(at(zones[1]!).body.text("availability_zone")).toBe("sa-east-1b");
    const output = graph.stacks[0]!.document.outputs.get("contract")!;
    const published = graph.targetsOf(output, graph.stacks[0]!).map(({ address }) => address);
    expect(published.sort()).toEqual(["aws_vpc.hub", ...zones]);
  });

  it("says of a stack of ours what its synthesized file says", () => {
    const { stacks } = buildStacks(environmentNamed("sandbox"), {
      outdir: join(folder, "synth"),
      wanted: (name) => name === STACK,
      contracts: { kind: "sample" },
    });
    const json = JSON.parse(JSON.stringify(stacks[0]!.toTerraform())) as JsonObject & {
      provider: { aws: Record<string, Json>[] };
    };
    const [aws] = json.provider.aws;
    const { region, default_tags } = aws!;
    const { contract } = json.output as JsonObject;
    const root = {
      ...json,
      output: { contract: contract! },
      provider: { aws: [{ ...OFFLINE, region: region!, default_tags: default_tags! }] },
    };
    const synth = new PlatformGraph([synthesizedDocument(STACK, "cdk.tf.json", root)]);
    const shown = planned(join(folder, "own"), root);
    const fromPlan = new PlatformGraph([planDocument(STACK, "plan.json", shown)]);
    const planOf = new Map(fromPlan.resources.map((resource) => [resource.address, resource]));
    expect([...planOf.keys()].sort()).toEqual(synth.resources.map(({ address }) => address).sort());
    for (const resource of synth.resources)
      for (const path of pathsOf(resource.body.json))
        expect(said(planOf.get(resource.address)!, path)).toEqual(said(resource, path));
    expect(verdicts(fromPlan)).toEqual(verdicts(synth));
  });

  it("refuses a plan that failed, and what is no plan", () => {
    expect(() => planDocument("a", "a.json", { ...plan, errored: true })).toThrow(
      "a.json is a plan that failed, which tells only a part: plan again",
    );
    expect(() => planDocument("a", "a.json", {})).toThrow(
      "a.json is no plan: it must be what terraform show -json prints of a saved plan",
    );
  });
});

/** Paths of what stands in a resource, but for what plans leave out. */
function pathsOf(json: Json, path = ""): string[] {
  if (Array.isArray(json)) return (json as readonly Json[]).flatMap((element) => pathsOf(element, path));
  if (!isJsonObject(json)) return [path];
  return Object.entries(json)
    .filter(([key]) => path !== "" || key !== "lifecycle")
    .flatMap(([key, value]) => pathsOf(value, path === "" ? key : `${path}.${key}`));
}

function said({ address, body }: Resource, path: string): unknown {
  const targets = body.targets(path).map((target) => target.address);
  return { address, path, values: body.values(path), targets };
}

/** Rules that ask for what only one of both tells: backends, lifecycles and versions, or what a plan does. */
const OF_FILES = /^R8-TF-/;

/** Verdict and findings of every other rule, but for the construct path, which plans do not tell. */
function verdicts(graph: PlatformGraph): unknown {
  const rules = RULES.filter(({ id }) => !OF_FILES.test(id));
  const results = runRules(rules, { graph, promises: promisesOfGraph(graph) });
  return results.map(({ rule: { id }, verdict, judgements, nothing }) => ({
    id,
    verdict,
    nothing,
    judgements: judgements.map((judgement) => [judgement.resource.id, judgement.verdict]).sort(),
  }));
}
