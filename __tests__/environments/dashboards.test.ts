import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ENVIRONMENTS } from "../../environments/environments";
import { buildStacks } from "../../stacks/build";
import { resourcesOf } from "../fixtures/resources";

const ALARMS = ["aws_cloudwatch_metric_alarm", "aws_cloudwatch_composite_alarm"];
/** Alarms that no dashboard names, since something there stands for them: their connection's, one chart of all. */
const STOOD_FOR = [/-vpn-connection-\d-tunnel-\d-down$/, /-payments-endpoint-(?!kafka-).+-packets-dropped$/];

describe.each(ENVIRONMENTS.filter(({ name }) => name !== "org"))("dashboards of $name", (environment) => {
  const outdir = mkdtempSync(join(tmpdir(), "klap-dashboards-"));
  afterAll(() => rmSync(outdir, { recursive: true }));
  const alarms = new Map<string, string[]>();
  const shown = new Map<string, string[]>();
  for (const stack of buildStacks(environment, { outdir }).stacks) {
    const folder = `${stack.place.account}/${stack.place.region}`;
    const json = JSON.stringify(stack.toTerraform());
    const own = ALARMS.flatMap((type) => Object.values(resourcesOf(json, type))).map(
      (alarm) => alarm.alarm_name as string,
    );
    alarms.set(folder, [...(alarms.get(folder) ?? []), ...own]);
    for (const dashboard of Object.values(resourcesOf(json, "aws_cloudwatch_dashboard")))
      shown.set(folder, alarmsOf(dashboard.dashboard_body as string));
  }

  it("stand in every region of the accounts that a transaction passes", () => {
    const passed = environment.folders.filter(
      ({ account, region }) => ["network", "payments"].includes(account) && region !== "global",
    );
    expect([...shown.keys()].sort()).toEqual(
      passed.map(({ account, region }) => `${account}/${region}`).sort(),
    );
  });

  it("name every alarm of their region, and none that is not there", () => {
    for (const [folder, names] of shown) {
      const expected = alarms.get(folder)!.filter((name) => !STOOD_FOR.some((each) => each.test(name)));
      expect([folder, ...[...names].sort()]).toEqual([folder, ...expected.sort()]);
    }
  });
});

/** Names of the alarms whose state a dashboard shows. */
function alarmsOf(body: string): string[] {
  const { widgets } = JSON.parse(body) as { widgets: { type: string; properties: { alarms: string[] } }[] };
  return widgets
    .filter(({ type }) => type === "alarm")
    .flatMap(({ properties }) => properties.alarms.map((arn) => arn.split(":alarm:")[1]!));
}
