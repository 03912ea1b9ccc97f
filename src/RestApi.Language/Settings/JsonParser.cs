using System.Collections.Generic;

namespace Comind.Api.Language;

/// <summary>Reads a JSON object whose properties are declarations; comments and a trailing comma are allowed.</summary>
internal abstract class JsonParser<T>(TokenCursor tokens, ProblemList problems, string noun, string example)
{
    private readonly List<SettingEntry> _entries = [];

    public SettingsSyntax<T> Parse()
    {
        if (tokens.AtEnd || ReadOther())
        {
            return new SettingsSyntax<T>(null, Declarations, problems);
        }

        if (!tokens.IsPunctuation("{"))
        {
            problems.Add(tokens.Current, $"The file must be a JSON object such as {example}.");
            return new SettingsSyntax<T>(null, [], problems);
        }

        var target = ReadObject();
        if (!tokens.AtEnd && target.Close is not null)
        {
            problems.Add(tokens.Current, "Nothing may stand behind the closing brace.");
        }

        return new SettingsSyntax<T>(target, Declarations, problems);
    }

    protected List<T> Declarations { get; } = [];

    /// <summary>Reads a file of another form; false when it has none.</summary>
    protected virtual bool ReadOther() => false;

    private SettingsObject ReadObject()
    {
        var open = tokens.Current;
        tokens.Next();
        while (!tokens.AtEnd && !tokens.IsPunctuation("}"))
        {
            ReadEntry();
            var isWhole = tokens.Previous.IsTerminated;
            if (!tokens.Accept(",") && !tokens.AtEnd && !tokens.IsPunctuation("}") && isWhole)
            {
                problems.Add(tokens.Current, "A comma is missing before this entry.");
            }
        }

        var target = SettingsObject.EndingAt(tokens, open, _entries);
        if (tokens.AtEnd)
        {
            problems.AddUnclosed(open, $"This brace is never closed; add }} behind the last {noun}.");
        }

        tokens.Next();
        return target;
    }

    private void ReadEntry()
    {
        var key = tokens.Current;
        if (key.Kind is not (TokenKind.StringLiteral or TokenKind.Identifier))
        {
            problems.Add(key, $"The name of a {noun} is expected here, in double quotes.");
            SkipValue();
            return;
        }

        CheckQuotes(key);
        var alias = tokens.Value();
        tokens.Next();
        if (!tokens.Accept(":"))
        {
            problems.AddHere(tokens, "A colon is missing here.");
            tokens.Accept("=");
        }

        // $schema is for editors.
        if (alias == "$schema")
        {
            SkipValue();
        }
        else if (alias.Trim().Length == 0)
        {
            problems.Add(key, $"The name of this {noun} is empty.");
            SkipValue();
        }
        else
        {
            ReadValue(alias, key);
        }
    }

    /// <summary>Reads the value of an entry, whose colon is behind the cursor.</summary>
    protected abstract void ReadValue(string alias, Token key);

    protected void AddEntry(SettingEntry entry) => _entries.Add(entry);

    protected void CheckQuotes(Token token)
    {
        if (tokens.Text[token.Start] != '"')
        {
            problems.Add(token, "JSON wants double quotes here.");
        }
    }

    protected void SkipValue()
    {
        while (!tokens.AtEnd && !tokens.IsPunctuation(",") && !tokens.IsPunctuation("}") && !StartsEntry())
        {
            tokens.Skip();
        }
    }

    private bool StartsEntry() => tokens.Current.Kind is TokenKind.StringLiteral or TokenKind.Identifier && tokens.IsPunctuation(":", 1);
}
