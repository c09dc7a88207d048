/** A grey picture: width × height bytes row by row, 0 paper, 255 full ink. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** An empty picture. */
export function createRaster(width: number, height: number): Raster {
  return { width, height, pixels: new Uint8Array(width * height) };
}
