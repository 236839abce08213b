import "./qr-code.css";

/** Modules of light around it, without which scanners find no code. */
const quiet = 4;

/** A QR code from its rows of modules, 1 is dark: black on white in every theme. */
export function QrCode({ rows, label }: { readonly rows: readonly string[]; readonly label: string }) {
  const size = rows.length + 2 * quiet;
  // One rectangle a run: single modules would show hairlines between them.
  const path = rows.flatMap((row, y) =>
    [...row.matchAll(/1+/gu)].map(
      ({ index, 0: run }) => `M${index + quiet} ${y + quiet}h${run.length}v1h-${run.length}z`,
    ),
  );
  return (
    <svg
      className="qr-code"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path d={path.join("")} />
    </svg>
  );
}
