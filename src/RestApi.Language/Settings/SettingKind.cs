namespace Comind.Api.Language;

/// <summary>What a settings file declares, in the words of its messages.</summary>
/// <param name="ExportName">The export that a TypeScript file declares them by.</param>
/// <param name="Noun">What one of them is called.</param>
/// <param name="Example">How one is declared.</param>
/// <param name="Value">How its value is written.</param>
internal sealed record SettingKind(string ExportName, string Noun, string Example, string Value)
{
    public static SettingKind Secrets { get; } = new("secrets", "secret", "alias: process.env.NAME", "process.env.NAME");

    public static SettingKind Variables { get; } = new("variables", "variable", "syncLimit: 200", "a text, a number, true or false");
}

/// <summary>What every declaration has.</summary>
internal interface ISetting
{
    /// <summary>The name it is declared by.</summary>
    string Alias { get; }
}
