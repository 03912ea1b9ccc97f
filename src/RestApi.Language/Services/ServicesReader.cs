namespace Comind.Api.Language;

/// <summary>Reads <c>settings/services.json</c>: the ids of the services that the configuration of the host declares.</summary>
public static class ServicesReader
{
    /// <summary>Whether a file declares services, by its name alone.</summary>
    /// <param name="path">A path with either kind of slash.</param>
    /// <returns>True for <c>services.json</c> in any folder and letter case.</returns>
    public static bool IsServicesFile(string path) => SettingsPaths.IsNamed(path, "services.json");

    /// <summary>Reads the declarations of a file. Never throws; broken places become problems and the rest is still read.</summary>
    /// <param name="text">The content of the file.</param>
    /// <returns>Declarations and problems.</returns>
    public static ServicesFile Read(string text)
    {
        var (tokens, problems) = SettingsText.Open(text);
        var syntax = new JsonServicesParser(tokens, problems).Parse();
        return new(new(syntax.Declarations), new(syntax.Problems));
    }
}
