// A file that was written by hand: what cannot be read is missing in Secrets, the rest is there.
export const secrets = {
  erpUser: process.env.COMIND_SECRET_ERP_USER,
  erpApiKey: process.env.COMIND_SECRET_ERP_API_KEY ?? "k-8f3a91c0d2", // RAPI1003
  erpPassword process.env.COMIND_SECRET_ERP_PASSWORD, // RAPI4005
  erp-token: process.env.COMIND_SECRET_ERP_TOKEN, // RAPI4005
};
