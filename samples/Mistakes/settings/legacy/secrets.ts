// A file that was written by hand: what cannot be read is missing in Secrets, the rest is there.
export const secrets = {
  erpUser: process.env.COMIND_SECRET_ERP_USER, // RAPI4002
  erpApiKey: process.env.COMIND_SECRET_ERP_API_KEY ?? "k-8f3a91c0d2", // RAPI1003 RAPI4002
  erpPassword process.env.COMIND_SECRET_ERP_PASSWORD, // RAPI4002 RAPI4005
  erp-token: process.env.COMIND_SECRET_ERP_TOKEN, // RAPI4005
  erpUrl: process.env.ERP_URL, // RAPI4002 RAPI4004
  "erp-user": process.env.COMIND_SECRET_ERP_LOGIN, // RAPI4002 RAPI4003
};
