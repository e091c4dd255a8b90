import { RedpandaProvider } from "@cdktf/provider-redpanda/lib/provider";
import { ResourceGroup } from "@cdktf/provider-redpanda/lib/resource-group";
import { Construct } from "constructs";

export interface RedpandaAccountProps {
  readonly environment: string;
  readonly region: string;
}

/** What holds a region's clusters at Redpanda. */
export class RedpandaAccount extends Construct {
  public readonly resourceGroupId: string;

  public constructor(scope: Construct, id: string, props: RedpandaAccountProps) {
    super(scope, id);
    const { environment, region } = props;
    // The organization's client id and secret come from the environment of whoever applies.
    new RedpandaProvider(this, "provider");
    const group = new ResourceGroup(this, "ResourceGroup", { name: `klap-${environment}-${region}` });
    this.resourceGroupId = group.id;
  }
}
