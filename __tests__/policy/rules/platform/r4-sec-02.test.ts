import { noSecretIsWrittenDown } from "../../../../policy/rules/platform/r4-sec-02";
import { but, worstOf } from "../../../fixtures/verdicts";

const STACK = "prod-payments-sa-east-1-x";
const STACKS = {
  "prod-payments-sa-east-1-x": {
    resource: {
      aws_lambda_function: {
        f: { environment: { variables: { TOPIC: "orders", DB_SECRET_ARN: "arn:aws:secretsmanager:x" } } },
      },
      aws_ecs_task_definition: {
        t: {
          container_definitions: JSON.stringify([
            {
              name: "a",
              environment: [{ name: "MODE", value: "fast" }],
              secrets: [{ name: "PASSWORD", valueFrom: "arn:aws:secretsmanager:x" }],
            },
          ]),
        },
      },
    },
  },
};

/** What is changed, to what, and the worst verdict that follows. */
const CHANGES: readonly (readonly [path: string, value: unknown, verdict: string])[] = [
  ["resource/aws_lambda_function/f/environment/variables/DB_PASSWORD", "hunter2", "fail"],
  ["resource/aws_lambda_function/f/environment/variables/NOTE", "AKIAABCDEFGHIJKLMNOP", "fail"],
  ["resource/aws_lambda_function/f/environment/variables/URL", "postgres://user:pass@host/db", "fail"],
  ["resource/aws_lambda_function/f/environment/variables/TOKEN_TTL", "300", "pass"],
  ["resource/aws_lambda_function/f/environment/variables/SECRET_NAME", "klap/prod/x", "pass"],
  [
    "resource/aws_ecs_task_definition/t/container_definitions",
    JSON.stringify([{ name: "a", environment: [{ name: "API_KEY", value: "abcdef" }] }]),
    "fail",
  ],
  ["resource/aws_ssm_parameter", { p: { name: "/klap/db/password", type: "String", value: "x1y2" } }, "fail"],
  ["resource/aws_ssm_parameter", { p: { name: "/klap/limit", type: "String", value: "x1y2" } }, "pass"],
];

describe("R4-SEC-02", () => {
  it("holds: no secret is written down", () => {
    expect(worstOf(noSecretIsWrittenDown, STACKS)).toBe("pass");
  });

  it.each(CHANGES)("with %s as %j: %s", (path, value, verdict) => {
    const changed = path.startsWith("../") ? path.slice(3) : `${STACK}/${path}`;
    expect(worstOf(noSecretIsWrittenDown, but(STACKS, changed, value))).toBe(verdict);
  });
});
