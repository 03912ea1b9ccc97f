using Comind.Api.Language;

namespace Acme.LanguageTests.Credentials;

/// <summary>Passwords in commands, in addresses and in codes of wireless networks.</summary>
public sealed class CommandTextsTests
{
    [Theory]
    [InlineData(@"net use X: \\nas01\m /user:HARBOR\scan P@ssw0rd1", "P@ssw0rd1")]
    [InlineData(@"use X: \\nas01\m P@ssw0rd1 /USER:HARBOR\scan /persistent:no", "P@ssw0rd1")]
    [InlineData(@"use \\nas01\ipc$ /persistent:yes /u:scan P@ssw0rd1", "P@ssw0rd1")]
    [InlineData("net user piet P@ssw0rd1 /add", "P@ssw0rd1")]
    [InlineData(@"cmdkey /add:nas01 /user:HARBOR\scan /pass:P@ssw0rd1", "P@ssw0rd1")]
    [InlineData(@"schtasks /create /tn sync /ru HARBOR\scan /rp P@ssw0rd1", "P@ssw0rd1")]
    [InlineData("sqlcmd -S db -U sa -P P@ssw0rd1", "P@ssw0rd1")]
    [InlineData(@"psexec \\host -u scan -p P@ssw0rd1 cmd", "P@ssw0rd1")]
    [InlineData("redis-cli -h db -a P@ssw0rd1 ping", "P@ssw0rd1")]
    [InlineData("openssl pkcs12 -in a.pfx -passin pass:P@ssw0rd1", "P@ssw0rd1")]
    [InlineData("admin [--user svc] [--password P@ssw0rd1", "P@ssw0rd1")]
    [InlineData("7z a -pP@ssw0rd1 x.zip dir", "P@ssw0rd1")]
    [InlineData("PGPASSWORD=P@ssw0rd1 psql -h db -U svc", "P@ssw0rd1")]
    [InlineData("curl -H 'Authorization: Bearer k-8f3a91c0d2e4' https://x", "k-8f3a91c0d2e4")]
    [InlineData("WIFI:T:WPA;S:office;P:Mango-8f3a;;", "Mango-8f3a")]
    [InlineData("https://t.example/v2/events?key=s9Kd02mPq7xL&parcel=1", "s9Kd02mPq7xL")]
    [InlineData("/v2/events?parcel=\uFFFC&key=s9Kd02mPq7xL", "s9Kd02mPq7xL")]
    [InlineData("lftp -u remit,P@ssw0rd1 -e bye sftp://h", "P@ssw0rd1")]
    [InlineData("smbclient //nas/m -U HARBOR\\\\scan%P@ssw0rd1", "P@ssw0rd1")]
    [InlineData("CREATE USER reader WITH PASSWORD 'P@ssw0rd1'", "P@ssw0rd1")]
    [InlineData("INSERT INTO access (login, password) VALUES ('anna', 'P@ssw0rd1')", "P@ssw0rd1")]
    [InlineData("insert into access ([login], [password]) values ('anna', null), ('ben', 'P@ssw0rd1');", "P@ssw0rd1")]
    [InlineData("INSERT INTO access (since, password) VALUES (to_date('1.2.2024', 'D.M.Y'), 'P@ssw0rd1')", "P@ssw0rd1")]
    [InlineData("{\"user\":\"svc\",\"pin\":\"4711\"}", "4711")]
    public void Password_is_found(string text, string value)
    {
        var found = Assert.NotNull(CredentialTexts.Find(text));
        Assert.EndsWith(value, text.Substring(found.Start, found.Length), StringComparison.Ordinal);
        Assert.DoesNotContain(value, found.Issuer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(@"net use X: \\nas01\m /user:HARBOR\scan *")]
    [InlineData(@"net use X: \\nas01\m /user:HARBOR\scan %PASSWORD%")]
    [InlineData(@"net use X: \\nas01\m /user:HARBOR\scan /persistent:no")]
    [InlineData(@"net use X: \\nas01\m {0} /user:{1}")]
    [InlineData(@"net use X: \\nas01\m /delete /yes")]
    [InlineData("net user piet /delete")]
    [InlineData("net user piet * /add")]
    [InlineData("Press the user button twice /add is next")]
    [InlineData("schtasks /query /tn sync")]
    [InlineData("sqlcmd -S db -E -Q select")]
    [InlineData("openssl pkcs12 -in a.pfx -passin pass:$PFX_PASS")]
    [InlineData("curl -H 'Authorization: Bearer <token>' https://x")]
    [InlineData("usage: admin COMMAND [--user NAME] [--password PASSWORD] [--route ROUTE]")]
    [InlineData("sync --api-key KEY|--token TOKEN_FILE")]
    [InlineData("SELECT id FROM users WHERE login = $1 AND password = crypt($2, password)")]
    [InlineData("UPDATE users SET password = md5(@password) WHERE id = @id")]
    [InlineData("Bearer fake-access-token-0001")]
    [InlineData("Authorization: Basic realm")]
    [InlineData("Authorization: AWS4-HMAC-SHA256")]
    [InlineData("Authorization: Bearer test-token-1")]
    [InlineData("Authorization: required for all of these calls")]
    [InlineData("WIFI:T:nopass;S:guests;;")]
    [InlineData("WIFI:T:WPA;S:office;P:\uFFFC;;")]
    [InlineData("https://t.example/v2/events?key=order-2024&parcel=1")]
    [InlineData("https://t.example/v2/events?key=contactV2Id")]
    [InlineData("https://t.example/v2/events?key=PROJ1234567890")]
    [InlineData("https://t.example/v2/events?key={key}&parcel=1")]
    [InlineData("https://t.example/v2/events?keys=s9Kd02mPq7xL")]
    [InlineData("the key=s9Kd02mPq7xL of the cache")]
    [InlineData("{\"zip\":\"90210\",\"pin\":\"PIN-1\"}")]
    [InlineData("lftp -u remit -e bye sftp://h")]
    [InlineData("INSERT INTO access (login, password) VALUES ($1, $2)")]
    [InlineData("INSERT INTO access (login, password) VALUES ('anna', '\uFFFC')")]
    [InlineData("INSERT INTO access (login, password) VALUES ('P@ssw0rd1', $1)")]
    [InlineData("INSERT INTO access (login, password) VALUES ('anna', crypt($1, gen_salt('bf')))")]
    [InlineData("INSERT INTO u (Login, Password) VALUES (@l, @p)\nINSERT INTO a (Kind, Entry) VALUES ('user', 'created-2024')")]
    [InlineData("INSERT INTO u (Login, Password) VALUES (@l, @p) ON CONFLICT DO UPDATE SET kind = ('user', 'created-2024')")]
    [InlineData("INSERT INTO labels (id, text) VALUES (7, 'P@ssw0rd1')")]
    [InlineData("INSERT INTO access (login, password) VALUES ('anna', 'P@ssw0rd1")]
    [InlineData("INSERT INTO access (login, password) SELECT login, 'P@ssw0rd1' FROM old")]
    [InlineData("{\"pinCode\":\"90210\"}")]
    public void Everything_else_is_quiet(string text) => Assert.Null(CredentialTexts.Find(text));
}
