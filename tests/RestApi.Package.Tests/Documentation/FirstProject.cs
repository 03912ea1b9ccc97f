namespace Acme.PackageTests;

/// <summary>The first own project of the README, file by file.</summary>
internal static class FirstProject
{
    private const string Crm = "crm.cs";

    public static ConsumerProject Create() =>
        new(
            "FirstSync",
            [.. Pages.Readme.Blocks.Where(static block => block.File is not ("" or Crm)).Select(static block => (block.File, block.Text))]
        )
        {
            Packages = ["RestApi.Generators", "RestApi.Hosting"],
            // What "dotnet user-secrets init" adds.
            Properties = "<UserSecretsId>7b1c9c57-2a53-4a39-a8a2-3f1d4f7f3c0e</UserSecretsId>",
        };

    public static MarkdownBlock Secrets => Pages.Readme.Blocks.Single(static block => block.File == "settings/secrets.ts");

    /// <summary>The stand-in for a remote API that the README offers: a program of one file.</summary>
    public static string CrmProgram => Pages.Readme.Blocks.Single(static block => block.File == Crm).Text;
}
