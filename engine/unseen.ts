/** Control characters, and those that reorder a line: a name in a list must not be able to rewrite its neighbours. */
export const UNSEEN_IN_LINE = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
