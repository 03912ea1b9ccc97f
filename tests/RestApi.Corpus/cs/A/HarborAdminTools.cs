using System.Diagnostics;
using System.Security;
using System.Security.Cryptography.X509Certificates;

namespace Acme.Corpus.HarborAdminTools
{
    // Admin tools for the harbor office. Old WinForms code, do not touch without asking Piet!!
    internal class Label
    {
        public string Text { get; set; } = "";
        public string ToolTip { get; set; } = "";
        public char PasswordChar { get; set; }
    }

    internal class AdminForm
    {
        private readonly Label lblPassword = new Label();
        private readonly Label lblHint = new Label();
        public string passwordQuestion = "Name of your first ship?"; // quiet A #2
        public string passwordFileName = "passwords.txt"; // quiet A #2
        public string txtPasswordSelector = "#ctl00_txtPassword"; // quiet A #2
        public string maskedPassword = "********"; // quiet A #4
        public static string AdminPassword;

        static AdminForm()
        {
            AdminPassword = "Leuchtturm1"; // LOUD A1002 static-constructor
        }

        public void InitControls(bool english)
        {
            lblPassword.PasswordChar = '*'; // quiet A #4
            lblPassword.Text = english ? "Password:" : "Wachtwoord:"; // quiet A #1
            lblPassword.ToolTip = "Password must contain a digit and a special character"; // quiet A #1
            lblHint.Text = "Caps Lock key is on"; // quiet A #10
        }

        public bool CheckLogin(string user, string password)
        {
            string pwd;
            pwd = "harbor"; // LOUD A1002 #24 =pwd
            return user == "piet" && password == pwd; // also =pwd
        }

        public SecureString GetSecurePassword()
        {
            SecureString secure = new SecureString();
            foreach (char c in "Anker77!") secure.AppendChar(c); // LOUD A1002 #20
            return secure;
        }

        public SecureString ToSecure(string input)
        {
            SecureString secure = new SecureString();
            foreach (char c in input) secure.AppendChar(c); // quiet A #20
            return secure;
        }

        public char[] GetGatePin()
        {
            char[] gatePin = "90210".ToCharArray(); // LOUD A1002 pin
            return gatePin;
        }
    }

    internal class HarborJobs
    {
        private List<KeyValuePair<string, string>> parameters = new List<KeyValuePair<string, string>>();

        public void MapDrive()
        {
            Process.Start("net.exe", @"use X: \\nas01\manifeste /user:HARBOR\scan P@ssw0rd1"); // LOUD A1002 command
        }

        public void UnmapDrive()
        {
            Process.Start("net.exe", @"use X: /delete /yes"); // quiet A command
        }

        public ProcessStartInfo Dump()
        {
            ProcessStartInfo psi = new ProcessStartInfo();
            psi.FileName = "mysqldump";
            psi.Arguments = "--host=db01 --user=backup --password=Mar1t1me harbor"; // LOUD A1002 command
            return psi;
        }

        public ProcessStartInfo DumpWithFile()
        {
            ProcessStartInfo psi = new ProcessStartInfo("mysqldump");
            psi.Arguments = "--defaults-extra-file=C:\\harbor\\my.cnf --single-transaction harbor"; // quiet A command
            return psi;
        }

        public X509Certificate2 LoadCertificate()
        {
            return X509CertificateLoader.LoadPkcs12FromFile(@"C:\harbor\customs.pfx", "pfx-Export-1"); // LOUD A1002 #17
        }

        public void FillParameters(string ship)
        {
            parameters.Add(new KeyValuePair<string, string>("ship", ship));
            parameters.Add(new KeyValuePair<string, string>("api_token", "hb0r-2291-aafe-TT")); // LOUD A1002 pair
            parameters.Add(new KeyValuePair<string, string>("token_format", "opaque")); // quiet A #2
        }

        public Cookie GetCookie()
        {
            return new Cookie("HARBORAUTH", "dXNlcjpwaWV0O3JvbGU6YWRtaW47c2lnOjkxMjM=", "/", "intern.harbor.example"); // LOUD A1002 cookie
        }

        public Cookie GetLanguageCookie()
        {
            return new Cookie("HARBORLANG", "nl-NL", "/", "intern.harbor.example"); // quiet A cookie
        }

        public void Nightly()
        {
            Login("admin", "admin123"); // LOUD A1002 helper
            string ddl = "ALTER TABLE harbor_user ADD password NVARCHAR(128) NULL, token_issued DATETIME2"; // quiet A sql
            ActionLog.Info("nightly job: {0} parameters, {1}", parameters.Count, ddl);
        }

        private static void Login(string userName, string password)
        {
            ActionLog.Info("logging in {0}", userName.Length + password.Length);
        }

        public string Describe(string eventName)
        {
            if (eventName == "PasswordChanged") return "Wachtwoord gewijzigd"; // quiet A #1
            if (eventName == "KeyCardReturned") return "Sleutelkaart ingeleverd"; // quiet A #10
            return "Onbekend";
        }
    }
}
