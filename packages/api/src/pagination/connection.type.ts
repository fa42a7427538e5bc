import { Field, Int, ObjectType } from "type-graphql";
import { PageInfo } from "./page-info.type.ts";

type ClassOf<T> = abstract new (...args: never[]) => T;

export interface Connection<T> {
  readonly edges: readonly { readonly cursor: string; readonly node: T }[];
  readonly nodes: readonly T[];
  readonly pageInfo: PageInfo;
  /** Called only when the field is selected, so an unasked count costs no statement. */
  readonly totalCount: () => Promise<number>;
}

/** Makes `XConnection` and `XEdge` for one node type. */
export function defineConnection<T>(name: string, plural: string, node: () => ClassOf<T>): new () => object {
  class Edge {}
  Field(() => String, { description: "Pass as `after` to continue behind this object." })(
    Edge.prototype,
    "cursor",
  );
  Field(node, { description: "The object itself." })(Edge.prototype, "node");
  ObjectType(`${name}Edge`, {
    simpleResolvers: true,
    description: `One place in a list of ${plural}.`,
  })(Edge);

  class ConnectionType {}
  const field = (type: () => object, key: string, description: string, nullable = false) =>
    Field(type, { description, nullable })(ConnectionType.prototype, key);
  field(() => [Edge], "edges", `The ${plural} of this page, each with its cursor.`);
  field(() => [node()], "nodes", `The ${plural} of this page.`);
  field(() => PageInfo, "pageInfo", "Where this page stands in the list.");
  field(() => Int, "totalCount", "How many the whole list has. Counted only when asked for.", true);
  ObjectType(`${name}Connection`, {
    simpleResolvers: true,
    description: `A page of ${plural}.`,
  })(ConnectionType);
  return ConnectionType;
}
