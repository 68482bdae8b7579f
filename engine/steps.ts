/** Long work as a generator: a page goes first between its steps, everybody else takes it in one go. */
export type Steps<Result> = Generator<void, Result>;

/** Takes a work in one go. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
