import { restoreTestingProblems } from "../../modules/backup/restore-testing";
import { distinctProblems, oneOfProblems } from "../../modules/core/problems";
import type { RestoreTestingSettings } from "../restore-testing";
import type { LayerProblems } from "./layer-problems";

/** Every class that the region backs up is tried, no other is, and AWS Backup takes the times. */
export const restoreTestingLayerProblems: LayerProblems<RestoreTestingSettings> = (
  settings,
  _environment,
  { layers },
) => {
  const planned = Object.keys(layers["backup-plan"]?.plans ?? {});
  const { classes } = settings;
  const untried = planned.filter((backupClass) => !(classes as readonly string[]).includes(backupClass));
  return [
    ...distinctProblems("classes", classes, 1),
    ...classes.flatMap((backupClass) => oneOfProblems<string>("classes", backupClass, planned)),
    ...(untried.length > 0
      ? [{ field: "classes", rule: `the classes of backup-plan, ${untried.join(", ")} too`, value: classes }]
      : []),
    ...restoreTestingProblems(settings),
  ];
};
