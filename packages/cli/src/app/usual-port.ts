/**
 * The port of the app where none is asked for. A browser keeps work by address, port included: on
 * another port each time, nobody would find it again.
 */
export const USUAL_PORT = 8205;
