/** The door, a receipt and the light to hold it to: says without words what the sentence beside it says. */
export function ScanDoor() {
  return (
    <svg className="scan-door" viewBox="0 0 320 388" aria-hidden="true" focusable="false">
      <path fill="#fff" d="M0 388V160a160 160 0 0 1 320 0v228h-36V160a124 124 0 0 0-248 0v228z" />
      <path fill="#fff" d="M82 98h156v204H82z" />
      <path fill="#07110e" d="M98 118h80v9H98z" />
      <path fill="#5d6d66" d="M98 138h124v6H98zm0 14h104v6H98z" />
      <path
        fill="#07110e"
        d="M120 182h34v34h-34zm7 7v20h20v-20zm41-7h34v34h-34zm7 7v20h20v-20zm-55 41h34v34h-34zm7 7v20h20v-20zm41-7h12v12h-12zm22 0h12v12h-12zm-11 11h12v12h-12zm-11 11h12v12h-12zm22 0h12v12h-12zM133 195h8v8h-8zm48 0h8v8h-8zm-48 48h8v8h-8z"
        fillRule="evenodd"
      />
      <path fill="#ffc62b" d="M155 312h10v14h9l-14 14-14-14h9z" />
      <path fill="#ffc62b" d="M54 342h212v18H54z" />
    </svg>
  );
}
