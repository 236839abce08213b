/** What react-query knows the courier's list by. */
export const deliveriesKey = ["deliveries"];
