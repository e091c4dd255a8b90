/** The arrows between folders, as docs/decisions/0001-shape.md draws them. */
const only = (from, allowed, comment) => ({
  name: `${from}-imports-only`,
  comment,
  severity: "error",
  from: { path: `^${from}/` },
  to: {
    path: "^(bin|delivery|environments|stacks|modules|policy|rehearsal|report|terraform|services|bench|__tests__|main)",
    pathNot: allowed.map((path) => `^${path}`),
  },
});

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    {
      name: "no-circular",
      comment:
        "A circle has no beginning to read from. Types alone may name each other: a graph's nodes know their graph.",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "nobody-imports-tests",
      comment: "Tests look at the code, never the other way round.",
      severity: "error",
      from: { pathNot: "^__tests__/" },
      to: { path: "^__tests__/" },
    },
    only("modules", ["modules/"], "Modules are built from providers and the core only."),
    only(
      "stacks",
      ["stacks/", "modules/"],
      "A layer composes modules; it does not know which environments exist.",
    ),
    only(
      "environments",
      [
        "environments/",
        "stacks/",
        "modules/core/",
        // How Kafka is reached, as plain facts without resources: firewalls and groups get the same answer.
        "modules/kafka/service/kafka-way-of",
        "modules/network/kafka-way",
      ],
      "Environments are settings.",
    ),
    {
      name: "environments-take-types-from-stacks",
      comment: "Settings name the shape of layers, never their code.",
      severity: "error",
      from: { path: "^environments/" },
      to: { path: "^stacks/", dependencyTypesNot: ["type-only"] },
    },
    only(
      "terraform",
      ["terraform/", "modules/core/"],
      "Terraform's own files and commands, apart from how they came to be.",
    ),
    only(
      "delivery",
      ["delivery/", "terraform/", "stacks/", "modules/core/"],
      "Delivery takes any environment it is given.",
    ),
    only(
      "policy",
      ["policy/", "terraform/graph/", "stacks/", "modules/core/"],
      "Rules judge any environment they are given.",
    ),
    only(
      "report",
      ["report/", "terraform/graph/", "stacks/", "delivery/", "policy/", "rehearsal/", "modules/core/"],
      "Reports read results and draw them.",
    ),
    only(
      "rehearsal",
      [
        "rehearsal/",
        "terraform/",
        // The emulated AWS is given the very code that delivery publishes.
        "delivery/publish/",
        "delivery/runbooks/",
        "delivery/contract-copies",
        "stacks/",
        "modules/core/",
      ],
      "A rehearsal takes any environment it is given; a drill does what runbooks say.",
    ),
    only(
      "services",
      ["services/"],
      "Programs stand alone: what runs in a task or function is built from services/ and libraries only.",
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { extensions: [".ts", ".js", ".mjs", ".json"] },
  },
};
