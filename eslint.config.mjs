import tseslint from "typescript-eslint";

const PROVIDER_ROOTS = ["@cdktf/provider-aws", "@cdktf/provider-confluent", "@cdktf/provider-redpanda"];
const providerRoots = PROVIDER_ROOTS.map((name) => ({
  name,
  message: `Import a class by its subpath, "${name}/lib/<resource>": the package root costs 20 s and over a gigabyte.`,
}));
const framework = {
  name: "cdktf",
  message: "Import from modules/core/framework, so that moving to the framework's successor stays one edit.",
};

export default tseslint.config(
  {
    ignores: [
      "node_modules",
      "dist",
      "cdktf.out",
      "out",
      ".venv",
      ".venv-checkov",
      "coverage",
      "providers/*/lib",
    ],
  },
  ...tseslint.configs.recommended,
  {
    files: ["**/*.ts"],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      "no-restricted-imports": ["error", { paths: [...providerRoots, framework] }],
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-unused-vars": ["error", { varsIgnorePattern: "^_", argsIgnorePattern: "^_" }],
      "@typescript-eslint/no-non-null-assertion": "off",
      "max-lines": ["error", { max: 200, skipBlankLines: true, skipComments: true }],
      eqeqeq: "error",
    },
  },
  {
    files: ["modules/core/**", "main.ts", "__tests__/**", "bench/**"],
    rules: { "no-restricted-imports": ["error", { paths: providerRoots }] },
  },
  {
    // A table of what is accepted, as long as that is.
    files: ["policy/exceptions.ts"],
    rules: { "max-lines": "off" },
  },
  {
    // CommonJS where Node or cdktf leaves no choice.
    files: ["modules/core/token-traces.ts", "**/*.cjs"],
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
);
