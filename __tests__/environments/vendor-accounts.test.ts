import { choices as org } from "../../environments/org/choices";
import { vendorAccounts } from "../../environments/org/vendor-accounts";
import { choices as prod } from "../../environments/prod/choices";
import { choicesOn } from "../../environments/staging/choices";
import { agentStatements } from "../../modules/kafka/redpanda/byovpc/agent-statements";
import {
  auditGuardrail,
  dataGuardrail,
  identityGuardrail,
  regionGuardrail,
} from "../../modules/organization/guardrail-statements";
import type { PolicyStatement } from "../../modules/security/policy-document";

const REGIONS = ["sa-east-1", "us-east-1"];
const ID = "404040404040";

/** Whether two patterns of actions can mean the same call. */
const meet = (one: string, other: string): boolean =>
  [
    [one, other],
    [other, one],
  ].some(([pattern, text]) => new RegExp(`^${pattern!.replaceAll("*", ".*")}$`, "i").test(text!));

/** Conditions on what is asked for; the agent asks for encryption, TLS and our regions. */
const ON_REQUEST = ["Bool", "Null", "NumericLessThan", "StringNotEquals"];

/** What nobody may do to any bucket; the layer `brokers` owns the one of the agent's states, which it only fills. */
const ITS_BUCKET = ["SafeDefaultsStay s3:*", "LocksStay s3:*", "ArchivesStay s3:*"];

/** Denials that meet what the agent is allowed, as `Sid action`. */
function refused(vendors: readonly string[], principal: string): string[] {
  const denials = [
    identityGuardrail(vendors),
    auditGuardrail(),
    regionGuardrail(REGIONS),
    dataGuardrail(),
  ].flat();
  const allowed = Object.values(
    agentStatements({
      environment: "prod",
      accountId: ID,
      region: "sa-east-1",
      managementBucket: "management",
      dataBucket: "data",
      lockTable: "locks",
      subnetArns: [],
    } as Parameters<typeof agentStatements>[0]),
  ).flat();
  return denials
    .filter(({ Condition = {} }) => !ON_REQUEST.some((operator) => operator in Condition))
    .filter((denial) => !isExempt(denial, principal))
    .flatMap(({ Sid, Action, Resource, NotResource }) =>
      allowed
        .filter((each) => touches([each.Resource].flat() as string[], Resource, NotResource))
        .flatMap((each) => [each.Action].flat() as string[])
        .filter((action) => ([Action].flat() as string[]).some((denied) => meet(denied, action)))
        .map((action) => `${Sid} ${action}`),
    );
}

function isExempt({ Condition = {} }: PolicyStatement, principal: string): boolean {
  const names = [
    (Condition as { ArnNotLike?: Record<string, string[]> }).ArnNotLike?.["aws:PrincipalArn"] ?? [],
  ].flat();
  return names.some((pattern) => new RegExp(`^${pattern.replaceAll("*", ".*")}$`).test(principal));
}

function touches(
  own: readonly string[],
  resource: PolicyStatement["Resource"],
  not: PolicyStatement["NotResource"],
): boolean {
  const under = (pattern: string, text: string): boolean =>
    new RegExp(`^${pattern.replaceAll("*", ".*")}$`).test(text.replaceAll("*", "x"));
  if (not !== undefined) return own.some((arn) => ![not].flat().some((each) => under(each, arn)));
  return own.some((arn) => [resource ?? "*"].flat().some((each) => under(each, arn) || under(arn, each)));
}

describe("accounts in which a vendor runs Kubernetes", () => {
  it("are none as long as every environment is on Confluent", () => {
    expect(vendorAccounts({ prod, staging: choicesOn("confluent") })).toEqual({});
    expect(org.organization.guardrails).toMatchObject({ vendorAccounts: {} });
  });

  it("are the account streaming of who is on Redpanda, and no account of payments or of another environment", () => {
    const staging = choicesOn("redpanda");
    expect(vendorAccounts({ prod, staging })).toEqual({
      "staging-streaming": staging.accounts.streaming!.id,
    });
  });

  const agent = `arn:aws:iam::${ID}:role/redpanda-agent`;

  it("would find the agent refused in nothing but the provider of its pods", () =>
    expect(refused([], agent)).toEqual([
      "IdentityProvidersStay iam:CreateOpenIDConnectProvider",
      "IdentityProvidersStay iam:DeleteOpenIDConnectProvider",
      "IdentityProvidersStay iam:UpdateOpenIDConnectProviderThumbprint",
      ...ITS_BUCKET,
    ]));

  it("let the agent make it there, and still nobody else", () => {
    expect(refused([ID], agent)).toEqual(ITS_BUCKET);
    expect(refused([ID], `arn:aws:iam::${ID}:role/klap/deploy/klap-apply`)).toContain(
      "VendorsProvidersByVendors iam:CreateOpenIDConnectProvider",
    );
    // An agent of another account, payments among them, finds the guardrail as it was.
    expect(refused(["505050505050"], agent)).toContain(
      "IdentityProvidersStay iam:CreateOpenIDConnectProvider",
    );
  });
});
