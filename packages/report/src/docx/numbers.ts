/** Name of the numbering of numbered lists. */
export const NUMBERS = 'numeri';
