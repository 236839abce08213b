/** Two tones, the second lower: a doorbell, heard across a counter and over in less than a second. Hz. */
const tones = [880, 660] as const;
const toneSeconds = 0.35;
const loudness = 0.2;

/** Rings once. A browser lets a page sound only after somebody has touched it; before that this is silent. */
export function ring(): void {
  if (!navigator.userActivation.hasBeenActive) return;
  const context = new AudioContext();
  const gain = context.createGain();
  gain.connect(context.destination);
  for (const [at, frequency] of tones.entries()) {
    const from = context.currentTime + at * toneSeconds;
    const tone = context.createOscillator();
    tone.frequency.value = frequency;
    tone.connect(gain);
    gain.gain.setValueAtTime(loudness, from);
    gain.gain.exponentialRampToValueAtTime(0.001, from + toneSeconds);
    tone.start(from);
    tone.stop(from + toneSeconds);
    if (at === tones.length - 1) tone.addEventListener("ended", () => void context.close(), { once: true });
  }
}
