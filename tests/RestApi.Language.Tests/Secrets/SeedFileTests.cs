using Comind.Api.Language;

namespace Acme.LanguageTests;

/// <summary>The very file that the platform's own guide shows.</summary>
public sealed class SeedFileTests
{
    private const string Path = "settings/secrets.ts";

    private const string Seed = """
        // settings/secrets.ts
        export const secrets = {
          crmApiKey: process.env.COMIND_SECRET_CRM_API_KEY,
          crmBaseUrl: process.env.COMIND_SECRET_CRM_BASE_URL,
        };

        """;

    [Fact]
    public void Both_secrets_are_read_with_their_places()
    {
        var file = SecretsReader.Read(Path, Seed);

        Assert.Equal(
            [
                new SecretDeclaration(
                    "crmApiKey",
                    "COMIND_SECRET_CRM_API_KEY",
                    IsOptional: false,
                    Seed.IndexOf("crmApiKey", StringComparison.Ordinal),
                    9
                ),
                new SecretDeclaration(
                    "crmBaseUrl",
                    "COMIND_SECRET_CRM_BASE_URL",
                    IsOptional: false,
                    Seed.IndexOf("crmBaseUrl", StringComparison.Ordinal),
                    10
                ),
            ],
            file.Secrets
        );
        Assert.Empty(file.Problems);
    }

    [Fact]
    public void A_third_secret_is_added_in_the_style_of_the_file()
    {
        var edited = SecretsEditor.Declare(Path, Seed, [new("mailToken", "COMIND_SECRET_MAIL_TOKEN")]);

        Assert.Equal(
            """
            // settings/secrets.ts
            export const secrets = {
              crmApiKey: process.env.COMIND_SECRET_CRM_API_KEY,
              crmBaseUrl: process.env.COMIND_SECRET_CRM_BASE_URL,
              mailToken: process.env.COMIND_SECRET_MAIL_TOKEN,
            };

            """,
            edited
        );
    }
}
