import { containerDefinition, type ContainerProps } from "../../../modules/compute/container-definition";

const SECRET = "arn:aws:secretsmanager:sa-east-1:222222222222:secret:klap/prod/kafka/ingest-AbCdEf";
const definition = (props: Partial<ContainerProps> = {}): Record<string, unknown> =>
  containerDefinition({
    name: "ingest",
    image: "222222222222.dkr.ecr.sa-east-1.amazonaws.com/klap/prod/ingest:1",
    region: "sa-east-1",
    logGroupName: "/klap/prod/services/ingest",
    environment: { B: "2", A: "1" },
    secrets: { KAFKA_SECRET: { arn: SECRET, field: "secret" }, KAFKA_ALL: { arn: SECRET } },
    healthCommand: ["node", "/app/health.mjs"],
    serves: true,
    exec: false,
    ...props,
  }) as Record<string, unknown>;

describe("containerDefinition", () => {
  it("gives the program neither root, capabilities nor its own files to change", () => {
    expect(definition()).toMatchObject({
      user: "10001:10001",
      privileged: false,
      readonlyRootFilesystem: true,
      linuxParameters: { initProcessEnabled: true, capabilities: { add: [], drop: ["ALL"] } },
      mountPoints: [],
    });
  });

  it("names secrets by ARN, whole or one field of them", () => {
    expect(definition().secrets).toEqual([
      { name: "KAFKA_ALL", valueFrom: SECRET },
      { name: "KAFKA_SECRET", valueFrom: `${SECRET}:secret::` },
    ]);
  });

  it("puts variables in order, so that the same settings make the same text", () => {
    expect(definition().environment).toEqual([
      { name: "A", value: "1" },
      { name: "AWS_REGION", value: "sa-east-1" },
      { name: "B", value: "2" },
    ]);
  });

  it("writes lines to the given log without waiting for it", () => {
    expect(definition().logConfiguration).toEqual({
      logDriver: "awslogs",
      options: {
        "awslogs-group": "/klap/prod/services/ingest",
        "awslogs-region": "sa-east-1",
        "awslogs-stream-prefix": "ingest",
        "max-buffer-size": "25m",
        mode: "non-blocking",
      },
    });
  });

  it("is asked for its health by ECS, and by nobody from outside where it takes no requests", () => {
    expect(definition().healthCheck).toMatchObject({ command: ["CMD", "node", "/app/health.mjs"] });
    const ports = (props: Partial<ContainerProps>): unknown[] =>
      (definition(props).portMappings as { containerPort: number }[]).map(
        ({ containerPort }) => containerPort,
      );
    expect(ports({ serves: false })).toEqual([8442]);
    expect(ports({ serves: true })).toEqual([8442, 8443, 8444]);
  });

  it("lets the agent of operators' sessions write where it must, and the program still nowhere else", () => {
    const { mountPoints, readonlyRootFilesystem } = definition({ exec: true });
    expect(readonlyRootFilesystem).toBe(true);
    expect(mountPoints).toEqual([
      { sourceVolume: "exec-agents", containerPath: "/managed-agents", readOnly: false },
      { sourceVolume: "exec-state", containerPath: "/var/lib/amazon/ssm", readOnly: false },
      { sourceVolume: "exec-logs", containerPath: "/var/log/amazon/ssm", readOnly: false },
    ]);
  });
});
