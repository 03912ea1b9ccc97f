namespace Comind.Api.Language;

/// <summary>Reads <c>settings/secrets.ts</c> the way TypeScript does, and <c>settings/secrets.json</c>.</summary>
public static class SecretsReader
{
    /// <summary>Whether a file declares secrets, by its name alone.</summary>
    /// <param name="path">A path with either kind of slash.</param>
    /// <returns>True for <c>secrets.ts</c> and <c>secrets.json</c> in any folder and letter case.</returns>
    public static bool IsSecretsFile(string path) =>
        SettingsPaths.IsNamed(path, "secrets.ts") || SettingsPaths.IsNamed(path, "secrets.json");

    /// <summary>Reads the declarations of a file. Never throws; broken places become problems and the rest is still read.</summary>
    /// <param name="path">The path of the file; its extension decides how the text is read.</param>
    /// <param name="text">The content of the file.</param>
    /// <returns>Declarations and problems.</returns>
    public static SecretsFile Read(string path, string text) => SecretsSyntax.Parse(path, text).ToFile();
}
