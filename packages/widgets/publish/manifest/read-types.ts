import path from "node:path";
import ts from "typescript-6";
import { dist } from "../paths.ts";

/** One member of a published type, as its doc comment and its type tell. */
export interface Documented {
  readonly name: string;
  readonly description: string;
  /** The type's text; unions and objects written out. */
  readonly type: string;
  /** From `@defaultValue`. */
  readonly fallback: string | undefined;
}

export interface DocumentedEvent {
  readonly name: string;
  readonly description: string;
  /** Type of the event's `detail`, its members written out. */
  readonly detail: string;
}

export interface PublishedTypes {
  /** What a page can read and set on an element of this type, beyond what every HTML element has. */
  properties(elementType: string): Documented[];
  /** The props of a widget's React component, its callbacks left out. */
  props(component: string): Documented[];
  /** The events of a widget, read from the callbacks among its component's props. */
  events(component: string): DocumentedEvent[];
  /** What is said about a component. */
  describe(component: string): string;
}

/** Reads `dist/types`, which the compiler wrote and people can see: what is documented is what is published. */
export function readTypes(): PublishedTypes {
  const files = ["index", "elements"].map((entry) => path.join(dist, `types/${entry}.d.ts`));
  const program = ts.createProgram(files, {
    module: ts.ModuleKind.Preserve,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ES2023,
    lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
    strict: true,
    noEmit: true,
    types: [],
  });
  const checker = program.getTypeChecker();

  function symbolOf(wanted: string): ts.Symbol {
    for (const file of files) {
      const source = program.getSourceFile(file);
      const module = source && checker.getSymbolAtLocation(source);
      const found = module && checker.getExportsOfModule(module).find(({ name }) => name === wanted);
      if (found) return found;
    }
    throw new Error(`dist/types exports no ${wanted}; an entry must export it.`);
  }

  /** `ComponentType<Props>` → `Props` */
  function propsOf(component: string): ts.Type {
    const [props] = checker.getTypeOfSymbol(symbolOf(component)).aliasTypeArguments ?? [];
    if (!props) throw new Error(`${component} is not declared as a ComponentType<Props>.`);
    return props;
  }

  /** Without what comes from the browser's or React's types. */
  function membersOf(type: ts.Type): ts.Symbol[] {
    return checker
      .getPropertiesOfType(type)
      .filter((member) =>
        member.declarations?.some((declaration) => files.includes(declaration.getSourceFile().fileName)),
      );
  }

  const typeOf = (member: ts.Symbol) => checker.getNonNullableType(checker.getTypeOfSymbol(member));
  /** Unions and lists of them written out; what has a name of its own inside the package means nothing outside. */
  function text(type: ts.Type): string {
    if (checker.isArrayType(type)) {
      const [member] = checker.getTypeArguments(type as ts.TypeReference);
      return member ? `readonly (${text(member)})[]` : "readonly unknown[]";
    }
    if (type.isUnion() && (type.flags & ts.TypeFlags.Boolean) === 0) return type.types.map(text).join(" | ");
    return checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation);
  }

  function wordsOn(symbol: ts.Symbol): string {
    return ts.displayPartsToString(symbol.getDocumentationComment(checker)).replace(/\s*\n\s*/g, " ");
  }

  function documented(member: ts.Symbol): Documented {
    const tag = member.getJsDocTags(checker).find(({ name }) => name === "defaultValue");
    return {
      name: member.name,
      description: wordsOn(member),
      type: text(typeOf(member)),
      fallback: tag && ts.displayPartsToString(tag.text),
    };
  }

  function shapeOf(type: ts.Type): string {
    const members = checker
      .getPropertiesOfType(type)
      .map((member) => `${member.name}: ${text(checker.getTypeOfSymbol(member))}`);
    return `{ ${members.join("; ")} }`;
  }

  const isCallback = ({ name }: ts.Symbol) => /^on[A-Z]/.test(name);

  return {
    properties: (elementType) =>
      membersOf(checker.getDeclaredTypeOfSymbol(symbolOf(elementType)))
        .filter((member) => (member.flags & ts.SymbolFlags.Method) === 0)
        .map(documented),
    props: (component) =>
      membersOf(propsOf(component))
        .filter((member) => !isCallback(member))
        .map(documented),
    events: (component) =>
      membersOf(propsOf(component))
        .filter(isCallback)
        .map((member) => {
          const [signature] = checker.getSignaturesOfType(typeOf(member), ts.SignatureKind.Call);
          const detail = signature?.parameters[0];
          return {
            name: member.name.slice(2).toLowerCase(),
            description: wordsOn(member),
            detail: detail ? shapeOf(checker.getTypeOfSymbol(detail)) : "null",
          };
        }),
    describe: (component) => wordsOn(symbolOf(component)),
  };
}
