/** The object type of a record, or null for none. */
export function present<Row, Type>(type: new (record: Row) => Type, record: Row | null): Type | null {
  return record && new type(record);
}

/** The object types of records. */
export function presentAll<Row, Type>(type: new (record: Row) => Type, records: readonly Row[]): Type[] {
  return records.map((record) => new type(record));
}
