import { dataFlowDrawing } from "../../../../report/architecture/diagrams/data-flow-drawing";
import { diagramsOf } from "../../../../report/architecture/diagrams/diagrams";
import type { DrawnEdge, Drawing } from "../../../../report/architecture/diagrams/drawing";
import { drawingDot } from "../../../../report/architecture/diagrams/drawing-dot";
import { failoverDrawing } from "../../../../report/architecture/diagrams/failover-drawing";
import { networkDrawing } from "../../../../report/architecture/diagrams/network-drawing";
import { scopeDrawing } from "../../../../report/architecture/diagrams/scope-drawing";
import { reportSource } from "../../../fixtures/report-source";

const HERE = "prod-payments-sa-east-1-all";
const THERE = "prod-payments-us-east-1-all";
const SOURCE = reportSource(
  {
    [HERE]: {
      resource: {
        aws_vpc: { v: { cidr_block: "10.0.0.0/16" } },
        aws_internet_gateway: { i: { vpc_id: "${aws_vpc.v.id}" } },
        aws_ec2_transit_gateway: { hub: {} },
        aws_ec2_transit_gateway_vpc_attachment: {
          a: { vpc_id: "${aws_vpc.v.id}", transit_gateway_id: "${aws_ec2_transit_gateway.hub.id}" },
        },
        aws_s3_bucket: { here: { bucket: "here" } },
        aws_s3_bucket_replication_configuration: {
          r: { bucket: "here", rule: [{ destination: { bucket: "arn:aws:s3:::there" } }] },
        },
        aws_sfn_state_machine: {
          pays: { definition: '{"Resource":"arn:aws:lambda:sa-east-1:222222222222:function:pay:live"}' },
        },
        aws_lambda_function: { pay: { function_name: "pay" } },
      },
    },
    [THERE]: {
      resource: {
        aws_s3_bucket: { there: { bucket: "there" } },
        aws_s3_bucket_replication_configuration: {
          r: { bucket: "there", rule: [{ destination: { bucket: "arn:aws:s3:::here" } }] },
        },
      },
    },
  },
  [],
);
const lines = ({ edges }: Drawing): readonly unknown[] =>
  edges.map(({ from, to, label, heads }: DrawnEdge) => [from, to, (label as { en: string }).en, heads]);

describe("drawings", () => {
  it("show networks and what they are attached to", () =>
    expect(lines(networkDrawing(SOURCE))).toEqual([
      [`${HERE}/aws_vpc.v`, `${HERE}/aws_ec2_transit_gateway.hub`, "attachment × 1", undefined],
      ["Internet", `${HERE}/aws_vpc.v`, "internet gateway × 1", undefined],
    ]));

  it("show what flows, by alias too", () =>
    expect(lines(dataFlowDrawing(SOURCE))).toEqual([
      ["Step Functions sa-east-1", "Lambda sa-east-1", "uses × 1", undefined],
    ]));

  it("show both ways of what is copied as one", () =>
    expect(lines(failoverDrawing(SOURCE))).toEqual([
      ["S3 sa-east-1", "S3 us-east-1", "replicates 1 ⇄ 1", "both"],
    ]));

  it("show which cluster mirrors another's topics, of either vendor", () => {
    const confluent = {
      confluent_kafka_cluster: { a: { region: "sa-east-1" }, b: { region: "us-east-1" } },
      confluent_cluster_link: {
        l: {
          link_name: "l",
          local_kafka_cluster: { id: "${confluent_kafka_cluster.b.id}" },
          remote_kafka_cluster: { id: "${confluent_kafka_cluster.a.id}" },
        },
      },
      confluent_kafka_mirror_topic: {
        t: {
          source_kafka_topic: { topic_name: "t" },
          cluster_link: { link_name: "l" },
          kafka_cluster: { id: "${confluent_kafka_cluster.b.id}" },
        },
      },
    };
    const redpanda = {
      redpanda_cluster: { a: { region: "sa-east-1" }, b: { region: "us-east-1" } },
      redpanda_shadow_link: {
        l: {
          source_redpanda_id: "${redpanda_cluster.a.id}",
          shadow_redpanda_id: "${redpanda_cluster.b.id}",
        },
      },
    };
    for (const resource of [confluent, redpanda])
      expect(lines(failoverDrawing(reportSource({ [HERE]: { resource } }, [])))).toEqual([
        ["Kafka sa-east-1", "Kafka us-east-1", "link and mirrors × 1", undefined],
      ]);
  });

  it("show resources by scope once somebody computed it, and say so where nobody did", () => {
    const [resource] = SOURCE.platform.graph.of("aws_vpc");
    expect(scopeDrawing(SOURCE).caption.en).toContain("Scope was not computed");
    const scoped = scopeDrawing({ ...SOURCE, scope: [{ resource: resource!, scope: "in" }] });
    expect(scoped.nodes[0]).toMatchObject({ tone: "in", lines: [{ en: "in scope" }, "× 1"] });
  });

  it("are laid out the same each time, with ids that no other has", async () => {
    const [first, again] = [await diagramsOf(SOURCE), await diagramsOf(SOURCE)];
    expect(first).toEqual(again);
    const ids = first.flatMap(({ svg }) => [...svg.en.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("drawingDot", () => {
  it("lets no text of a resource out of its label", () => {
    const node = {
      id: "a",
      lines: ['"]; evil [label="', "\\N <script>"],
      boxes: ['b"ox'],
      tone: "plain",
    } as const;
    const dot = drawingDot(
      {
        id: "network",
        title: { es: "", en: "" },
        caption: { es: "", en: "" },
        direction: "LR",
        nodes: [node],
        edges: [],
      },
      "en",
    );
    expect(dot).toContain(String.raw`label="\"]; evil [label=\"\n\\N <script>"`);
    expect(dot).toContain(String.raw`label="b\"ox"`);
  });
});
