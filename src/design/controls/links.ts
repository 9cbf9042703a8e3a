/** Whether anything may lead away from the page: in an exam or a kiosk nothing does. */
import { createContext, useContext } from 'react';

const LinksAllowed = createContext(true);

/** `<LinksProvider value={false}>`: what leads away is shown as plain text, or not at all. */
export const LinksProvider = LinksAllowed.Provider;

export const useLinksAllowed = (): boolean => useContext(LinksAllowed);
