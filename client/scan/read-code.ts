import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";
import wasmUrl from "zxing-wasm/reader/zxing_reader.wasm?url";

// From our own server; a courier's phone keeps it for when there is no signal.
prepareZXingModule({ overrides: { locateFile: () => wasmUrl } });

/** The first bar code or QR code in the picture that the camera shows now. */
export async function readCode(video: HTMLVideoElement): Promise<string | null> {
  const { videoWidth: width, videoHeight: height } = video;
  if (width === 0 || height === 0) return null;
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext("2d");
  if (!context) return null;
  context.drawImage(video, 0, 0);
  const found = await readBarcodes(context.getImageData(0, 0, width, height), {
    formats: ["Code128", "QRCode"],
    maxNumberOfSymbols: 1,
  });
  return found[0]?.text ?? null;
}
