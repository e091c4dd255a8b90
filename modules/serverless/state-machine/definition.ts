/**
 * A workflow in typed form, which `definitionJson` writes in Amazon States Language with JSONata as its query
 * language. What the type leaves open `definitionProblems` checks.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/concepts-amazon-states-language.html
 */
export interface Definition extends Scope {
  readonly comment: string;
  /** Seconds after which an execution is given up. */
  readonly timeoutSeconds: number;
}

/** States that lead to each other: those of a workflow, or those that work on one item of a list. */
export interface Scope {
  readonly startAt: string;
  readonly states: Readonly<Record<string, State>>;
}

export type State = TaskState | StartState | MapState | ChoiceState | PassState | SucceedState | FailState;

/** JSONata between `{%` and `%}`, or plain JSON whose texts may be such. */
export type Query = string | number | boolean | null | readonly Query[] | { readonly [key: string]: Query };

/** What comes after a state. */
export type Way = { readonly next: string } | { readonly end: true };

/** Calls a function and takes what it returns for its output. */
export type TaskState = Way & {
  readonly type: "task";
  /** ARN of the function's alias. */
  readonly functionArn: string;
  /** What the function gets. @default the state's input */
  readonly payload?: Query;
  /** What the next state gets. @default what the function returns */
  readonly output?: Query;
  /** Whether it moves money, and so must never fail unnoticed. */
  readonly payment: boolean;
  /** Seconds until a call counts as failed. Required; the check says so in the workflow's words. */
  readonly timeoutSeconds?: number;
  /** Required, like the timeout. */
  readonly retry?: readonly Retry[];
  /** Required of payments. @default a failure fails the execution */
  readonly catch?: readonly Catch[];
};

/** Starts another execution of a workflow, and does not wait for it. */
export type StartState = Way & {
  readonly type: "start";
  /** ARN of the workflow's alias. */
  readonly stateMachineArn: string;
  /** JSONata that gives the same name whenever the state is repeated, so that a lost answer starts no second one. */
  readonly name: string;
  readonly input: Query;
  readonly retry: readonly Retry[];
  /** An execution of this name that has ended by now was started all the same. @default a failure fails the execution */
  readonly catch?: readonly Catch[];
};

export interface Retry {
  readonly errors: readonly string[];
  /** Seconds before the first retry. */
  readonly intervalSeconds: number;
  readonly attempts: number;
  /** By what each wait is longer than the one before. */
  readonly backoff: number;
  readonly maxDelaySeconds: number;
}

export interface Catch {
  readonly errors: readonly string[];
  readonly next: string;
  /** What the next state gets. @default the error */
  readonly output?: Query;
}

/** Works on each item of a list, several at once, within the same execution. */
export type MapState = Way & {
  readonly type: "map";
  /** JSONata that gives the list. */
  readonly items: string;
  /** Most items that the list may have: all of them together must fit into one history. */
  readonly maxItems: number;
  /** Items at once, 1 to 40. */
  readonly concurrency: number;
  readonly each: Scope;
  readonly output?: Query;
};

export interface ChoiceState {
  readonly type: "choice";
  readonly choices: readonly { readonly condition: string; readonly next: string }[];
  /** Where it goes when no condition holds. Required; the check says so. */
  readonly otherwise?: string;
}

export type PassState = Way & { readonly type: "pass"; readonly output: Query };

export interface SucceedState {
  readonly type: "succeed";
}

export interface FailState {
  readonly type: "fail";
  /** Name of the error, as alarms and people see it. */
  readonly error: string;
  /** Why, for people; may be JSONata. */
  readonly cause: string;
}
