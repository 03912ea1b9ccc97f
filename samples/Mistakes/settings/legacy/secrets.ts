// A file that was written by hand: what cannot be read is missing in Secrets, the rest is there.
export const secrets = {
  erpUser: process.env.COMIND_SECRET_ERP_USER,
  erpPassword process.env.COMIND_SECRET_ERP_PASSWORD, // RAPI4005
  erp-token: process.env.COMIND_SECRET_ERP_TOKEN, // RAPI4005
};
