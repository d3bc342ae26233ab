/** A fetch that is made once, when first asked for; one that failed is made again when asked again. */
export function once<Data>(load: () => Promise<Data>): () => Promise<Data> {
  let loading: Promise<Data> | undefined;
  return () => {
    loading ??= load().catch((error) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}
