// Where the credentials of this app come from.
export const secrets = {
  crmApiKey: process.env.COMIND_SECRET_CRM_API_KEY, // quiet A #3
  crmBaseUrl: process.env.COMIND_SECRET_CRM_BASE_URL, // quiet A #3
  erpToken: process.env["COMIND_SECRET_ERP_TOKEN"], // quiet A #3
  payToken: process.env.COMIND_SECRET_PAY_TOKEN!, // quiet A #3
  "mail-password": process.env.COMIND_SECRET_MAIL_PASSWORD ?? "", // quiet A coalesce
  hookSecret: process.env.COMIND_SECRET_HOOK_SECRET as string, // quiet A #3
  chatToken: "{{slack-bot}}", // LOUD A1003 settings
  faxPassword: process.env.COMIND_SECRET_FAX_PASSWORD ?? "fax-Falcon-7", // LOUD A1003 settings
  mapKey: "atlas-Moth-12", // LOUD A1003 settings
};
