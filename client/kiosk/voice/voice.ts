/** What a voice tells while it reads. */
export type Said = {
  /** 0 to 1, as it is wanted now. */
  readonly volume: () => number;
  readonly onSentence: (at: number) => void;
  readonly onEnd: (at: number) => void;
  readonly onFailed: () => void;
};

/** Somebody who reads sentences aloud, one after the other. */
export type Voice = {
  readonly read: (sentences: readonly string[], said: Said) => void;
  readonly setVolume: (volume: number) => void;
  readonly stop: () => void;
};
