import type { point as vi } from "../vi/point.ts";
import type { Same } from "../same.ts";

export const point: Same<typeof vi> = {
  map: "Map: {{what}}",
  hint: "Tap the map to set the pin, drag to move it. Arrow keys move it {{fine}} m, with Shift {{coarse}} m; + and − zoom.",
  north: "North",
  metres: "{{figure}} m",
  kilometres: "{{figure}} km",
  nearer: "Zoom in",
  farther: "Zoom out",
  toPin: "To the pin",
  toOffice: "To the middle",
  remove: "Remove the pin",
  none: "Not marked yet.",
  set: "Marked at {{lat}}, {{long}}.",
  way: "The pin is {{distance}} {{direction}} of the office.",
  noCentre:
    "It is not known where the office is on the map. Use this device's position or type the degrees, and the map appears.",
  lat: "Latitude",
  lng: "Longitude",
  pasteHint: "Both numbers can be pasted from another map: 10.7769, 106.7009.",
  wrong: "Latitude from −90 to 90, longitude from −180 to 180, such as 10.7769 and 106.7009.",
  directions: {
    north: "north",
    northEast: "north-east",
    east: "east",
    southEast: "south-east",
    south: "south",
    southWest: "south-west",
    west: "west",
    northWest: "north-west",
  },
  position: {
    ask: "Use this device's position",
    asking: "Looking for the position",
    found: "The device says where it is, give or take {{distance}}. Drag the pin if it is not the door.",
    denied:
      "The device does not allow its position to be read. Allow it in the browser's settings, or tap the map.",
    unavailable: "The device does not find its position. Tap the map, or try again outdoors.",
    timeout: "Finding the position took too long. Try again, or tap the map.",
    none: "This page cannot read the device's position. Tap the map or type the degrees.",
  },
};
