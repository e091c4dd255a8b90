/** A database over regions, as one of them knows it. */
export interface DatabaseState {
  /** `available`, or what goes on. */
  readonly status: string;
  /** Region that writes; absent while nobody does. */
  readonly writer?: string;
  /** Regions that follow without a gap. */
  readonly connected: readonly string[];
}

/** Everything of AWS that a failover touches. Every call is answered by the region that it names. */
export interface FailoverCloud {
  /** @throws Error if the region does not answer */
  database(region: string): Promise<DatabaseState>;
  /** Asks for the move; the database moves after that. `switchover` loses nothing and needs both regions. */
  moveDatabase(kind: "switchover" | "failover", region: string): Promise<void>;
  /** Seconds that a region's database is behind, as it last knew; absent where nothing is known. */
  lagSeconds(region: string): Promise<number | undefined>;
  /** An object of the region's state bucket; absent where there is none. */
  read(region: string, key: string): Promise<string | undefined>;
  /** Makes an object; false if it is there already, whoever made it. */
  create(region: string, key: string, text: string): Promise<boolean>;
  write(region: string, key: string, text: string): Promise<void>;
  remove(region: string, key: string): Promise<void>;
  /** Says in one region that another is fenced, or is not any more. */
  fence(region: string, fencedRegion: string, on: boolean): Promise<void>;
}

/** A mirror of another region's topic, or what became of it. */
export interface Mirror {
  readonly topic: string;
  readonly status: "ACTIVE" | "PAUSED" | "STOPPED" | "PENDING_STOPPED" | "FAILED" | string;
  /** Messages that are not here yet, over all partitions, as far as the source could be asked. */
  readonly lag: number;
}

/**
 * What is done to mirrors. `failover` makes them topics as they are; `reverse-and-start-mirror` waits for the last message
 * and turns the direction round; `truncate-and-restore` makes a former source follow, without what only it has.
 */
export type MirrorVerb = "failover" | "reverse-and-start-mirror" | "truncate-and-restore";

/** Mirrors of Kafka, asked of a region's own cluster. */
export interface MirrorApi {
  list(region: string, link: string): Promise<readonly Mirror[]>;
  alter(region: string, link: string, verb: MirrorVerb, topics: readonly string[]): Promise<void>;
}
