import { strToU8, zipSync } from "fflate";
import type { StackJson } from "../../rehearsal/localize";
import { withSession, type Session } from "../../rehearsal/session";
import { StackRun } from "../../rehearsal/stack-run";
import { ROOT } from "../fixtures/bundle";
import { stackJson } from "../fixtures/environment";
import { resourcesOf } from "../fixtures/resources";
import { serverlessEnvironment } from "../fixtures/serverless";

jest.setTimeout(600_000);

const REGION = "sa-east-1";
const BUCKET = "klap-code";
const release = { owner: "pipeline", shift: { kind: "canary", percent: 10, minutes: 5 } } as const;
/** What the alias of a pipeline leaves alone, as the stack of functions says it. */
const [{ lifecycle }] = Object.values(
  resourcesOf(
    stackJson(serverlessEnvironment({ release }), "prod-payments-sa-east-1-functions"),
    "aws_lambda_alias",
  ),
) as [{ lifecycle: unknown }];

const stack = (resource: StackJson["resource"]): StackJson => ({
  terraform: { required_providers: { aws: { source: "aws", version: "5.100.0" } } },
  provider: { aws: [{ region: REGION, skip_credentials_validation: true }] },
  resource,
});

/** A function with the alias of a pipeline, and what hangs on the alias. */
const functions = (code: string, description: string): StackJson => {
  const alias = {
    function_name: "${aws_lambda_function.job.function_name}",
    qualifier: "${aws_lambda_alias.live.name}",
  };
  const trust = {
    Version: "2012-10-17",
    Statement: [
      { Effect: "Allow", Action: "sts:AssumeRole", Principal: { Service: "lambda.amazonaws.com" } },
    ],
  };
  return stack({
    aws_iam_role: { job: { name: "job", assume_role_policy: JSON.stringify(trust) } },
    aws_lambda_function: {
      job: {
        function_name: "job",
        role: "${aws_iam_role.job.arn}",
        runtime: "nodejs22.x",
        handler: "index.handler",
        s3_bucket: BUCKET,
        s3_key: code,
        publish: true,
      },
    },
    aws_lambda_alias: {
      live: {
        name: "live",
        description,
        function_name: "${aws_lambda_function.job.function_name}",
        function_version: "${aws_lambda_function.job.version}",
        lifecycle,
      },
    },
    aws_lambda_provisioned_concurrency_config: { warm: { ...alias, provisioned_concurrent_executions: 1 } },
    aws_lambda_function_event_invoke_config: { events: { ...alias, maximum_retry_attempts: 2 } },
  });
};

interface Alias {
  readonly FunctionVersion: string;
  readonly RoutingConfig?: { readonly AdditionalVersionWeights?: Readonly<Record<string, number>> };
}

/** Where calls of the alias go: the version, and the shares of others. */
const wayOf = ({ FunctionVersion, RoutingConfig }: Alias): unknown => [
  FunctionVersion,
  RoutingConfig?.AdditionalVersionWeights ?? {},
];

/** Reads the alias, or moves it as a pipeline does. */
async function alias({ emulator }: Session, moved?: Alias): Promise<unknown> {
  const scope = `rehearsal/20261123/${REGION}/lambda/aws4_request`;
  const response = await fetch(`${emulator.url}/2015-03-31/functions/job/aliases/live`, {
    method: moved === undefined ? "GET" : "PUT",
    headers: { authorization: `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=0` },
    ...(moved !== undefined && { body: JSON.stringify(moved) }),
  });
  return wayOf((await response.json()) as Alias);
}

it("leaves an alias to the pipeline that moves it, and plans nothing before, during and after a shift", () =>
  withSession(
    { root: ROOT, port: 0, parallel: 1, providers: "warm", signal: new AbortController().signal },
    async (session) => {
      const { folder, signal } = session;
      const listener = { onResource: () => undefined };
      const applied = async (name: string, json: StackJson): Promise<readonly string[]> => {
        const run = new StackRun({ name, json, folder, signal, listener });
        await session.providers.use(
          run.types,
          async ({ environment }) => {
            await run.validate(environment);
            await run.apply(environment);
            return run.planAgain(environment);
          },
          () => undefined,
        );
        return run.secondPlan;
      };
      const planned = async (json: StackJson): Promise<readonly string[]> => {
        const run = new StackRun({ name: "functions", json, folder, signal, listener });
        await session.providers.use(
          run.types,
          ({ environment }) => run.planAgain(environment),
          () => undefined,
        );
        return run.secondPlan;
      };
      expect(await applied("code", stack({ aws_s3_bucket: { code: { bucket: BUCKET } } }))).toEqual([]);
      for (const number of [1, 2, 3])
        await fetch(`${session.emulator.url}/_emulator/objects/${BUCKET}/${number}.zip`, {
          method: "PUT",
          body: Buffer.from(zipSync({ "index.js": strToU8(`exports.handler = () => ${number};`) })),
        });

      expect(await applied("functions", functions("1.zip", "first"))).toEqual([]);
      expect(await alias(session)).toEqual(["1", {}]);
      // Another program is another version, and nobody calls it yet.
      expect(await applied("functions", functions("2.zip", "first"))).toEqual([]);
      expect(await alias(session)).toEqual(["1", {}]);

      const tenth = { FunctionVersion: "1", RoutingConfig: { AdditionalVersionWeights: { "2": 0.1 } } };
      await alias(session, tenth);
      expect(await planned(functions("2.zip", "first"))).toEqual([]);
      // Neither a further release nor a change of the alias itself takes the shift back.
      expect(await applied("functions", functions("3.zip", "second"))).toEqual([]);
      expect(await alias(session)).toEqual(wayOf(tenth));

      await alias(session, { FunctionVersion: "2", RoutingConfig: { AdditionalVersionWeights: {} } });
      expect(await planned(functions("3.zip", "second"))).toEqual([]);
      expect(await alias(session)).toEqual(["2", {}]);
    },
  ));
