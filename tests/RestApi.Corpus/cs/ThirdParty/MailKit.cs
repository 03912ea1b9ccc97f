namespace MailKit.Net.Smtp;

public sealed class SmtpClient
{
    public void Connect(string host, int port, bool useSsl) => _ = host + port + useSsl;

    public void Authenticate(string userName, string password) => _ = userName + password;
}
