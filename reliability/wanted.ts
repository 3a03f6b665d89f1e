/** Waiting for others as long as the caller does. */

/** How long others have for an answer once the caller has given up, in ms: what is on its way may come. */
const GRACE_MS = 1000;

/** An answer; rejects where it is not there within a second of the signal being aborted. */
export const wanted = <A>(answer: Promise<A>, signal?: AbortSignal): Promise<A> =>
  signal
    ? new Promise((done, fail) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const giveUp = () => {
        timer = setTimeout(() => fail(new Error("the caller has given up")), GRACE_MS);
      };
      if (signal.aborted) giveUp();
      else signal.addEventListener("abort", giveUp);
      answer.then(done, fail).finally(() => {
        clearTimeout(timer);
        signal.removeEventListener("abort", giveUp);
      });
    })
    : answer;
