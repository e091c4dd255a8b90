import ts from "typescript";

/** A property of a props or settings interface, or an attribute of a class. */
export interface Field {
  readonly name: string;
  readonly type: string;
  readonly doc: string;
  readonly optional: boolean;
  /** What the code takes where nothing is given. */
  readonly fallback?: string;
}

/** An exported interface, class, function, type or constant. */
export interface Declared {
  readonly kind: "class" | "interface" | "type" | "function" | "const";
  readonly name: string;
  readonly doc: string;
  readonly throws: readonly string[];
  readonly fields: readonly Field[];
  /** What an interface adds to, or the type itself. */
  readonly base: readonly string[];
}

/** What one source file says about itself. */
export interface SourceFacts {
  readonly declared: readonly Declared[];
  /** Provider classes that are made here, by provider and subpath: `aws/s3-bucket`. */
  readonly made: readonly string[];
  /** Constructs of ours that are made here, by the path of their import. */
  readonly composed: readonly { readonly name: string; readonly from: string }[];
}

/** A resource or data source of a provider; `provider` is its configuration. */
const PROVIDER = /^@cdktf\/provider-([a-z]+)\/lib\/(?!provider$)(.+)$/;

/** Reads a file by its syntax alone: nothing is resolved, so that a whole tree takes a second. */
export function sourceFacts(text: string): SourceFacts {
  const file = ts.createSourceFile("file.ts", text, ts.ScriptTarget.Latest, true);
  const imports = importsOf(file);
  const defaults = defaultsOf(file);
  const madeNames = newNames(file);
  const made = madeNames.flatMap((name) => {
    const [, provider, subpath] = PROVIDER.exec(imports.get(name) ?? "") ?? [];
    return subpath === undefined ? [] : [`${provider}/${subpath}`];
  });
  made.sort();
  const composed = madeNames.flatMap((name) => {
    const from = imports.get(name);
    return from?.startsWith(".") ? [{ name, from }] : [];
  });
  return { declared: file.statements.flatMap((node) => declaredOf(node, defaults)), made, composed };
}

/** Names brought in, each with the module it comes from; types too, which are never made. */
function importsOf(file: ts.SourceFile): Map<string, string> {
  const imports = new Map<string, string>();
  for (const statement of file.statements) {
    if (!ts.isImportDeclaration(statement)) continue;
    const bindings = statement.importClause?.namedBindings;
    if (bindings !== undefined && ts.isNamedImports(bindings))
      for (const { name } of bindings.elements)
        imports.set(name.text, (statement.moduleSpecifier as ts.StringLiteral).text);
  }
  return imports;
}

/** Classes after `new`, each once, in the order of their names. */
function newNames(file: ts.SourceFile): string[] {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isNewExpression(node) && ts.isIdentifier(node.expression)) names.add(node.expression.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return [...names].sort();
}

/** Defaults in destructuring patterns, by name: the line that the style has each default written in. */
function defaultsOf(file: ts.SourceFile): Map<string, string> {
  const defaults = new Map<string, string>();
  const visit = (node: ts.Node): void => {
    if (ts.isBindingElement(node) && node.initializer !== undefined) {
      const name = node.propertyName ?? node.name;
      if (ts.isIdentifier(name)) defaults.set(name.text, oneLine(node.initializer.getText()));
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return defaults;
}

function declaredOf(node: ts.Statement, defaults: ReadonlyMap<string, string>): Declared[] {
  const exported =
    ts.canHaveModifiers(node) &&
    ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
  if (!exported) return [];
  const shared = { doc: docOf(node), throws: tagsOf(node, "throws"), fields: [], base: [] };
  if (ts.isClassDeclaration(node))
    return [{ ...shared, kind: "class", name: node.name!.text, fields: node.members.flatMap(attributeOf) }];
  if (ts.isInterfaceDeclaration(node)) {
    const fields = node.members.filter(ts.isPropertySignature).map((member) => fieldOf(member, defaults));
    const base = (node.heritageClauses ?? []).flatMap(({ types }) => types.map((type) => type.getText()));
    return [{ ...shared, kind: "interface", name: node.name.text, fields, base }];
  }
  if (ts.isTypeAliasDeclaration(node))
    return [{ ...shared, kind: "type", name: node.name.text, base: [oneLine(node.type.getText())] }];
  if (ts.isFunctionDeclaration(node)) return [{ ...shared, kind: "function", name: node.name!.text }];
  if (ts.isVariableStatement(node))
    return node.declarationList.declarations.map((one) => ({
      ...shared,
      kind: "const" as const,
      name: one.name.getText(),
    }));
  return [];
}

function fieldOf(member: ts.PropertySignature, defaults: ReadonlyMap<string, string>): Field {
  const name = member.name.getText();
  const optional = member.questionToken !== undefined;
  const fallback = optional ? (defaults.get(name) ?? tagsOf(member, "default")[0]) : undefined;
  const type = oneLine(member.type?.getText() ?? "unknown");
  return { name, type, doc: docOf(member), optional, ...(fallback !== undefined && { fallback }) };
}

/** A public attribute of a class. */
function attributeOf(member: ts.ClassElement): Field[] {
  if (!ts.isPropertyDeclaration(member) || !ts.isIdentifier(member.name)) return [];
  const flags = ts.getCombinedModifierFlags(member);
  if (flags & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected | ts.ModifierFlags.Static)) return [];
  const optional = member.questionToken !== undefined;
  const type = oneLine(member.type?.getText() ?? "unknown");
  return [{ name: member.name.text, type, doc: docOf(member), optional }];
}

/** The doc comment without its tags. */
function docOf(node: ts.Node): string {
  const docs = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  return oneLine(docs.map(({ comment }) => ts.getTextOfJSDocComment(comment) ?? "").join(" "));
}

function tagsOf(node: ts.Node, tag: string): string[] {
  return ts
    .getJSDocTags(node)
    .filter(({ tagName }) => tagName.text === tag)
    .map((found) =>
      oneLine(
        found
          .getText()
          .replace(/^@\w+\s*/, "")
          .replace(/\n\s*\*/g, " "),
      ),
    );
}

/** Text in one line, without the comments in it. */
function oneLine(text: string): string {
  return text
    .replace(/\/\*.*?\*\//gs, "")
    .replace(/\s+/g, " ")
    .trim();
}
