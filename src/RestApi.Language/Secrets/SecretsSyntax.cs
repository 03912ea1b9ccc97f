namespace Comind.Api.Language;

/// <summary>Parses a secrets file; what the reader reports and the editor changes.</summary>
internal static class SecretsSyntax
{
    public static SettingsSyntax<SecretDeclaration> Parse(string path, string text)
    {
        var (tokens, problems) = SettingsText.Open(text);
        return SettingsPaths.IsJson(path)
            ? new JsonSecretsParser(tokens, problems).Parse()
            : new TypeScriptSecretsParser(tokens, problems).Parse();
    }

    public static SecretsFile ToFile(this SettingsSyntax<SecretDeclaration> syntax) => new(new(syntax.Declarations), new(syntax.Problems));
}
