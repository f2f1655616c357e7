/**
 * Stands in for d3-color in the build of the page itself, where d3-interpolate names it for colours and is only ever
 * asked to zoom. The scales of the timeline have the real one.
 */

function noColour(): never {
  throw new Error('colours are interpolated by the scales of the timeline only');
}

export { noColour as color, noColour as cubehelix, noColour as hcl, noColour as hsl, noColour as lab, noColour as rgb };
