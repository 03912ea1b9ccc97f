using System.Collections.Specialized;
using System.Net.Http;
using System.Security;
using System.Security.Cryptography;
using MailKit.Net.Smtp;
using Npgsql;

namespace Acme.Corpus.OctaveLegacyMailer
{
    /// <summary>
    /// Ported from .NET Framework 4.6.1 (MailRobot.dll). 2011-03-14 MH: created. 2016-09-02 PK: new relay.
    /// </summary>
    internal class MailRobot
    {
        #region Constants

        private const String SMTP_HOST = "relay01.intern.example";
        private const String SMTP_USER = "mailrobot"; // quiet A #7
        private const String ERR_NO_PWD = "No password has been entered for the mail account."; // quiet A #1
        private const String REG_PASSWORD_VALUE = "SmtpPassword"; // quiet A #3
        private const String SQL_FIND_USER = "SELECT id, pwd_hash FROM tbl_user WHERE login = @login AND pwd_hash = @pwd"; // quiet A #4

        #endregion

        private readonly NameValueCollection m_settings = new NameValueCollection();
        private static readonly Char[] s_archivePassword = "Akten!Keller07".ToCharArray(); // LOUD A1002 char-array

        public MailRobot()
        {
            m_settings["smtp.auth"] = "LOGIN"; // quiet A #11
            m_settings["smtp.password"] = "r0bo-Ter1"; // LOUD A1002 indexer
            m_settings["smtp.password.encoding"] = "iso-8859-1"; // quiet A #2
            m_settings["password.reset.url"] = "http://intranet.example/pwreset.aspx"; // quiet A #2
        }

        public void Connect()
        {
            SmtpClient client = new SmtpClient();
            client.Connect(SMTP_HOST, 465, true);
            client.Authenticate(SMTP_USER, "Rohrpost_465"); // LOUD A1002 #17
        }

        public ICredentials GetProxyCredentials()
        {
            CredentialCache cache = new CredentialCache();
            cache.Add(new Uri("http://proxy.intern.example:8080"), "Digest", new NetworkCredential("proxyuser", "hfgt5512", "INTERN")); // LOUD A1002 network-credential
            return cache;
        }

        public NpgsqlConnection OpenArchive(String server)
        {
            String cs = "Host=" + server + ";Database=mailarchive;Username=archive;Password=" + "ppQ!19rs"; // LOUD A1002 #18 =archive
            return new NpgsqlConnection(cs); // also =archive
        }

        public NpgsqlConnection OpenReporting(String server, String password)
        {
            String cs = String.Format("Host={0};Database=reporting;Username=report;Password={1}", server, password); // quiet A #4
            return new NpgsqlConnection(cs);
        }

        public SecureString GetCertificatePassword()
        {
            SecureString result = new SecureString();
            foreach (Char c in "Z3rtifikat") result.AppendChar(c); // LOUD A1002 #20
            result.MakeReadOnly();
            return result;
        }

        public String BuildAuthHeader()
        {
            String pair = String.Format("{0}:{1}", SMTP_USER, "gwX7#neu"); // LOUD A1002 #18 =gw
            return "Basic " + Convert.ToBase64String(Encoding.GetEncoding("iso-8859-1").GetBytes(pair)); // also =gw
        }

        public Byte[] DeriveKey(Byte[] salt)
        {
            return Rfc2898DeriveBytes.Pbkdf2("der alte Postmeister schläft", salt, 10000, HashAlgorithmName.SHA1, 32); // LOUD A1002 pass-phrase
        }

        public void FillGatewayHeaders(WebHeaderCollection headers)
        {
            headers["SOAPAction"] = "urn:mailgw:SendPasswordReminder"; // quiet A #3
            headers["X-MailGw-Auth"] = "b3f1c7e29a54d8066e1f"; // LOUD A1001 indexer
            headers["X-MailGw-Message-Id"] = "9a54d806-6e1f-4c7e-b3f1-29a54d8066e1"; // quiet A #5
        }

        public String CheckPassword(String pwd)
        {
            if (pwd == null || pwd.Length == 0)
            {
                return ERR_NO_PWD;
            }

            if (pwd == m_settings["smtp.password"] || pwd == "********") // quiet A #4
            {
                return "Password unchanged."; // quiet A #1
            }

            Byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(pwd));
            return "{SHA256}" + Convert.ToBase64String(hash); // quiet A #11
        }

        public Char[] ArchivePassword()
        {
            String fromRegistry = Environment.GetEnvironmentVariable(REG_PASSWORD_VALUE);
            return fromRegistry == null ? s_archivePassword : fromRegistry.ToCharArray();
        }

        public String Describe()
        {
            return SQL_FIND_USER.Replace("@pwd", "'***'"); // quiet A #4
        }
    }
}
