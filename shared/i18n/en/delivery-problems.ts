import type { Same } from "../same.ts";
import type { deliveryProblems as vi } from "../vi/delivery-problems.ts";

export const deliveryProblems: Same<typeof vi> = {
  "delivery-not-yours": {
    title: "Somebody else holds this packet",
    detail: "Only who holds the packet may record its delivery.",
  },
  "delivery-forbidden-transition": {
    title: "This cannot be done with the packet now",
    detail: "The packet is “{{state}}”. Possible: {{allowed}}.",
  },
  "delivery-wrong-pin": {
    title: "The PIN does not match",
    detail: "Ask the recipient for the PIN in the message again.",
  },
  "delivery-pin-locked": {
    title: "The PIN is locked",
    detail: "Too many wrong PINs. Ask the recipient for a signature.",
  },
  "delivery-other-office": {
    title: "This packet is another office's",
    detail: "Only the office that has the packet can do this.",
  },
  "delivery-to-counter": {
    title: "This packet goes to another counter",
    detail: "The resident collects it at another office. Take it to that counter, or back to yours.",
  },
  "delivery-still-waits": {
    title: "The packet still waits",
    detail: "The resident may still come for it. It goes back when the time is over.",
  },
  "delivery-left": {
    title: "The packet is with the courier",
    detail: "It cannot be changed online any more. If it is urgent, please call the office.",
  },
  "delivery-window-gone": {
    title: "This time is gone",
    detail: "It has passed, or is full. Please choose another one.",
  },
  "delivery-not-offered": {
    title: "This packet is not for you",
    detail: "The counter hands it to somebody else.",
  },
  "delivery-wrong-seal": {
    title: "The seal does not match",
    detail: "Scan the seal on the packet again. If it is still another one, tell the counter before leaving.",
  },
  "delivery-seal-taken": {
    title: "This seal is in use",
    detail: "Another packet carries the same number. Take another seal.",
  },
  "delivery-must-return": {
    title: "This packet goes back to the counter",
    detail: "Two attempts have failed, or the resident has stopped it.",
  },
  "delivery-id-not-looked": {
    title: "The ID was not looked at",
    detail: "Look at the receiver's ID and tick it.",
  },
  "delivery-needs-proof": {
    title: "Nothing proves who received it",
    detail: "Enter the PIN, or take a signature.",
  },
  "unknown-courier": {
    title: "This person cannot carry it",
    detail: "Choose a courier of the agency.",
  },
  "round-out": {
    title: "This round is out",
    detail: "Its packets are with the courier or held out to him; it is not ordered anew.",
  },
  "stop-pinned": {
    title: "This stop is pinned",
    detail: "Unpin it, then its place in the round can be changed.",
  },
  "stop-not-in-round": {
    title: "This stop is not in the round any more",
    detail: "The round was planned again. Open it anew, then change the order.",
  },
};
