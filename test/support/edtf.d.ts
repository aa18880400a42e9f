/** The part of the `edtf` package that tests use; it brings no types. */
declare module 'edtf' {
  /** Throws on what it cannot read. `null` stands for an unknown side. */
  export default function edtf(text: string): { readonly min: number | null; readonly max: number | null };
}
