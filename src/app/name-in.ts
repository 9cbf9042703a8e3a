/** A part of the address as it is meant; as it stands where it is no encoding at all (`100%`). */
export const nameIn = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};
