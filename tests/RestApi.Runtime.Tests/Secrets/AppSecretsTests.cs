using System.Runtime.InteropServices;
using Acme.RuntimeTests.Servers;
using Comind.Api.Server;
using Microsoft.Extensions.Configuration.UserSecrets;

namespace Acme.RuntimeTests.Secrets;

public sealed class AppSecretsTests
{
    private static AppSecrets Secrets(params (string Name, string? Value)[] settings) =>
        new(TestAction.Context(settings: settings.ToDictionary(static pair => pair.Name, static pair => pair.Value)).Configuration);

    [Fact]
    public void A_secret_is_found_by_its_environment_name()
    {
        var secret = Secrets(("COMIND_SECRET_A", "value-a"))["COMIND_SECRET_A"];

        Assert.Equal(("value-a", "COMIND_SECRET_A"), (secret!.Reveal(), secret.Name));
        Assert.Equal("value-a", Secrets(("COMIND_SECRET_A", "value-a")).Require("COMIND_SECRET_A").Reveal());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void A_blank_value_is_a_missing_secret(string? value)
    {
        var secrets = Secrets(("COMIND_SECRET_A", value));

        Assert.Null(secrets["COMIND_SECRET_A"]);
        Assert.Null(secrets["COMIND_SECRET_NONE"]);
        Assert.Equal(["COMIND_SECRET_A"], Assert.Throws<MissingSecretException>(() => secrets.Require("COMIND_SECRET_A")).Names);
    }

    [Fact]
    public void All_missing_names_are_listed_once_and_in_order()
    {
        var secrets = Secrets(("B", "value-b"));

        var error = Assert.Throws<MissingSecretException>(() => secrets.EnsurePresent("D", "B", "A", "D"));

        Assert.Equal(["D", "A"], error.Names);
        Assert.StartsWith("Missing secrets: D, A. Set them with:", error.Message, StringComparison.Ordinal);
        secrets.EnsurePresent("B");
        secrets.EnsurePresent();
    }

    [Fact]
    public void The_message_holds_the_command_for_the_apps_user_secrets()
    {
        var error = new MissingSecretException(["COMIND_SECRET_A", "COMIND_SECRET_B"], userSecretsId: "acme-crm");

        Assert.Equal(
            """
            Missing secrets: COMIND_SECRET_A, COMIND_SECRET_B. Set them with:
              dotnet user-secrets set COMIND_SECRET_A "<value>" --id acme-crm
              dotnet user-secrets set COMIND_SECRET_B "<value>" --id acme-crm
            """.ReplaceLineEndings("\n"),
            error.Message
        );
    }

    [Fact]
    public void Without_user_secrets_the_message_sets_an_environment_variable()
    {
        var command = RuntimeInformation.IsOSPlatform(OSPlatform.Windows)
            ? "$env:COMIND_SECRET_A = \"<value>\""
            : "export COMIND_SECRET_A=\"<value>\"";

        Assert.Equal(
            $"Missing secret: COMIND_SECRET_A. Set it with:\n  {command}",
            new MissingSecretException(["COMIND_SECRET_A"], null).Message
        );
    }

    [Fact]
    public void The_environment_wins_over_user_secrets()
    {
        const string FromFile = "COMIND_SECRET_TEST_FILE";
        const string FromBoth = "COMIND_SECRET_TEST_BOTH";
        const string Nested = "COMIND_SECRET__TEST";
        var id = "acme-" + Guid.NewGuid();
        var file = PathHelper.GetSecretsPathFromSecretsId(id);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        try
        {
            File.WriteAllText(file, $$"""{"{{FromFile}}":"file-1","{{FromBoth}}":"file-2"}""");
            Environment.SetEnvironmentVariable(FromBoth, "environment-2");
            Environment.SetEnvironmentVariable(Nested, "environment-3");

            var secrets = new AppSecrets(AppSchema.ReadConfiguration(id));

            Assert.Equal("file-1", secrets[FromFile]!.Reveal());
            Assert.Equal("environment-2", secrets[FromBoth]!.Reveal());
            Assert.Equal("environment-3", secrets[Nested]!.Reveal());
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
            Environment.SetEnvironmentVariable(FromBoth, null);
            Environment.SetEnvironmentVariable(Nested, null);
        }
    }

    [Fact]
    public void Without_user_secrets_the_environment_is_enough()
    {
        const string Name = "COMIND_SECRET_TEST_ALONE";
        Environment.SetEnvironmentVariable(Name, "environment-1");
        try
        {
            Assert.Equal("environment-1", new AppSecrets(AppSchema.ReadConfiguration(userSecretsId: null))[Name]!.Reveal());
        }
        finally
        {
            Environment.SetEnvironmentVariable(Name, null);
        }
    }

    [Fact]
    public void Inside_an_action_the_configuration_of_its_host_decides()
    {
        Assert.Null(AppSchema.GetSecrets()["COMIND_SECRET_TEST_HOST"]);
        using (TestAction.Context(settings: new Dictionary<string, string?> { ["COMIND_SECRET_TEST_HOST"] = "host-1" }).Enter())
        {
            Assert.Equal("host-1", AppSchema.GetSecrets()["COMIND_SECRET_TEST_HOST"]!.Reveal());
        }

        Assert.Null(AppSchema.GetSecrets()["COMIND_SECRET_TEST_HOST"]);
    }
}
