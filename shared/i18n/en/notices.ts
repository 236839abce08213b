import type { Same } from "../same.ts";
import type { notices as vi } from "../vi/notices.ts";

export const notices: Same<typeof vi> = {
  supplementRequested_one:
    "File {{tail}}: {{count}} more paper is needed. See the list at the kiosk or on our site, with the code on your receipt.",
  supplementRequested_other:
    "File {{tail}}: {{count}} more papers are needed. See the list at the kiosk or on our site, with the code on your receipt.",
  phoneCode:
    "Your code from the ward office: {{code}}. It is good for {{minutes}} minutes. Give it to nobody, not even to us.",
  submitted:
    "We have file {{tail}}, handed in online at {{at}}. We will answer by {{due}}. Look it up with its code and PIN.",
  acceptedOnline: "We accepted file {{tail}} at {{at}}. The result is promised by {{due}}.",
  refusedOnline: "We cannot accept file {{tail}}. Look up the reason with its code and PIN.",
  supplementReceived: "We have the papers you added to file {{tail}} at {{at}}.",
  paymentRequested:
    "File {{tail}}: please pay the tax, then show us the receipt. The clock stands still meanwhile.",
  stopped: "File {{tail}}: work has stopped by a decision. See why with the code on your receipt.",
  ready: "File {{tail}}: your result is ready. Bring your receipt to the counter.",
  readyOnline: "File {{tail}}: your electronic result is ready. See it with the code on your receipt.",
  extended: "File {{tail}}: we are sorry, we need an extension. New date: {{day}}.",
  apologised: "File {{tail}}: we missed {{old}} and are sorry. New date: {{day}}.",
  ticketBooked: "{{office}} keeps a place for you: number {{number}}, {{time}}, {{day}}. {{link}}",
  ticketMoved: "{{office}} has moved your place: number {{number}}, {{time}}, {{day}}. {{link}}",
  ticketCancelled:
    "{{office}} is sorry to cancel number {{number}}, {{time}}, {{day}}. Please book another time.",
  ticketReminder: "A reminder: number {{number}}, {{time}}, {{day}}, at {{office}}. {{link}}",
  ticketCarriedOver:
    "{{office}}: number {{number}} of {{day}} is not finished; it comes first on the next working morning.",
  ticketLink: "See, move or cancel it: {{link}}",
  homeReturnPlanned:
    "File {{tail}}: your result will be brought home. PIN {{pin}}: tell the courier only when you have the papers in hand.",
  moneyReady: "Have {{amount}} đ in fees ready.",
  homeReturnStarted: "File {{tail}}: the courier is on the way to your home.",
  homeReturnFailed: "File {{tail}}: we could not deliver on {{day}} and will try once more.",
  homeReturnWindow:
    "File {{tail}}: the result now comes on {{day}}, {{from}}–{{to}}. If it was not you, call {{phone}}.",
  homeReturnAnyTime:
    "File {{tail}}: the result now comes at any working hour. If it was not you, call {{phone}}.",
  homeReturnCounter:
    "File {{tail}}: the result will be taken to {{office}}, {{address}}. If it was not you, call {{phone}}.",
  homeReturnHome:
    "File {{tail}}: the result will be brought home after all. If it was not you, call {{phone}}.",
  homeReturnStopped:
    "File {{tail}}: the delivery is stopped; the result waits at our counter until the end of {{day}}. If it was not you, call {{phone}}.",
  homeReturnAtOtherCounter:
    "File {{tail}}: the result is at the counter of {{office}}, {{address}}, until the end of {{day}}. Bring your ID and the PIN.",
  homeReturnBack: "File {{tail}}: your result waits at the counter. Bring your receipt to collect it.",
  follow: {
    accepted: "File {{tail}} was accepted; the result is promised by {{due}}.",
    refused: "File {{tail}} was not accepted; see why with its code and PIN.",
    supplementRequested_one:
      "File {{tail}}: {{count}} more paper is needed; see the list with the code on the receipt.",
    supplementRequested_other:
      "File {{tail}}: {{count}} more papers are needed; see the list with the code on the receipt.",
    supplementReceived: "File {{tail}}: we have the papers that were added.",
    paymentRequested: "File {{tail}} waits for the tax to be paid; the clock stands still meanwhile.",
    paymentConfirmed: "File {{tail}}: the payment is noted and work goes on.",
    stopped: "File {{tail}}: work has stopped; see why with the code on the receipt.",
    resumed: "File {{tail}}: work goes on.",
    reopened: "File {{tail}} was opened again and work goes on.",
    newDate: "File {{tail}} has a new date: {{day}}; we are sorry for the delay.",
    ready: "File {{tail}}: the result is ready; bring the receipt to the counter.",
    readyOnline: "File {{tail}}: the electronic result is ready; see it with the code on the receipt.",
    readyHome: "File {{tail}}: the result is ready and will be brought home.",
    homeReturnStarted: "File {{tail}}: the result is on its way home.",
    homeReturnFailed: "File {{tail}}: it could not be delivered this time; we will try again.",
    comingBack: "File {{tail}}: it could not be delivered and is coming back to the counter.",
    atOtherCounter: "File {{tail}}: the result is waiting at the chosen counter.",
    backAtCounter: "File {{tail}}: the result waits at the counter; bring the receipt to collect it.",
    delivered: "File {{tail}}: the result was delivered.",
    returned: "File {{tail}}: the result was handed over at the counter.",
    returnedOnline: "File {{tail}}: the electronic result was handed over.",
    withdrawn: "File {{tail}} was withdrawn as asked.",
    confirm:
      "Somebody wants to hear of file {{tail}} at this address. If it was you, please confirm within {{hours}} hours: {{link}}\n\nIf it was not, please ignore this: we will send nothing more.",
    confirmSubject: "Please confirm: messages about file {{tail}}",
    subject: "File {{tail}} has changed",
    seeAt: "See it with the code on the receipt: {{link}}",
    stopAt: "Stop: {{link}}",
    stop: "Stop",
  },
};
