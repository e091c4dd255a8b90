import type { Resource } from "../resource";
import { bucketSettingsOf } from "./bucket-settings";

const DAYS_PER_YEAR = 365;

/** For how long a bucket keeps every new object against everybody. */
export interface ObjectLock {
  /** The resource that says so. */
  readonly resource: Resource;
  readonly mode: string | undefined;
  /** Absent where it is known only after apply, or not set. */
  readonly days: number | undefined;
}

/** Default retention of a bucket; undefined where it has none, or its lock is not on. */
export function objectLockOf(bucket: Resource): ObjectLock | undefined {
  const resource = bucketSettingsOf(bucket.body.graph).get(bucket)?.lock;
  if (resource === undefined || bucket.body.flag("object_lock_enabled") === false) return undefined;
  const { body } = resource;
  const years = body.number("rule.default_retention.years");
  const days =
    body.number("rule.default_retention.days") ?? (years === undefined ? undefined : years * DAYS_PER_YEAR);
  return { resource, mode: body.text("rule.default_retention.mode"), days };
}
