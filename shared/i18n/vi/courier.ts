export const courier = {};
