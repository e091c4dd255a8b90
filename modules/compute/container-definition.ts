import { EXEC_PATHS } from "./exec-permissions";
import { API_PORT, API_PORT_NAME, HEALTH_PORT, PARTNER_PORT } from "./ports";

/** User and group that images run as: no account of the image, and not root. */
const USER = "10001:10001";

/** Seconds between "stop" and the end, for what a task has begun: Fargate gives at most 120. */
const STOP_SECONDS = 60;

/** Lines that wait while CloudWatch Logs does not answer; what is more is lost, since payments never wait for a log. */
const LOG_BUFFER = "25m";

/** A secret by its ARN, or one field of it where it is JSON. */
export interface SecretSource {
  readonly arn: string;
  /** Field of the JSON that the secret holds. @default the whole secret */
  readonly field?: string;
}

export interface ContainerProps {
  readonly name: string;
  /** Address of the image with tag or digest. */
  readonly image: string;
  readonly region: string;
  readonly logGroupName: string;
  readonly environment: Readonly<Record<string, string>>;
  /** By the name of the variable that the program finds it in. */
  readonly secrets: Readonly<Record<string, SecretSource>>;
  /** Command by which ECS asks whether the task is well, as the image knows it. */
  readonly healthCommand: readonly string[];
  /** Whether it takes requests of load balancers and services. */
  readonly serves: boolean;
  /** Whether operators can get in, for which the session's agent needs places to write. */
  readonly exec: boolean;
}

/**
 * The container of a task as ECS takes it: it cannot write its own files, is not root, has no capability, and its
 * secrets are known by ARN only. Names stand in order, so that the same settings always make the same text.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html
 */
export function containerDefinition(props: ContainerProps): object {
  const { name, image, region, logGroupName, environment, secrets, healthCommand, serves, exec } = props;
  return {
    name,
    image,
    essential: true,
    user: USER,
    privileged: false,
    readonlyRootFilesystem: true,
    linuxParameters: { initProcessEnabled: true, capabilities: { add: [], drop: ["ALL"] } },
    stopTimeout: STOP_SECONDS,
    portMappings: [
      { containerPort: HEALTH_PORT, hostPort: HEALTH_PORT, protocol: "tcp" },
      ...(serves
        ? [
            { containerPort: PARTNER_PORT, hostPort: PARTNER_PORT, protocol: "tcp" },
            { name: API_PORT_NAME, containerPort: API_PORT, hostPort: API_PORT, protocol: "tcp" },
          ]
        : []),
    ],
    // Named here and not left to Fargate: programs choose topics and signatures by it.
    environment: inOrder({ ...environment, AWS_REGION: region }).map(([key, value]) => ({
      name: key,
      value,
    })),
    secrets: inOrder(secrets).map(([key, { arn, field }]) => ({
      name: key,
      valueFrom: field === undefined ? arn : `${arn}:${field}::`,
    })),
    healthCheck: {
      command: ["CMD", ...healthCommand],
      interval: 15,
      timeout: 5,
      retries: 3,
      startPeriod: 30,
    },
    mountPoints: exec
      ? Object.entries(EXEC_PATHS).map(([sourceVolume, containerPath]) => ({
          sourceVolume,
          containerPath,
          readOnly: false,
        }))
      : [],
    logConfiguration: logConfiguration(logGroupName, region, name),
  };
}

/** Where lines of a container go: without waiting, so that a log that is away stops nothing. */
export function logConfiguration(
  logGroupName: string,
  region: string,
  prefix: string,
): { logDriver: string; options: Record<string, string> } {
  return {
    logDriver: "awslogs",
    options: {
      "awslogs-group": logGroupName,
      "awslogs-region": region,
      "awslogs-stream-prefix": prefix,
      "max-buffer-size": LOG_BUFFER,
      mode: "non-blocking",
    },
  };
}

function inOrder<T>(values: Readonly<Record<string, T>>): [string, T][] {
  return Object.entries(values).sort(([one], [other]) => (one < other ? -1 : 1));
}
