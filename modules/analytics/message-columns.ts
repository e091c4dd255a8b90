import type { MessageColumn } from "./message-table";

/** A column, and the field of the message that it is filled from; none for what has no column of its own. */
export interface ArchivedColumn extends MessageColumn {
  readonly member: string;
}

/**
 * Columns of the table of messages, read off the job's own list of them, so that there is one. The list is written
 * so that Python and JSON read it alike.
 * @param source text of the Python file that holds nothing but the list
 */
export function messageColumns(source: string): ArchivedColumn[] {
  return JSON.parse(source.slice(source.indexOf("COLUMNS = [") + "COLUMNS = ".length)) as ArchivedColumn[];
}
