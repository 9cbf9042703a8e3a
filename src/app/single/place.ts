/** Whether the page is the lab in one file, away from every server: there nothing can be linked to or fetched. */
export const openedAt = (): string | undefined => document.documentElement.dataset.open;

export const isSingleFile = (): boolean => openedAt() !== undefined;
