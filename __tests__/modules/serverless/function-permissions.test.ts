import {
  functionLogGroupName,
  joinNetwork,
  putFailures,
  sendTraces,
  writeLog,
} from "../../../modules/serverless/function-permissions";

const PLACE = { environment: "prod", accountId: "222222222222", region: "sa-east-1", name: "job" };

describe("permissions of functions", () => {
  it("write the function's own log only", () => {
    expect(functionLogGroupName("prod", "job")).toBe("/aws/lambda/klap-prod-job");
    expect(writeLog(PLACE).Resource).toBe(
      "arn:aws:logs:sa-east-1:222222222222:log-group:/aws/lambda/klap-prod-job:log-stream:*",
    );
  });

  it("send traces and nothing else of X-Ray", () =>
    expect(sendTraces().Action).toEqual(["xray:PutTelemetryRecords", "xray:PutTraceSegments"]));

  it("let Lambda join the network, and deny the same to what runs inside", () => {
    const [join, inside] = joinNetwork(PLACE);
    expect(inside!.Effect).toBe("Deny");
    expect(inside!.Action).toEqual(join!.Action);
    expect(inside!.Condition).toEqual({
      ArnEquals: {
        "lambda:SourceFunctionArn": "arn:aws:lambda:sa-east-1:222222222222:function:klap-prod-job",
      },
    });
  });

  it("put failures into the function's own queue, encrypted by way of SQS", () => {
    const [put, encrypt] = putFailures(PLACE, "key");
    expect(put!.Resource).toBe("arn:aws:sqs:sa-east-1:222222222222:klap-prod-job-failures");
    expect(encrypt).toMatchObject({
      Resource: "key",
      Condition: { StringEquals: { "kms:ViaService": "sqs.sa-east-1.amazonaws.com" } },
    });
  });
});
