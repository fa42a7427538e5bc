declare const types: unique symbol;

/**
 * The text of one GraphQL operation, knowing the type of its result and of its variables.
 * At run time it is only a string: send it as `query`.
 *
 * @example
 * ```ts
 * function send<TData, TVariables>(operation: Operation<TData, TVariables>, variables: TVariables): Promise<TData>;
 * const { tour } = await send(prepCardQuery, { tourId });
 * ```
 */
export type Operation<TData, TVariables> = string & {
  readonly [types]?: (variables: TVariables) => TData;
};
