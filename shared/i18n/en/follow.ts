import type { Same } from "../same.ts";
import type { follow as vi } from "../vi/follow.ts";

export const follow: Same<typeof vi> = {
  title: "Tell me when something changes",
  lead: "One sentence for each change, with the end of the file's code. No name, no PIN.",
  on: "We are telling",
  channel: {
    phone: "Text message to a phone",
    email: "E-mail",
    push: "Notification in a browser",
  },
  since: "since {{time}}, {{day}}",
  stop: "Stop",
  stopNamed: "Stop: {{channel}}, {{since}}",
  stopped: "Stopped.",
  add: {
    title: "Choose how we tell you",
    phone: "Text message",
    email: "E-mail",
    push: "In this browser",
  },
  phone: {
    known: "A phone was verified in this browser.",
    useKnown: "Message the verified phone",
    other: "Use another number",
    done: "It is on. Messages go to the verified phone.",
  },
  email: {
    label: "E-mail address",
    hint: "We send one e-mail that asks. Without a yes, nothing more is sent.",
    fault: "Write an e-mail address, such as name@example.com.",
    send: "Send the e-mail",
    done: "We sent an e-mail to {{email}}. Open its link within {{hours}} hours to begin.",
  },
  push: {
    asking: "Asking the browser",
    done: "It is on in this browser.",
    deniedTitle: "The browser blocks notifications of this page",
    denied: "Allow them in the browser's settings, or choose a text message or an e-mail.",
    failedTitle: "The browser could not subscribe",
    failed: "Its notification service does not answer. Try later, or choose a text message or an e-mail.",
  },
  confirm: {
    title: "Confirm messages",
    lead: "Press the button to be told of the file at this e-mail address.",
    yes: "Yes, tell me",
    doneTitle: "You will be told",
    done: "File {{tail}}: each change is one e-mail. Each has a link to stop.",
    badTitle: "This link is not complete",
    bad: "Please open it from the e-mail again, or look the file up and choose again.",
  },
  stopPage: {
    title: "Stop messages",
    doneTitle: "Stopped",
    done: "This address hears no more of that file. To begin again, look the file up and turn it on.",
    doing: "Stopping",
  },
  toLookUp: "Look a file up",
  kioskHint: "To be told of changes, scan the code on the receipt with your own phone.",
};
