namespace Comind.Api.Language;

/// <summary>Reads <c>settings/variables.ts</c> the way TypeScript does, and <c>settings/variables.json</c>.</summary>
public static class VariablesReader
{
    /// <summary>Whether a file declares variables, by its name alone.</summary>
    /// <param name="path">A path with either kind of slash.</param>
    /// <returns>True for <c>variables.ts</c> and <c>variables.json</c> in any folder and letter case.</returns>
    public static bool IsVariablesFile(string path) =>
        SettingsPaths.IsNamed(path, "variables.ts") || SettingsPaths.IsNamed(path, "variables.json");

    /// <summary>Reads the declarations of a file. Never throws; broken places become problems and the rest is still read.</summary>
    /// <param name="path">The path of the file; its extension decides how the text is read.</param>
    /// <param name="text">The content of the file.</param>
    /// <returns>Declarations and problems.</returns>
    public static VariablesFile Read(string path, string text)
    {
        var (tokens, problems) = SettingsText.Open(text);
        var syntax = SettingsPaths.IsJson(path)
            ? new JsonVariablesParser(tokens, problems).Parse()
            : new TypeScriptVariablesParser(tokens, problems).Parse();
        return new(new(syntax.Declarations), new(syntax.Problems));
    }
}
