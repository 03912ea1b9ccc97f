using System;
using System.Collections.Generic;

namespace Comind.Api.Language;

/// <summary>Tells from a TypeScript type, as it is written, whether a value may be missing. Leaves the cursor where it was.</summary>
internal sealed class WrittenTypes(TokenCursor tokens)
{
    private const int LongestChain = 8;

    /// <summary>Whether <c>undefined</c> or <c>null</c> is one of the alternatives of the type that starts at a token.</summary>
    public bool AllowAbsence(int start)
    {
        var back = tokens.Index;
        tokens.Index = start;
        var isType = new TypeSkipper(tokens).Skip();
        var end = tokens.Index;
        tokens.Index = back;
        return isType && AllowAbsence(start, end);
    }

    /// <summary>The same for a type whose end is known.</summary>
    public bool AllowAbsence(int start, int end)
    {
        var back = tokens.Index;
        var isAllowed = false;
        for (tokens.Index = start; tokens.Index < end && !isAllowed; SkipPart())
        {
            isAllowed = tokens.IsWord("undefined") || tokens.IsWord("null");
        }

        tokens.Index = back;
        return isAllowed;
    }

    /// <summary>The members of an object type that may be missing; the type may be a name that the module declares.</summary>
    public HashSet<string> OptionalMembers(int start, ModuleScope scope)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var back = tokens.Index;
        if (FindMembers(start, scope) is { } brace)
        {
            tokens.Index = brace + 1;
            while (!tokens.AtEnd && !tokens.IsPunctuation("}"))
            {
                ReadMember(names);
            }
        }

        tokens.Index = back;
        return names;
    }

    private int? FindMembers(int start, ModuleScope scope)
    {
        for (var chain = 0; chain < LongestChain; chain++)
        {
            tokens.Index = start;
            if (tokens.IsPunctuation("{"))
            {
                return start;
            }

            // Readonly<{ a?: string }> has the members of what it wraps.
            if (tokens.IsWord("Readonly") && tokens.IsPunctuation("<", 1))
            {
                start += 2;
            }
            else if (tokens.IsIdentifier() && scope.TypeNamed(tokens.Value()) is { } declared)
            {
                start = declared;
            }
            else
            {
                return null;
            }
        }

        return null;
    }

    private void ReadMember(HashSet<string> names)
    {
        var isReadOnly = tokens.IsWord("readonly") && !tokens.IsPunctuation(":", 1) && !tokens.IsPunctuation("?", 1);
        tokens.Index += isReadOnly ? 1 : 0;
        var isNamed = tokens.Current.Kind is TokenKind.Identifier or TokenKind.StringLiteral or TokenKind.Number;
        var name = isNamed ? tokens.Value() : "";
        tokens.Skip();
        var isOptional = tokens.Accept("?");
        if (isNamed && tokens.Accept(":") && (isOptional || AllowAbsence(tokens.Index)))
        {
            names.Add(name);
        }

        while (!tokens.AtEnd && !tokens.IsClosing() && !EndsMember())
        {
            SkipPart();
        }

        if (tokens.IsPunctuation(",") || tokens.IsPunctuation(";"))
        {
            tokens.Next();
        }
        else if (tokens.IsClosing() && !tokens.IsPunctuation("}"))
        {
            tokens.Next();
        }
    }

    private bool EndsMember() =>
        tokens.IsPunctuation(",")
        || tokens.IsPunctuation(";")
        || (
            tokens.IsOnNewLine()
            && tokens.Current.Kind is TokenKind.Identifier or TokenKind.StringLiteral
            && (tokens.IsPunctuation(":", 1) || tokens.IsPunctuation("?", 1) || tokens.IsWord("readonly"))
        );

    private void SkipPart()
    {
        if (tokens.IsPunctuation("<"))
        {
            new TypeSkipper(tokens).SkipArguments();
        }
        else
        {
            tokens.Skip();
        }
    }
}
