/**
 * Looks at a photo of a paper sheet before it is sent: is it large enough, sharp, and is the whole sheet in the picture. Nothing
 * here leaves the phone; what the picture must be comes from the server.
 *
 * @typedef {{ shortSide: number, longSide: number, sharpness: number, brightBorder: number, sharpnessMayBePassed: boolean, borderMayBePassed: boolean }} Measures
 * @typedef {'UNREADABLE' | 'SMALL' | 'BLURRED' | 'CUT_OFF' | 'LARGE'} Flaw
 * @typedef {{ flaws: Flaw[], mayBePassed: boolean, picture: Blob | null }} Look
 */

/** The long side at which sharpness is measured, so that a large picture is judged as a small one. */
const MEASURED = 1000;
/** The long side that is sent: enough to read the print of an A4 sheet, and below 5 MiB. */
const SENT = 3200;
const QUALITY = 0.9;
/** How far from the sheet's own brightness a pixel may be and still count as sheet. */
const LIKE_THE_SHEET = 24;
/** Of the width or height: how much of a side is looked at. */
const BORDER = 0.012;

/**
 * @param {Blob} file
 * @param {Measures} measures
 * @returns {Promise<Look>}
 */
export async function look(file, measures) {
  let seen;
  try {
    seen = await createImageBitmap(file);
  } catch {
    return { flaws: ['UNREADABLE'], mayBePassed: false, picture: null };
  }
  try {
    /** @type {Flaw[]} */
    const flaws = [];
    const light = brightness(seen);
    if (Math.min(seen.width, seen.height) < measures.shortSide || Math.max(seen.width, seen.height) < measures.longSide) flaws.push('SMALL');
    if (sharpness(light) < measures.sharpness) flaws.push('BLURRED');
    if (brightBorder(light) > measures.brightBorder) flaws.push('CUT_OFF');
    const mayBePassed = flaws.every((flaw) => (flaw === 'BLURRED' && measures.sharpnessMayBePassed) || (flaw === 'CUT_OFF' && measures.borderMayBePassed));
    return { flaws, mayBePassed, picture: await drawn(seen) };
  } finally {
    seen.close();
  }
}

/** @typedef {{ width: number, height: number, values: Float32Array }} Light */

/** @param {ImageBitmap} seen @param {number} most @returns {HTMLCanvasElement} */
function canvasOf(seen, most) {
  const scale = Math.min(1, most / Math.max(seen.width, seen.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(seen.width * scale));
  canvas.height = Math.max(1, Math.round(seen.height * scale));
  canvas.getContext('2d')?.drawImage(seen, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/** @param {ImageBitmap} seen @returns {Light} */
function brightness(seen) {
  const canvas = canvasOf(seen, MEASURED);
  const { width, height } = canvas;
  const pixels = canvas.getContext('2d')?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray(width * height * 4);
  const values = new Float32Array(width * height);
  for (let at = 0; at < values.length; at += 1) {
    values[at] = 0.299 * (pixels[at * 4] ?? 0) + 0.587 * (pixels[at * 4 + 1] ?? 0) + 0.114 * (pixels[at * 4 + 2] ?? 0);
  }
  return { width, height, values };
}

/** Variance of the Laplacian: print and edges make it large, a shaking hand makes it small. @param {Light} light */
function sharpness({ width, height, values }) {
  let sum = 0;
  let squares = 0;
  let count = 0;
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      const at = y * width + x;
      const bend = (values[at - 1] ?? 0) + (values[at + 1] ?? 0) + (values[at - width] ?? 0) + (values[at + width] ?? 0) - 4 * (values[at] ?? 0);
      sum += bend;
      squares += bend * bend;
      count += 1;
    }
  }
  return count === 0 ? 0 : squares / count - (sum / count) ** 2;
}

/** How much of the worst side is as bright as the sheet, in per cent: a sheet that lies whole in the picture leaves a rim. @param {Light} light */
function brightBorder({ width, height, values }) {
  const sheet = Float32Array.from(values).sort()[Math.floor(values.length * 0.9)] ?? 255;
  const deep = Math.max(1, Math.round(BORDER * Math.max(width, height)));
  /** @param {number} left @param {number} top @param {number} right @param {number} bottom */
  const share = (left, top, right, bottom) => {
    let bright = 0;
    for (let y = top; y < bottom; y += 1) {
      for (let x = left; x < right; x += 1) bright += (values[y * width + x] ?? 0) > sheet - LIKE_THE_SHEET ? 1 : 0;
    }
    return (100 * bright) / Math.max(1, (right - left) * (bottom - top));
  };
  return Math.max(share(0, 0, width, deep), share(0, height - deep, width, height), share(0, 0, deep, height), share(width - deep, 0, width, height));
}

/** Drawn anew: upright, without place and time, small enough to be sent. @param {ImageBitmap} seen @returns {Promise<Blob | null>} */
function drawn(seen) {
  const canvas = canvasOf(seen, SENT);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
}
