import { accessOf } from "../../terraform/graph/access/access";
import type { Decision } from "../../terraform/graph/access/decide";
import type { RequestContext } from "../../terraform/graph/access/holds";
import type { Block } from "../../terraform/graph/block";
import { show } from "../../terraform/graph/protection/show";
import type { Resource } from "../../terraform/graph/resource";
import type { Proof } from "../proof";

/** What has to be allowed on what takes messages. */
const ACTIONS: Readonly<Record<string, string>> = {
  aws_cloudwatch_event_bus: "events:PutEvents",
  aws_kinesis_stream: "kinesis:PutRecord",
  aws_lambda_function: "lambda:InvokeFunction",
  aws_sfn_state_machine: "states:StartExecution",
  aws_sns_topic: "sns:Publish",
  aws_sqs_queue: "sqs:SendMessage",
};

/** Adds that a role may hand messages to something, which lets it in where a policy stands on it. */
export function needsRoleToHandTo(
  proof: Proof,
  block: Block,
  paths: { readonly role: string; readonly to: string },
  to: Resource,
  context: RequestContext = new Map(),
): void {
  const { graph } = block;
  const at = show(block, paths.role);
  const role = block.targets(paths.role).find(({ type }) => type === "aws_iam_role");
  const action = ACTIONS[to.type];
  if (action === undefined) return;
  if (role === undefined) {
    const known = block.value(paths.role).kind !== "unknown";
    proof.needs(known ? false : undefined, `${paths.role} names no role of these stacks`, at);
    return;
  }
  // Policies may name an alias or version alone, so that the ARN as it stands is asked for.
  const text = block.text(paths.to);
  const access = accessOf(graph);
  const object = text?.startsWith("arn:") === true && text !== graph.arnOf(to) ? text : to;
  const where = new Map([["aws:requestedregion", to.region], ...context]);
  const own = access.allows(role, action, object, where);
  proof.needs(
    verdictOf(own),
    `its role ${role.address} may not do ${action} to ${to.address}`,
    at,
    ...own.because,
  );
  const arn = graph.arnOf(role);
  if (arn === undefined || role.account === undefined || access.policiesOn(to).length === 0) {
    proof.needs(
      role.account === to.account,
      `no policy of ${to.address} admits a role of another account`,
      at,
      {
        resource: to,
      },
    );
    return;
  }
  const principal = { kind: "arn", arn, account: role.account, resource: role } as const;
  const admitted = access.admits(
    to,
    principal,
    action,
    new Map([
      ["aws:principalarn", arn],
      ["aws:principalisawsservice", "false"],
      ["aws:securetransport", "true"],
      ...context,
    ]),
  );
  const needed = role.account !== to.account;
  proof.needs(
    needed ? verdictOf(admitted) : admitted.verdict === "denied" ? false : true,
    `the policy of ${to.address} does not admit its role ${role.address}`,
    at,
    ...(admitted.because.length > 0 ? admitted.because : [{ resource: to }]),
  );
}

export function verdictOf({ verdict, conditional }: Decision): boolean | undefined {
  if (verdict === "unknown") return undefined;
  return verdict === "allowed" ? (conditional ? undefined : true) : false;
}
