namespace Twilio;

public static class TwilioClient
{
    public static void Init(string username, string password) => _ = username + password;
}
