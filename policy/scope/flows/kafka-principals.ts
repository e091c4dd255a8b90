import { accessOf } from "../../../terraform/graph/access/access";
import { once } from "../../../terraform/graph/once";
import type { PlatformGraph } from "../../../terraform/graph/platform-graph";
import { show } from "../../../terraform/graph/protection/show";
import type { Evidence, Resource } from "../../../terraform/graph/resource";
import { actingOf } from "../acting";

const PRINCIPALS = new Set(["confluent_service_account", "redpanda_user", "redpanda_service_account"]);
/** Attributes of a secret's version in which its text may stand. */
const TEXTS = ["secret_string_wo", "secret_string"];

/** Who holds the credentials of a Kafka principal. */
export interface Client {
  readonly actor: Resource;
  readonly because: readonly Evidence[];
}

/** Everything that can sign in as each principal, since it may read a secret with the credentials. */
export const clientsOf = once((graph: PlatformGraph): ReadonlyMap<Resource, readonly Client[]> => {
  const readers = readersOf(graph);
  const found = new Map<Resource, Client[]>();
  for (const version of graph.of("aws_secretsmanager_secret_version"))
    for (const secret of version.body.targets("secret_id"))
      for (const [principal, proof] of principalsIn(version)) {
        const clients = found.get(principal) ?? [];
        found.set(principal, clients);
        const because = [...proof, show(version.body, "secret_id")];
        for (const reader of readers.get(secret) ?? [])
          if (clients.every(({ actor }) => actor !== reader.actor))
            clients.push({ actor: reader.actor, because: [...because, ...reader.because] });
      }
  for (const user of graph.of("redpanda_user"))
    for (const { secret, because } of secretsOf(user))
      for (const reader of readers.get(secret) ?? []) {
        const clients = found.get(user) ?? [];
        found.set(user, clients);
        if (clients.every(({ actor }) => actor !== reader.actor))
          clients.push({ actor: reader.actor, because: [because, ...reader.because] });
      }
  return found;
});

/** Secrets out of which a user of Redpanda takes its password: directly, or read while it is applied. */
function secretsOf({ body, stack }: Resource): readonly { secret: Resource; because: Evidence }[] {
  return body.raw("password_wo").flatMap((text) =>
    stack.resources
      .filter(
        ({ mode, type, address }) =>
          mode === "ephemeral" &&
          type === "aws_secretsmanager_secret_version" &&
          typeof text === "string" &&
          text.includes(`${address}.`),
      )
      .flatMap((read) => read.body.targets("secret_id"))
      .map((secret) => ({ secret, because: show(body, "password_wo") })),
  );
}

/** Principals that a principal's text or reference means: `User:sa-1`, or the name of a user of the same cluster. */
export function principalsAt(resource: Resource, path: string): readonly Resource[] {
  const { body, stack } = resource;
  const targets = body.targets(path).filter(({ type }) => PRINCIPALS.has(type));
  if (targets.length > 0) return targets;
  const names = new Set(body.texts(path).map((text) => text.replace(/^User:/, "")));
  return body.graph
    .of("redpanda_user")
    .filter(
      (user) =>
        names.has(user.body.text("name") ?? "") &&
        user.stack.account === stack.account &&
        user.stack.region === stack.region,
    );
}

/** Principals whose credentials a version holds: by their keys, or as users that are made beside it. */
function principalsIn({ body }: Resource): ReadonlyMap<Resource, readonly Evidence[]> {
  const found = new Map<Resource, readonly Evidence[]>();
  for (const path of TEXTS)
    for (const target of body.targets(path)) {
      const evidence = { resource: body.resource, path, value: `\${${target.address}}` };
      if (PRINCIPALS.has(target.type)) found.set(target, [evidence]);
      if (target.type !== "confluent_api_key") continue;
      for (const owner of target.body.targets("owner.id"))
        if (!found.has(owner)) found.set(owner, [show(target.body, "owner.id"), evidence]);
    }
  return found;
}

/** What may read each secret, by the permissions of its role or as the source of a function's messages. */
function readersOf(graph: PlatformGraph): ReadonlyMap<Resource, readonly Client[]> {
  const { edges, allows } = accessOf(graph);
  const byRole = new Map<Resource, { secret: Resource; because: Evidence }[]>();
  for (const { kind, from, to, because } of edges) {
    if (kind !== "permission" || to.type !== "aws_secretsmanager_secret" || !("body" in from)) continue;
    const verdict = allows(from, "secretsmanager:GetSecretValue", to).verdict;
    if (verdict !== "allowed" && verdict !== "unknown") continue;
    const secrets = byRole.get(from) ?? [];
    byRole.set(from, secrets);
    secrets.push({ secret: to, because: because[0]! });
  }
  const found = new Map<Resource, Client[]>();
  const add = (secret: Resource, client: Client): void => {
    const clients = found.get(secret);
    if (clients === undefined) found.set(secret, [client]);
    else clients.push(client);
  };
  for (const { actor, role, because } of actingOf(graph))
    for (const read of byRole.get(role) ?? []) add(read.secret, { actor, because: [read.because, because] });
  return found;
}
