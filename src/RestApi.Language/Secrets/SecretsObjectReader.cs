using System;
using System.Collections.Generic;
using System.Linq;

namespace Comind.Api.Language;

/// <summary>Reads the entries of a secrets object. After a broken entry it goes on with the next one.</summary>
internal sealed class SecretsObjectReader(
    TokenCursor tokens,
    ModuleScope scope,
    ProblemList problems,
    Func<int, List<SecretDeclaration>?> followSpread
)
{
    private const string HowToDeclare = "write alias: process.env.NAME";

    private readonly List<SecretEntry> _entries = [];

    /// <summary>Everything declared, also by spread objects.</summary>
    public List<SecretDeclaration> Declarations { get; } = [];

    /// <summary>Reads from the opening brace to behind the closing one.</summary>
    public SecretsObject Read()
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

        var target = SecretsObject.EndingAt(tokens, open, _entries);
        if (tokens.AtEnd)
        {
            problems.AddUnclosed(open, "This brace is never closed; add } behind the last secret.");
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
                problems.Add(tokens.Current, "A comma is missing before this secret.");
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
            goesOn ? "Separate the secrets with a comma." : "The closing } of the secrets is missing before this semicolon."
        );
        tokens.Index += goesOn ? 1 : 0;
        return goesOn;
    }

    private bool ReadEntry()
    {
        if (tokens.IsPunctuation(","))
        {
            problems.Add(tokens.Current, "This comma has no secret before it; remove it.");
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
                problems.Add(tokens.Current, $"The alias of a secret is expected here; {HowToDeclare}.");
            }

            return null;
        }

        var alias = tokens.ValueAt(tokens.Index + (isComputed ? 1 : 0));
        tokens.Index += isComputed ? 3 : 1;
        if (alias.Trim().Length > 0)
        {
            return alias;
        }

        problems.Add(token, $"The alias of this secret is empty; {HowToDeclare}.");
        return null;
    }

    private bool ReadValue(string alias, Token key)
    {
        if (key.Kind == TokenKind.Identifier && (tokens.IsPunctuation(",") || tokens.IsPunctuation("}")))
        {
            return AddShorthand(alias, key);
        }

        if (!tokens.Accept(":") && !ReadMissingColon())
        {
            return false;
        }

        var start = tokens.Current;
        var facts = new ExpressionFacts();
        var isComplete = new ExpressionReader(tokens, scope, problems).Read(facts);
        var variable = facts.Variables.FirstOrDefault();
        if (variable is not null)
        {
            Add(alias, variable, key);
        }

        _entries.Add(new SecretEntry(alias, variable, key, start.Start, Math.Max(start.Start, tokens.Previous.End)));
        if (isComplete)
        {
            CheckValue(alias, facts, start.Start);
        }

        return isComplete;
    }

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

    private bool AddShorthand(string alias, Token key)
    {
        var variable = scope.VariablesReadBy([alias]).FirstOrDefault();
        _entries.Add(new SecretEntry(alias, variable, key, key.Start, key.End));
        if (variable is null)
        {
            problems.Add(key, $"The value of '{alias}' is missing; {HowToDeclare}.");
        }
        else
        {
            Add(alias, variable, key);
        }

        return true;
    }

    private void Add(string alias, string variable, Token key) =>
        Declarations.Add(new SecretDeclaration(alias, variable, key.Start, key.Length));

    private void CheckValue(string alias, ExpressionFacts facts, int start)
    {
        var message =
            facts.Variables.Count > 1 ? $"'{alias}' reads several environment variables; the first one is used. Name a single one."
            : facts.Variables.Count == 1 ? null
            : facts.HoldsObject ? $"'{alias}' is an object; declare each secret at the top of the object as alias: process.env.NAME."
            : facts.HoldsLiteral ? $"The value of '{alias}' is written in the file; write process.env.NAME and set the variable instead."
            : $"'{alias}' reads no environment variable by name; write process.env.NAME.";
        if (message is not null)
        {
            problems.Add(start, tokens.Previous.End, message);
        }
    }

    private bool ReadSpread()
    {
        var start = tokens.Previous.Start;
        var spread = followSpread(tokens.Index);
        var isComplete = new ExpressionReader(tokens, scope, problems).Read(new ExpressionFacts());
        if (spread is not null)
        {
            Declarations.AddRange(spread);
        }
        else if (isComplete)
        {
            problems.Add(start, tokens.Previous.End, "This cannot be followed from here; declare its secrets in this object.");
        }

        return isComplete;
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
