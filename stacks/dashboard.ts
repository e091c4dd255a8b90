import type { Construct } from "constructs";
import { BaseStack, type StackContext } from "../modules/core/base-stack";
import { Dashboard } from "../modules/dashboard/dashboard";
import { archivesRow } from "../modules/dashboard/rows/archives-row";
import { backupsRow } from "../modules/dashboard/rows/backups-row";
import { databaseRow } from "../modules/dashboard/rows/database-row";
import { endpointsRow } from "../modules/dashboard/rows/endpoints-row";
import { inspectionRow } from "../modules/dashboard/rows/inspection-row";
import { partnersRow } from "../modules/dashboard/rows/partners-row";
import { resolverRow } from "../modules/dashboard/rows/resolver-row";
import { transitRow } from "../modules/dashboard/rows/transit-row";
import { vpnRow } from "../modules/dashboard/rows/vpn-row";
import { watchRow } from "../modules/dashboard/rows/watch-row";
import type { DashboardPlace, DashboardRow } from "../modules/dashboard/widget";

/** Nothing to choose: the rows are those of the layers that the folder deploys. */
export type DashboardSettings = Record<string, never>;

/** What each layer shows, in the order in which a transaction passes; a layer with nothing to show is not here. */
export const DASHBOARD_ROWS: readonly (readonly [string, (place: DashboardPlace) => DashboardRow])[] = [
  ["endpoint-service", partnersRow],
  ["vpn", vpnRow],
  ["transit", transitRow],
  ["inspection", inspectionRow],
  ["dns", resolverRow],
  ["endpoints", endpointsRow],
  ["database", databaseRow],
  ["storage-replication", archivesRow],
  ["backup-vault", backupsRow],
  ["log-protection", watchRow],
];

/** Dashboard of an account's region: what its layers do to a transaction, from its coming in to its backup. */
export class DashboardStack extends BaseStack {
  public constructor(scope: Construct, context: StackContext, _settings: DashboardSettings) {
    super(scope, "dashboard", context);
    const { environment, account, region } = this.place;
    const place = { environment, accountId: this.account.id, region: this.folder.awsRegion };
    const shown = DASHBOARD_ROWS.filter(([layer]) => layer in this.folder.layers);
    // The alarms that it names are theirs.
    for (const [layer] of shown) this.after(layer, account, region);

    new Dashboard(this, "Dashboard", { ...place, rows: shown.map(([, row]) => row(place)) });
  }
}
