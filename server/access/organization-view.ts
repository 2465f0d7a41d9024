import { type View, viewOf } from '../../graph/snapshot/view.ts';
import type { Asked } from './privacy.ts';

/**
 * What answers about the whole organization rest on, whoever asks: all that is shared, hidden people in its figures, and open people to be
 * named and introduced. Not the view of the viewer, whose private ties and fellow members would show through pseudonyms.
 */
export const organizationView = ({ network, view }: Asked): View => (view.viewer === null ? view : viewOf(network, null));
