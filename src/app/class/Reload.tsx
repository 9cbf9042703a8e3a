/** The newest lab, where an older one is what is wrong. An installed lab has no other button for it. */
import { Button } from '#design';
import { STRINGS } from './strings.ts';

export const Reload = () => <Button onClick={() => window.location.reload()}>{STRINGS.reload}</Button>;
