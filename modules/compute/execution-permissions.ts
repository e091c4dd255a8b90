import { repositoryArn } from "../core/names";
import type { PolicyStatement } from "../security/policy-document";

export interface ExecutionPlace {
  readonly environment: string;
  readonly accountId: string;
  readonly region: string;
  readonly service: string;
  readonly logGroupName: string;
  /** Key that encrypts images and secrets. */
  readonly dataKeyArn: string;
  readonly secretArns: readonly string[];
}

/**
 * What ECS does before the program of a task begins: it pulls the one image, opens the log, and reads the secrets.
 * The program itself has none of these rights.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_execution_IAM_role.html
 */
export function executionPermissions(place: ExecutionPlace): PolicyStatement[] {
  const { environment, accountId, region, service, logGroupName, dataKeyArn, secretArns } = place;
  return [
    // One token is for all repositories of the registry; what it opens the next statement says.
    { Sid: "SignIn", Effect: "Allow", Action: "ecr:GetAuthorizationToken", Resource: "*" },
    {
      Sid: "PullImage",
      Effect: "Allow",
      Action: ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"],
      Resource: repositoryArn(environment, accountId, region, service),
    },
    {
      Sid: "WriteLog",
      Effect: "Allow",
      Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
      // ECS names the streams after the tasks.
      Resource: `arn:aws:logs:${region}:${accountId}:log-group:${logGroupName}:log-stream:*`,
    },
    ...(secretArns.length === 0
      ? []
      : [
          {
            Sid: "ReadSecrets",
            Effect: "Allow",
            Action: "secretsmanager:GetSecretValue",
            Resource: secretArns,
          } as const,
          {
            Sid: "OpenSecrets",
            Effect: "Allow",
            Action: "kms:Decrypt",
            Resource: dataKeyArn,
            Condition: { StringEquals: { "kms:ViaService": `secretsmanager.${region}.amazonaws.com` } },
          } as const,
        ]),
  ];
}
