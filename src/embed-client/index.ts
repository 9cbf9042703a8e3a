/** What other people's pages import: `<script type="module" src="https://…/embed.js"></script>`. Imports nothing of ours. */
import { NetsplitLab } from './element.ts';

export { type Act, type Calls, connect, type Events, type Lab } from './client.ts';
export { NetsplitLab };

if (!customElements.get('netsplit-lab')) customElements.define('netsplit-lab', NetsplitLab);
