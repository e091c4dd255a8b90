import type { Construct } from "constructs";
import { TerraformElement } from "./framework";

export interface EphemeralProps {
  /** Terraform's name of the ephemeral type: `aws_secretsmanager_random_password`. */
  readonly type: string;
  /** Arguments under Terraform's own names. */
  readonly arguments: Readonly<Record<string, unknown>>;
}

/**
 * Ephemeral resource: Terraform opens it in every plan and apply, and its values reach neither state nor plan
 * file. Only write-only arguments may take them. cdktf 0.21 has no such block.
 * @see https://developer.hashicorp.com/terraform/language/resources/ephemeral
 */
export class Ephemeral extends TerraformElement {
  readonly #props: EphemeralProps;

  public constructor(scope: Construct, id: string, props: EphemeralProps) {
    super(scope, id);
    this.#props = props;
  }

  /** One value, to be used inside an expression `${…}`. */
  public reference(attribute: string): string {
    return `ephemeral.${this.#props.type}.${this.friendlyUniqueId}.${attribute}`;
  }

  /** Called by cdktf, which merges it into the stack. */
  public override toTerraform(): object {
    const { type, arguments: config } = this.#props;
    return { ephemeral: { [type]: { [this.friendlyUniqueId]: config } } };
  }
}
