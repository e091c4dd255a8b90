import type { IConstruct } from "constructs";

const METADATA = "klap:no-backup";

/**
 * Writes down on a construct why nothing that it makes needs a backup: how the data come back, or why they need not.
 * The check that everything else is in a selection (`stacks/backup-coverage.ts`) goes by it.
 */
export function noBackup(construct: IConstruct, reason: string): void {
  construct.node.addMetadata(METADATA, reason);
}

/** The reason written down on a construct or on what it is part of; nothing where there is none. */
export function noBackupReason(construct: IConstruct): string | undefined {
  return [...construct.node.scopes]
    .reverse()
    .flatMap(({ node }) => node.metadata)
    .find(({ type }) => type === METADATA)?.data as string | undefined;
}
