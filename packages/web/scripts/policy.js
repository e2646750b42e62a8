/**
 * What the page may load: itself and nothing else. No script from strings, no style in attributes.
 * It stands in the page, and in the headers of whoever serves it.
 */
const directives = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'font-src': "'self'",
  'img-src': "'self' data:",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
};

const write = (list) => Object.entries(list).map(([name, value]) => `${name} ${value}`).join('; ');

/** The policy as a page states it of itself. */
export const pagePolicy = write(directives);

/** The headers with which every file is served; only a header can forbid to be framed. */
export const headers = {
  'Content-Security-Policy': write({ ...directives, 'frame-ancestors': "'none'" }),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};
