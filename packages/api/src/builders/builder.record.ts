export interface BuilderRecord {
  readonly id: string;
  readonly name: string;
}
