import type { ParseOptions } from 'sugar-high/core';
import { tokenize } from 'sugar-high/lang/typescript';

/** How our own sources are cut into tokens. */
export const typescript: ParseOptions = { tokenize, typescript: true };
