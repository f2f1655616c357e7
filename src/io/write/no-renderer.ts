/**
 * Stands in for packages that jsPDF fetches to make PDFs from HTML or from SVG files, neither of which happens here:
 * so they are not part of the build.
 */

export {};
