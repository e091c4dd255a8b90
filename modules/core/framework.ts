/**
 * The one door to the framework: every cdktf symbol the project uses passes through here, so that
 * moving to its successor (`cdktn`) is an edit of this file, of `main.ts` and of the test set-up.
 */
export {
  App,
  Aspects,
  Fn,
  TerraformBackend,
  TerraformDataSource,
  TerraformElement,
  TerraformOutput,
  TerraformProvider,
  TerraformRemoteState,
  TerraformResource,
  TerraformStack,
  Token,
  ref,
  type IAspect,
  type ITerraformDependable,
  type TerraformResourceLifecycle,
} from "cdktf";
