import type { LayerSettings } from "../../stacks/catalog";
import { API, computeEnvironment, computeLayers, WORKER } from "../fixtures/compute";
import { stackJson, stackReads } from "../fixtures/environment";
import { kafkaEnvironment, SINGLE_PLAN } from "../fixtures/kafka";
import { resourcesOf } from "../fixtures/resources";

const STACK = "prod-payments-sa-east-1-services";
const json = (settings: Partial<LayerSettings["services"]>): string =>
  stackJson(computeEnvironment(computeLayers(settings)), STACK);
const reads = (settings: Partial<LayerSettings["services"]>): string[] =>
  stackReads(computeEnvironment(computeLayers(settings)), STACK).map((stack) =>
    stack.replace("prod-payments-sa-east-1-", ""),
  );
const containers = (settings: Partial<LayerSettings["services"]>) =>
  Object.values(resourcesOf(json(settings), "aws_ecs_task_definition")).map(
    ({ container_definitions }) => container_definitions as string,
  );

describe("ServicesStack", () => {
  it("rests on what its services reach, and on nothing else", () => {
    const always = ["prod-payments-global-identity", "artifacts", "log-protection", "alarms"];
    expect(reads({ services: { worker: WORKER } })).toEqual([
      ...always,
      "keys",
      "vpc",
      "cluster",
      "endpoints",
    ]);
    expect(reads({ services: { ingest: API } })).toContain("ingress");
    expect(reads({ services: { ingest: API }, partners: true })).toContain("endpoint-service");
    expect(reads({ services: { ledger: { ...WORKER, reaches: ["database"] } } })).toContain("database");
  });

  it("runs the image of each service's own repository in its region", () => {
    const [text] = containers({});
    expect(text).toContain('"image":"222222222222.dkr.ecr.sa-east-1.amazonaws.com/klap/prod/ingest:1.0.0"');
  });

  it("takes requests for the API's name and the region's", () => {
    const [rule] = Object.values(resourcesOf(json({}), "aws_lb_listener_rule"));
    expect(rule!.condition).toEqual([
      { host_header: { values: ["api.klap.test", "api-sa-east-1.klap.test"] } },
      { path_pattern: { values: ["/transactions"] } },
    ]);
  });

  it("takes partners' connections where there are partners", () => {
    const targets = (partners: boolean): number => {
      const [service] = Object.values(resourcesOf(json({ partners }), "aws_ecs_service"));
      return (service!.load_balancer as unknown[]).length;
    };
    expect([targets(false), targets(true)]).toEqual([1, 2]);
  });

  it("lets a service sign in to the database as itself, and tells it where", () => {
    const settings = { services: { ledger: { ...WORKER, reaches: ["database" as const] } } };
    expect(containers(settings)[0]).toContain('"name":"DATABASE_USER","value":"klap_ledger"');
    const policies = Object.values(resourcesOf(json(settings), "aws_iam_role_policy"));
    expect(JSON.stringify(policies)).toContain("rds-db:connect");
  });

  it("signs a service in to Kafka as itself, once its credentials are there", () => {
    const { layers } = kafkaEnvironment(SINGLE_PLAN).folders.find(
      ({ account, region }) => account === "payments" && region === "sa-east-1",
    )!;
    const services = { ledger: { ...WORKER, reaches: ["kafka" as const] } };
    const environment = computeEnvironment({ ...layers, ...computeLayers({ services }) });
    expect(stackReads(environment, STACK)).toContain("prod-payments-sa-east-1-kafka-credentials");
    const text = stackJson(environment, STACK);
    const { data } = JSON.parse(text) as { data: Record<string, Record<string, object>> };
    expect(Object.values(data.aws_secretsmanager_secret!)).toEqual([
      expect.objectContaining({ name: "klap/prod/kafka/ledger" }),
    ]);
    const [task] = Object.values(resourcesOf(text, "aws_ecs_task_definition"));
    for (const [variable, field] of [
      ["KAFKA_USERNAME", "username"],
      ["KAFKA_BOOTSTRAP_SERVERS", "bootstrapServers"],
      ["REGISTRY_PASSWORD", "registryPassword"],
    ])
      expect(task!.container_definitions).toMatch(
        new RegExp(`"name":"${variable}","valueFrom":"\\$\\{data\\.[^}]+\\.arn\\}:${field}::"`),
      );
  });

  it("lets services call each other, also both ways", () => {
    const services = {
      one: { ...API, calls: ["two"] },
      two: { ...API, requests: { paths: ["/two"], priority: 200 }, calls: ["one"] },
    };
    const rules = resourcesOf(json({ services }), "aws_vpc_security_group_ingress_rule");
    expect(Object.keys(rules)).toEqual(expect.arrayContaining(["one_calls_two_from", "two_calls_one_from"]));
  });

  it("finds a secret once, by its name, after the layer that makes it", () => {
    const secret = { name: "klap/prod/kafka/ingest", layer: "cluster" };
    const secrets = { USER: { ...secret, field: "user" }, PASSWORD: { ...secret, field: "password" } };
    const settings = { services: { ingest: { ...API, secrets } } };
    const { data } = JSON.parse(json(settings)) as { data: Record<string, Record<string, object>> };
    expect(Object.values(data.aws_secretsmanager_secret!)).toEqual([
      expect.objectContaining({ name: "klap/prod/kafka/ingest" }),
    ]);
    expect(containers(settings)[0]).toMatch(/"name":"USER","valueFrom":"\$\{data\.[^}]+\.arn\}:user::"/);
  });

  it("lets operators in only where that is chosen", () => {
    const enabled = (exec: LayerSettings["services"]["exec"]): unknown =>
      Object.values(resourcesOf(json({ exec }), "aws_ecs_service"))[0]!.enable_execute_command;
    expect(enabled("audited")).toBe(true);
    expect(enabled({ noExec: "card data" })).toBe(false);
  });
});
