using System;
using System.Collections.Generic;

namespace Comind.Api.Language;

/// <summary>Reads the entries of an object literal. After a broken entry it goes on with the next one.</summary>
internal abstract class ObjectReader<T>(
    TokenCursor tokens,
    ModuleScope scope,
    ProblemList problems,
    SettingKind kind,
    Func<int, IReadOnlyList<T>?> followSpread
)
    where T : class, ISetting
{
    private readonly List<SettingEntry> _entries = [];
    private readonly HashSet<T> _spread = [];

    /// <summary>Everything declared, also by spread objects. What a later one replaces, as JavaScript does it, is not here.</summary>
    public List<T> Declarations { get; } = [];

    protected string HowToDeclare { get; } = "write " + kind.Example;

    /// <summary>Reads from the opening brace to behind the closing one.</summary>
    public SettingsObject Read()
    {
        var open = tokens.Current;
        tokens.Next();
        var goesOn = true;
        while (goesOn && !tokens.AtEnd && !tokens.IsPunctuation("}"))
        {
            var start = tokens.Index;
            var isBroken = !ReadEntry();
            if (isBroken)
            {
                SkipToNextEntry(start);
            }

            goesOn = ReadSeparator(isBroken);
        }

        var target = SettingsObject.EndingAt(tokens, open, _entries);
        if (tokens.AtEnd)
        {
            problems.AddUnclosed(open, $"This brace is never closed; add }} behind the last {kind.Noun}.");
        }

        tokens.Accept("}");
        return target;
    }

    /// <summary>From behind an entry to the next one or the closing brace; false when the object ends without a brace.</summary>
    private bool ReadSeparator(bool isBroken)
    {
        if (tokens.Accept(",") || tokens.IsPunctuation("}") || tokens.AtEnd)
        {
            return true;
        }

        if (tokens.IsPunctuation(";"))
        {
            return ReadSemicolon();
        }

        if (StartsEntry(0))
        {
            if (!isBroken)
            {
                problems.Add(tokens.Current, $"A comma is missing before this {kind.Noun}.");
            }

            return true;
        }

        problems.Add(tokens.Current, "This does not belong here; a comma or } is expected.");
        SkipToNextEntry(tokens.Index);
        return ReadSeparator(isBroken: true);
    }

    private bool ReadSemicolon()
    {
        var goesOn = StartsEntry(1);
        problems.Add(
            tokens.Current,
            goesOn
                ? $"Separate the {kind.ExportName} with a comma."
                : $"The closing }} of the {kind.ExportName} is missing before this semicolon."
        );
        tokens.Index += goesOn ? 1 : 0;
        return goesOn;
    }

    private bool ReadEntry()
    {
        if (tokens.IsPunctuation(","))
        {
            problems.Add(tokens.Current, $"This comma has no {kind.Noun} before it; remove it.");
            return true;
        }

        if (tokens.Accept("..."))
        {
            return ReadSpread();
        }

        var key = tokens.Current;
        return ReadKey() is { } alias && ReadValue(alias, new Token(key.Kind, key.Start, tokens.Previous.End - key.Start));
    }

    private bool IsKey(int offset) =>
        tokens[tokens.Index + offset].Kind is TokenKind.Identifier or TokenKind.StringLiteral or TokenKind.Number;

    private bool StartsEntry(int offset) =>
        IsKey(offset) && (tokens.IsPunctuation(":", offset + 1) || tokens.IsPunctuation("=", offset + 1));

    private string? ReadKey()
    {
        var isComputed =
            tokens.IsPunctuation("[")
            && tokens[tokens.Index + 1].Kind is TokenKind.StringLiteral or TokenKind.Template
            && tokens.IsPunctuation("]", 2);
        var token = tokens[tokens.Index + (isComputed ? 1 : 0)];
        if ((!isComputed && !IsKey(0)) || !token.IsTerminated)
        {
            if (token.IsTerminated)
            {
                problems.Add(tokens.Current, $"The alias of a {kind.Noun} is expected here; {HowToDeclare}.");
            }

            return null;
        }

        var alias = tokens.ValueAt(tokens.Index + (isComputed ? 1 : 0));
        tokens.Index += isComputed ? 3 : 1;
        if (alias.Trim().Length > 0)
        {
            return alias;
        }

        problems.Add(token, $"The alias of this {kind.Noun} is empty; {HowToDeclare}.");
        return null;
    }

    /// <summary>Reads what stands behind the alias; false when the syntax is broken.</summary>
    protected abstract bool ReadValue(string alias, Token key);

    /// <summary>Whether nothing stands behind the alias, which then is the name of a constant.</summary>
    protected bool IsShorthand(Token key) => key.Kind == TokenKind.Identifier && (tokens.IsPunctuation(",") || tokens.IsPunctuation("}"));

    protected bool ReadColon() => tokens.Accept(":") || ReadMissingColon();

    protected void Add(T declaration)
    {
        _ = Declarations.RemoveAll(other => other.Alias == declaration.Alias && _spread.Contains(other));
        Declarations.Add(declaration);
    }

    protected void AddEntry(SettingEntry entry) => _entries.Add(entry);

    // Where something that can be a value follows, only the colon is missing.
    private bool ReadMissingColon()
    {
        problems.AddHere(
            tokens,
            tokens.IsPunctuation("-")
                ? $"An alias with a hyphen needs quotes; {HowToDeclare}."
                : $"A colon is missing here; {HowToDeclare}."
        );
        return tokens.Accept("=") || (tokens.IsIdentifier() && !tokens.IsPunctuation("(", 1));
    }

    private bool ReadSpread()
    {
        var start = tokens.Previous.Start;
        var spread = followSpread(tokens.Index);
        var isComplete = new ExpressionReader(tokens, scope, problems).Read(new ExpressionFacts());
        if (spread is not null)
        {
            AddSpread(spread);
        }
        else if (isComplete)
        {
            problems.Add(start, tokens.Previous.End, $"This cannot be followed from here; declare its {kind.ExportName} in this object.");
        }

        return isComplete;
    }

    private void AddSpread(IReadOnlyList<T> spread)
    {
        foreach (var declaration in spread)
        {
            _ = Declarations.RemoveAll(other => other.Alias == declaration.Alias);
            Declarations.Add(declaration);
            _ = _spread.Add(declaration);
        }
    }

    private void SkipToNextEntry(int start)
    {
        while (!tokens.AtEnd && !tokens.IsPunctuation(",") && !tokens.IsPunctuation("}") && !tokens.IsPunctuation(";"))
        {
            if (tokens.Index > start && StartsEntry(0) && tokens.IsOnNewLine())
            {
                return;
            }

            if (tokens.IsOpening())
            {
                tokens.SkipBalanced();
            }
            else
            {
                tokens.Next();
            }
        }
    }
}
