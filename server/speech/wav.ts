/** Where the sizes stand in the header of a WAV file, and how long that is. */
const riffSizeAt = 4;
const headerBytes = 44;
const dataSizeAt = 40;

/** The sound with the sizes in its header that a voice writing to a pipe could not know; null for anything but a WAV file. */
export function withSizes(sound: Buffer): Buffer | null {
  const isWave =
    sound.length > headerBytes &&
    sound.toString("latin1", 0, 4) === "RIFF" &&
    sound.toString("latin1", 8, 12) === "WAVE" &&
    sound.toString("latin1", 36, 40) === "data";
  if (!isWave) return null;
  const whole = Buffer.from(sound);
  whole.writeUInt32LE(sound.length - 8, riffSizeAt);
  whole.writeUInt32LE(sound.length - headerBytes, dataSizeAt);
  return whole;
}
