import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { ENVIRONMENTS } from "../environments/environments";
import { CATALOG } from "../stacks/catalog";
import { ROOT } from "./fixtures/bundle";

/** Modules without a test file of their own, and what tests them. */
const TESTED_ELSEWHERE: Readonly<Record<string, string>> = {
  "audit/log-retention-days": "__tests__/modules/audit/vended-log-group.test.ts",
  "audit/security-standards": "__tests__/modules/audit/organization-posture.test.ts",
  "audit/threat-features": "__tests__/modules/audit/threat-detector.test.ts",
  "backup/no-backup": "__tests__/stacks/backup-coverage.test.ts",
  "backup/vault-statements": "__tests__/modules/backup/backup-vault.test.ts",
  "backup/backup-keys": "__tests__/modules/backup/backup-permissions.test.ts",
  "backup/word-name": "__tests__/modules/backup/backup-audit.test.ts",
  "backup/backup-class": "__tests__/modules/backup/class-resources.test.ts",
  "analytics/no-source": "__tests__/modules/analytics/export-roles.test.ts",
  "compute/ports": "__tests__/modules/compute/service-network.test.ts",
  "compute/runner-kind": "__tests__/modules/compute/runner.test.ts",
  "compute/runner-task": "__tests__/modules/compute/runner.test.ts",
  "compute/service-metrics": "__tests__/modules/compute/service-scaling.test.ts",
  "core/accounts": "__tests__/modules/core/state-backends.test.ts",
  "core/allocations": "__tests__/stacks/allocations.test.ts",
  "core/errors": "__tests__/modules/core/check-environment.test.ts",
  "core/framework": "__tests__/modules/core/base-stack.test.ts",
  "core/hcp-terraform-backend": "__tests__/modules/core/base-stack.test.ts",
  "core/regions": "__tests__/modules/core/names.test.ts",
  "core/remote-state": "__tests__/modules/core/base-stack.test.ts",
  "core/s3-state-backend": "__tests__/modules/core/base-stack.test.ts",
  "core/settings-checks/arns": "__tests__/modules/core/settings-checks/accounts.test.ts",
  "core/settings-checks/fields": "__tests__/modules/core/settings-checks/form.test.ts",
  "core/settings-checks/problem": "__tests__/modules/core/settings-checks/form.test.ts",
  "core/settings-checks/shape": "__tests__/modules/core/settings-checks/form.test.ts",
  "core/tags": "__tests__/modules/core/base-stack.test.ts",
  "dashboard/widget": "__tests__/modules/dashboard/render-widget.test.ts",
  "data/engine": "__tests__/modules/data/database-options.test.ts",
  "events/common-fields": "__tests__/modules/events/event-schema.test.ts",
  "events/event-contract": "__tests__/modules/events/plan-problems.test.ts",
  "events/event-plan": "__tests__/modules/events/route-problems.test.ts",
  "events/route-place": "__tests__/modules/events/event-route.test.ts",
  "kafka/contract/access-problems": "__tests__/modules/kafka/contract/contract-problems.test.ts",
  "kafka/contract/kafka-contract": "__tests__/modules/kafka/contract/contract-problems.test.ts",
  "core/access-point-domains": "__tests__/stacks/problems/dns.test.ts",
  "kafka/confluent/api-keys": "__tests__/modules/kafka/confluent/confluent-credentials.test.ts",
  "kafka/confluent/control-plane-provider": "__tests__/modules/kafka/confluent/confluent-account.test.ts",
  "kafka/confluent/link-name": "__tests__/modules/kafka/confluent/confluent-link.test.ts",
  "kafka/confluent/link-rules": "__tests__/modules/kafka/confluent/confluent-topics.test.ts",
  "kafka/redpanda/byovpc/agent-role-statements":
    "__tests__/modules/kafka/redpanda/byovpc/broker-roles.test.ts",
  "kafka/redpanda/byovpc/agent-statements": "__tests__/modules/kafka/redpanda/byovpc/broker-roles.test.ts",
  "kafka/redpanda/byovpc/allow": "__tests__/modules/kafka/redpanda/byovpc/broker-roles.test.ts",
  "kafka/redpanda/byovpc/broker-groups": "__tests__/stacks/brokers.test.ts",
  "kafka/redpanda/byovpc/broker-place": "__tests__/modules/kafka/redpanda/byovpc/broker-roles.test.ts",
  "kafka/redpanda/byovpc/broker-storage": "__tests__/stacks/brokers.test.ts",
  "kafka/redpanda/byovpc/byovpc-cluster": "__tests__/stacks/brokers.test.ts",
  "kafka/redpanda/byovpc/node-statements": "__tests__/modules/kafka/redpanda/byovpc/broker-boundary.test.ts",
  "kafka/redpanda/byovpc/shadow-link-rules": "__tests__/modules/kafka/redpanda/byovpc/shadow-link.test.ts",
  "kafka/redpanda/byovpc/vendor-role": "__tests__/modules/kafka/redpanda/byovpc/broker-roles.test.ts",
  "kafka/redpanda/user-name": "__tests__/modules/kafka/redpanda/redpanda-credentials.test.ts",
  "kafka/service/answers-of": "__tests__/modules/kafka/service/plan-problems.test.ts",
  "kafka/service/capabilities": "__tests__/modules/kafka/confluent/confluent-answers.test.ts",
  "kafka/service/kafka-way-of": "__tests__/modules/network/kafka-way.test.ts",
  "kafka/service/kafka-service": "__tests__/modules/kafka/service/plan-problems.test.ts",
  "kafka/service/platform-principals": "__tests__/modules/kafka/service/plan-problems.test.ts",
  "network/well-known-ports": "__tests__/modules/network/workload-acls.test.ts",
  "network/endpoint-services": "__tests__/modules/network/endpoint-policy.test.ts",
  "organization/guardrail-statements": "__tests__/modules/organization/guardrails.test.ts",
  "organization/services-without-region": "__tests__/modules/organization/guardrails.test.ts",
  "serverless/state-machine/definition": "__tests__/modules/serverless/state-machine/definition-json.test.ts",
  "serverless/workflows/calls": "__tests__/modules/serverless/workflows/settlement.test.ts",
  "security/account-root": "__tests__/modules/security/encryption-key.test.ts",
  "security/boundary-statements": "__tests__/modules/security/permissions-boundary.test.ts",
  "security/key-administration": "__tests__/modules/security/encryption-key.test.ts",
  "storage/bucket-arn": "__tests__/modules/storage/private-bucket.test.ts",
  "storage/bucket-inventory": "__tests__/modules/storage/data-bucket.test.ts",
  "storage/bucket-lifecycle": "__tests__/modules/storage/data-bucket.test.ts",
  "storage/bucket-place": "__tests__/modules/storage/data-bucket.test.ts",
  "storage/bucket-statements": "__tests__/modules/storage/log-archive-bucket.test.ts",
  "storage/default-retention": "__tests__/modules/storage/data-bucket.test.ts",
  "storage/expiry-rules": "__tests__/modules/storage/direct-log-bucket.test.ts",
  "storage/immutability": "__tests__/modules/storage/log-archive-bucket.test.ts",
  "storage/log-tiers": "__tests__/modules/storage/log-archive-bucket.test.ts",
  "storage/log-writers": "__tests__/modules/storage/direct-log-bucket.test.ts",
  "storage/replication-rule": "__tests__/modules/storage/replication-lag-alarm.test.ts",
  "traffic/steering": "__tests__/modules/traffic/shift-time.test.ts",
};

/** Every TypeScript file below a folder, without its ending. */
const filesBelow = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => file.slice(0, -".ts".length))
    .sort();

const hasTest = (path: string): boolean => existsSync(join(ROOT, "__tests__", `${path}.test.ts`));

describe("completeness", () => {
  it("every module has a test", () => {
    const untested = filesBelow("modules").filter(
      (module) => !hasTest(`modules/${module}`) && !(module in TESTED_ELSEWHERE),
    );
    expect(untested).toEqual([]);
  });

  it("what is tested elsewhere is, and exists", () => {
    for (const [module, test] of Object.entries(TESTED_ELSEWHERE))
      expect([
        module,
        existsSync(join(ROOT, test)),
        existsSync(join(ROOT, "modules", `${module}.ts`)),
      ]).toEqual([module, true, true]);
  });

  it("every layer has a test", () => {
    expect(Object.keys(CATALOG).filter((layer) => !hasTest(`stacks/${layer}`))).toEqual([]);
  });

  it("every environment has a snapshot of its stacks", () => {
    expect(ENVIRONMENTS.map(({ name }) => name).filter((name) => !hasTest(`environments/${name}`))).toEqual(
      [],
    );
  });
});
