export const DEEP_HEALTH_PATH = "/health/deep";

/** Route 53 waits two seconds for an answer. */
const LIMIT_MILLISECONDS = 1_500;
/** How long an answer is given again: anybody may ask, and what is asked after must not feel it. */
const KEPT_MILLISECONDS = 5_000;

/** Whether each thing that the program calls answers. */
export type DeepHealth = () => Promise<Readonly<Record<string, boolean>>>;

export interface DeepHealthTimes {
  readonly limitMilliseconds?: number;
  readonly now?: () => number;
}

/** Asks all of them at once, never two times at the same time; what takes too long does not answer. */
export function deepHealth(
  parts: Readonly<Record<string, () => Promise<unknown>>>,
  { limitMilliseconds = LIMIT_MILLISECONDS, now = Date.now }: DeepHealthTimes = {},
): DeepHealth {
  let asked: { readonly at: number; readonly answer: ReturnType<DeepHealth> } | undefined;
  const ask = async (): ReturnType<DeepHealth> =>
    Object.fromEntries(
      await Promise.all(
        Object.entries(parts).map(
          async ([name, part]) => [name, await answers(part, limitMilliseconds)] as const,
        ),
      ),
    );
  return () => {
    if (asked === undefined || now() - asked.at >= KEPT_MILLISECONDS) asked = { at: now(), answer: ask() };
    return asked.answer;
  };
}

async function answers(part: () => Promise<unknown>, limit: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => (timer = setTimeout(() => resolve(false), limit)));
  const answered = part().then(
    () => true,
    () => false,
  );
  return Promise.race([answered, late]).finally(() => clearTimeout(timer));
}
