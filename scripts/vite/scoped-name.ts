/** Names of classes in the page: `timeline_track` for `.track` of timeline/timeline.module.css. Short ones compress better than hashes. */
import { basename, dirname } from 'node:path';

/** @param file path of a `*.module.css`, perhaps with a query. */
export const scopedName = (name: string, file: string): string => {
  const path = file.replace(/\?.*$/, '');
  const folder = basename(dirname(path)).replace(/^\d+-/, '');
  const stem = basename(path).replace(/\.module\.css$/, '');
  return `${folder === stem ? stem : `${folder}-${stem}`}_${name}`;
};
