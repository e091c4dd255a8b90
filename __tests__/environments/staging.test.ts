import { expectStacksToMatch } from "../fixtures/expect-stacks-to-match";

describe("stacks of staging", () => expectStacksToMatch("staging"));
