/** Constants that the build writes in (wxt.config.ts). */
declare const __OPEN_ROOT__: boolean;
declare const __FIRST_CUE__: string;
declare const __CORPUS_HASH__: string;
declare const __CORPUS_REVISION__: string;
/** True in the build for Firefox. */
interface ImportMeta {
  readonly env: { readonly FIREFOX: boolean };
}
