import { trailEventSelectors } from "../../../modules/audit/trail-event-selectors";

const TRAIL_OBJECTS = "arn:aws:s3:::klap-org-222222222222-sa-east-1-log-archive/";
const [management, platform, trail] = trailEventSelectors("klap-org-222222222222-sa-east-1-log-archive");
const DATA = [
  { field: "eventCategory", equalTo: ["Data"] },
  { field: "resources.type", equalTo: ["AWS::S3::Object"] },
];

describe("trailEventSelectors", () => {
  it("takes down every management event, reads as well as writes, of every service", () =>
    expect(management!.fieldSelector).toEqual([{ field: "eventCategory", equalTo: ["Management"] }]));

  it("takes down every access to objects of the platform's buckets but the trail's own", () =>
    expect(platform!.fieldSelector).toEqual([
      ...DATA,
      { field: "resources.ARN", startsWith: ["arn:aws:s3:::klap-"], notStartsWith: [TRAIL_OBJECTS] },
    ]));

  it("takes down what happens to the trail's own logs but for their delivery, which would never end", () =>
    expect(trail!.fieldSelector).toEqual([
      ...DATA,
      { field: "resources.ARN", startsWith: [TRAIL_OBJECTS] },
      { field: "eventName", notEquals: ["PutObject"] },
    ]));
});
