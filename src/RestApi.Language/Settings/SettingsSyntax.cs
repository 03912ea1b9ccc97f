using System.Collections.Generic;

namespace Comind.Api.Language;

/// <summary>One entry of a settings object: token positions in the text. The variable is null when the value names none.</summary>
internal sealed record SettingEntry(string Alias, string? VariableName, Token Key, int ValueStart, int End);

/// <summary>The object literal that holds the settings. The closing brace is null when it is missing.</summary>
internal sealed record SettingsObject(Token Open, Token? Close, IReadOnlyList<SettingEntry> Entries, int? LastEnd, bool HasTrailingComma)
{
    /// <summary>Describes an object whose closing brace, if it has one, is the current token.</summary>
    public static SettingsObject EndingAt(TokenCursor tokens, Token open, IReadOnlyList<SettingEntry> entries)
    {
        var hasComma = tokens.Previous != open && tokens.IsPunctuation(",", -1);
        var last = tokens[tokens.Index - (hasComma ? 2 : 1)];
        return new(open, tokens.IsPunctuation("}") ? tokens.Current : null, entries, last == open ? null : last.End, hasComma);
    }
}

/// <summary>A parsed settings file; what the reader reports and the editor changes.</summary>
internal sealed class SettingsSyntax<T>(SettingsObject? target, IReadOnlyList<T> declarations, ProblemList problems)
{
    public SettingsObject? Target => target;

    public IReadOnlyList<T> Declarations => declarations;

    public IEnumerable<SyntaxProblem> Problems => problems.InOrder();
}
