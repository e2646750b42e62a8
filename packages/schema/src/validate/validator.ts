/** An error of a compiled validator, with the schema around it. @internal */
export interface SchemaError {
  readonly keyword: string;
  /** JSON Pointer into the value. */
  readonly instancePath: string;
  /** JSON Pointer into the schema. */
  readonly schemaPath: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly schema?: unknown;
  readonly parentSchema?: Readonly<Record<string, unknown>>;
  readonly data?: unknown;
}

/** A function that ajv compiled: its errors are those of the last call. @internal */
export interface Validator {
  (value: unknown): boolean;
  errors?: readonly SchemaError[] | null;
}
