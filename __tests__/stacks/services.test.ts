import type { LayerSettings } from "../../stacks/catalog";
import { API, computeEnvironment, computeLayers, WORKER } from "../fixtures/compute";
import { testMerchant } from "../fixtures/merchant";
import { stackJson, stackReads } from "../fixtures/environment";
import { ENDPOINT_PLAN, eventEnvironment, LONELY_PLAN } from "../fixtures/events";
import { kafkaEnvironment, SINGLE_PLAN } from "../fixtures/kafka";
import { BASE_LAYERS } from "../fixtures/network";
import { withFolder } from "../fixtures/problems";
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
    expect(reads({ partners: { service: "ingest" } })).toContain("endpoint-service");
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

  it("takes partners' connections by the one service that settings name", () => {
    const services = { ingest: API, ledger: { ...API, requests: { paths: ["/ledger"], priority: 200 } } };
    const ports = (partners: LayerSettings["services"]["partners"]): unknown => {
      const text = json({ services, partners });
      const tasks = Object.values(resourcesOf(text, "aws_ecs_service")).map(
        ({ name, load_balancer: groups }) => [
          name,
          (groups as { container_port: number }[]).map(({ container_port }) => container_port),
        ],
      );
      const rules = Object.entries(resourcesOf(text, "aws_vpc_security_group_ingress_rule"))
        .filter(([, { from_port }]) => from_port === 8443)
        .map(([name]) => name);
      return [Object.fromEntries(tasks), rules];
    };
    expect(ports({ noPartners: "a test" })).toEqual([{ ingest: [8444], ledger: [8444] }, []]);
    expect(ports({ service: "ledger" })).toEqual([
      { ingest: [8444], ledger: [8444, 8443] },
      ["ledger_network_group_from_partners"],
    ]);
  });

  it("comes after the rules of all regions by which images are replicated, where there are any", () => {
    const regions = ["sa-east-1", "us-east-1"];
    const { keys, artifacts } = computeLayers();
    const away = { ...BASE_LAYERS, keys: keys!, artifacts: artifacts!, "artifacts-replication": { regions } };
    const home = { ...computeLayers(), "artifacts-replication": { regions } };
    const environment = computeEnvironment(home, { "payments/us-east-1": away });
    expect(stackReads(environment, STACK)).toEqual(
      expect.arrayContaining(regions.map((region) => `prod-payments-${region}-artifacts-replication`)),
    );
  });

  it("lets a service that reaches events speak on the bus of its region, once that is there", () => {
    const settings = {
      events: LONELY_PLAN,
      services: { relay: { ...WORKER, reaches: ["events" as const] } },
    };
    const environment = computeEnvironment({
      ...computeLayers(settings),
      events: { ...LONELY_PLAN, archiveRetentionDays: 1, alarms: { noAlarms: "a test" } },
    });
    expect(stackReads(environment, STACK)).toContain("prod-payments-sa-east-1-events");
    const text = stackJson(environment, STACK);
    expect(text).toContain("event-bus/klap-prod-events");
    expect(text).toContain("KLAP_EVENT_BUS");
  });

  it("gives a service the address of the endpoint where regions share one", () => {
    const relay = { ...WORKER, reaches: ["events" as const] };
    const environment = eventEnvironment(ENDPOINT_PLAN, (region) =>
      region === "sa-east-1" ? computeLayers({ events: ENDPOINT_PLAN, services: { relay } }) : {},
    );
    const [global] = computeEnvironment().folders.filter(
      (folder) => folder.account === "payments" && folder.region === "global",
    );
    const complete = withFolder(environment, "payments/global", { layers: global!.layers });
    expect(stackJson(complete, STACK)).toContain("KLAP_EVENT_ENDPOINT_URL");
    expect(stackReads(complete, STACK)).toContain("prod-payments-sa-east-1-event-endpoint");
  });

  it("knows what is said before a service says it", () =>
    expect(() => json({ services: { relay: { ...WORKER, reaches: ["events"] } } })).toThrow(
      `${STACK}: service relay reaches events, of which settings say nothing`,
    ));

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

  it("tells a service who may sign, and the canary's public key, which is no secret", () => {
    const { accounts, keys } = testMerchant("shop", ["shop-*"]).settings;
    const signedBy = { merchants: { shop: { accounts, keys } }, testMerchant: "klap-canary" };
    const [container] = containers({ services: { ingest: { ...API, signedBy } } });
    expect(container).toContain(JSON.stringify(JSON.stringify(signedBy.merchants)));
    expect(container).toContain('"name":"TEST_MERCHANT","value":"klap-canary"');
    expect(container).toMatch(/"name":"TEST_MERCHANT_KEY","value":"\$\{data\.[^}]*canaryPublicKey[^}]*\}"/);
    expect(containers({ services: { ingest: API } })[0]).not.toContain("MERCHANTS");
  });

  it("lets operators in only where that is chosen", () => {
    const enabled = (exec: LayerSettings["services"]["exec"]): unknown =>
      Object.values(resourcesOf(json({ exec }), "aws_ecs_service"))[0]!.enable_execute_command;
    expect(enabled("audited")).toBe(true);
    expect(enabled({ noExec: "card data" })).toBe(false);
  });
});
