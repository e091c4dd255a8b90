import { IamPolicy } from "@cdktf/provider-aws/lib/iam-policy";
import { Construct } from "constructs";
import { boundaryName, rolePath } from "../core/names";
import { policyDocument } from "./policy-document";

export interface PermissionsBoundaryProps {
  readonly environment: string;
}

/**
 * The most that any role of an account's stacks can ever do, whatever its own policies say: nothing that gives
 * rights, leaves the organization or hides tracks.
 */
export class PermissionsBoundary extends Construct {
  public constructor(scope: Construct, id: string, { environment }: PermissionsBoundaryProps) {
    super(scope, id);
    new IamPolicy(this, "Resource", {
      name: boundaryName(environment),
      path: rolePath(environment),
      description: `Bounds every role that stacks of ${environment} make`,
      policy: policyDocument([
        // A boundary gives nothing by itself; each role's own policy names its exact resources.
        { Sid: "WhatRolesAllow", Effect: "Allow", Action: "*", Resource: "*" },
        {
          Sid: "NoRights",
          Effect: "Deny",
          Action: [
            "iam:Attach*",
            "iam:Create*",
            "iam:Delete*",
            "iam:Put*",
            "iam:Update*",
            "organizations:*",
            "account:*",
          ],
          Resource: "*",
        },
        {
          Sid: "NoHidingOfTracks",
          Effect: "Deny",
          Action: [
            "cloudtrail:DeleteTrail",
            "cloudtrail:PutEventSelectors",
            "cloudtrail:StopLogging",
            "cloudtrail:UpdateTrail",
            "config:DeleteConfigurationRecorder",
            "config:StopConfigurationRecorder",
            "guardduty:DeleteDetector",
            "guardduty:UpdateDetector",
          ],
          Resource: "*",
        },
      ]),
    });
  }
}
