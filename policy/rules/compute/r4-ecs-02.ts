import { accessOf, type Access } from "../../../terraform/graph/access/access";
import { keyUseOf } from "../../../terraform/graph/access/key-use";
import { member, textOf } from "../../../terraform/graph/json";
import { show } from "../../../terraform/graph/protection/show";
import type { Resource } from "../../../terraform/graph/resource";
import { containersOf, objectsAt, type Container } from "../../parts/containers";
import { Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

const SECRET_NAME = /(PASSWORD|PASSWD|SECRET|TOKEN|PRIVATE_KEY|API_KEY)$/;

export const tasksCanReadTheirSecrets: Rule = {
  id: "R4-ECS-02",
  severity: "high",
  area: "compute",
  requirements: ["R4", "R2"],
  pci: ["7.2.5", "8.6.2"],
  title:
    "The execution role of every task may read exactly the secrets that its containers name, with the keys of their region",
  why: "a secret that the role may not read stops every new task, also those that should replace lost ones; one that it may read for nothing is there to be stolen",
  source: [
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specifying-sensitive-data.html",
    "Security Hub ECS.8",
  ],
  reach: "stacks",
  check: ({ graph }) => {
    const access = accessOf(graph);
    return {
      judgements: graph.of("aws_ecs_task_definition").map((task) => judge(task, access)),
      nothing: "there is no task definition",
    };
  },
};

function judge(task: Resource, access: Access): Judgement {
  const { graph } = task.body;
  const containers = containersOf(task);
  const proof = new Proof(task).needs(
    containers === undefined ? undefined : true,
    "its containers cannot be read before apply",
    { resource: task, path: "container_definitions" },
  );
  const [role] = task.body.targets("execution_role_arn").filter(({ type }) => type === "aws_iam_role");
  const named = new Set<Resource>();
  for (const container of containers ?? []) {
    addPlain(proof, container);
    for (const { name, valueFrom } of objectsAt(container.json, "secrets")) {
      const evidence = {
        resource: task,
        path: `container_definitions.${container.name}.secrets.${textOf(name)}`,
        value: valueFrom,
      };
      const [secret] = valueFrom === undefined ? [] : graph.targetsOf(valueFrom, task.stack);
      if (secret === undefined || role === undefined) {
        proof.needs(
          undefined,
          `${textOf(name)}: ${role === undefined ? "its role" : "its secret"} is not in these stacks`,
          evidence,
          show(task.body, "execution_role_arn"),
        );
        continue;
      }
      if (named.has(secret)) continue;
      named.add(secret);
      const may = access.allows(role, "secretsmanager:GetSecretValue", secret);
      proof
        .needs(
          may.verdict === "unknown" ? undefined : may.verdict === "allowed",
          `${role.address} may not read ${secret.id}`,
          evidence,
          show(task.body, "execution_role_arn"),
          ...may.because,
        )
        .needs(secret.region === task.region, `${secret.id} stands in another region`, evidence);
      for (const { key, because } of keyUseOf(graph)
        .keysOf(secret)
        .filter(({ elsewhere }) => !elsewhere)) {
        const opens = access.allows(
          role,
          "kms:Decrypt",
          key,
          new Map([["kms:viaservice", `secretsmanager.${task.region ?? ""}.amazonaws.com`]]),
        );
        proof.needs(
          opens.verdict === "unknown" ? undefined : opens.verdict === "allowed",
          `${role.address} may not open ${secret.id} with its key`,
          evidence,
          ...because,
          ...opens.because,
        );
      }
    }
  }
  if (role !== undefined) addSpare(proof, role, named, access);
  return proof.judgement("its role may read exactly the secrets that its containers name");
}

/** What looks like a secret must not be written as a plain variable. */
function addPlain(proof: Proof, container: Container): void {
  for (const variable of objectsAt(container.json, "environment")) {
    const [name, value] = [member(variable, "name"), member(variable, "value")];
    const bare =
      typeof name === "string" &&
      SECRET_NAME.test(name) &&
      typeof value === "string" &&
      value !== "" &&
      !value.startsWith("arn:");
    if (bare)
      proof.needs(false, `${name} is a plain variable`, {
        resource: container.task,
        path: `container_definitions.${container.name}.environment.${name}`,
      });
  }
}

/** Secrets of the graph that the role may read although no container of the task names them. */
function addSpare(proof: Proof, role: Resource, named: ReadonlySet<Resource>, access: Access): void {
  const spare = access.edges.find(
    ({ kind, from, to, because }) =>
      kind === "permission" &&
      from === role &&
      to.type === "aws_secretsmanager_secret" &&
      !named.has(to) &&
      because.length > 0,
  );
  proof.needs(
    spare === undefined,
    `${role.address} may read ${spare?.to.id ?? ""}, which no container of it names`,
    ...(spare === undefined ? [{ resource: role }] : spare.because),
  );
}
