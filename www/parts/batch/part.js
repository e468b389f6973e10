export const sheet = "";
