/** The type of the validator in `data/`, which is compiled from the schema. */
declare module '*/judge-config.js' {
  interface Complaint {
    readonly keyword: string;
    /** A JSON pointer to the value. */
    readonly instancePath: string;
    readonly params: { readonly [name: string]: unknown };
    /** Of an error in the name of a property. */
    readonly propertyName?: string;
    /** The value itself. */
    readonly data?: unknown;
    readonly parentSchema?: { readonly properties?: { readonly [name: string]: unknown } };
  }
  const judge: { (value: unknown): boolean; readonly errors?: readonly Complaint[] | null };

  export type { Complaint };
  export default judge;
}
