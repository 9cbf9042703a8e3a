/**
 * The policy demands trusted types: no text becomes a script or markup by accident. Only a worker's address ever has to,
 * and only one from where the page itself came from.
 */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(address: string): string | null }): unknown;
}

const fromHere = (address: string): boolean =>
  new URL(address, document.baseURI).origin === new URL(document.baseURI).origin;

/** In the lab in one file the workers are made of the page itself. */
export const fromItself = (address: string): boolean => address.startsWith('blob:');

/** Called once, before anything is drawn. Browsers without trusted types have nothing to guard. */
export const guardScripts = (isOurs = fromHere): void => {
  const { trustedTypes } = window as { readonly trustedTypes?: TrustedTypes };
  trustedTypes?.createPolicy('default', {
    createScriptURL: (address) => (isOurs(address) ? address : null),
  });
};
