using System.Collections.Generic;

namespace Comind.Api.Language;

// What stands behind a value: members, indexers, calls.
internal sealed partial class ExpressionReader
{
    /// <summary>Members, indexers, calls and <c>!</c> behind a value. What the whole path reads counts even if it breaks off.</summary>
    private bool ReadPostfix(ExpressionFacts facts)
    {
        var path = _path;
        var isComplete = true;
        while (isComplete && IsPostfix())
        {
            isComplete = ReadPostfixPart(path, facts);
        }

        if (path.Count > 0)
        {
            facts.Add(scope.ReadBy(path));
            facts.HoldsLiteral |= path.Count == 1 && scope.LiteralOf(path[0]!) is not null;
        }

        _path = path;
        return isComplete;
    }

    private bool IsPostfix() =>
        tokens.IsPunctuation(".") || tokens.IsPunctuation("?.") || IsBracket(0) || tokens.IsPunctuation("!") || IsTypeArgumentsOfCall();

    private bool ReadPostfixPart(List<string?> path, ExpressionFacts facts)
    {
        if (tokens.Accept("!"))
        {
            return true;
        }

        if (tokens.IsPunctuation("<"))
        {
            SkipTypeArguments();
            return true;
        }

        var isOptional = tokens.Accept("?.");
        facts.IsOptional |= isOptional && path.Count > 0 && scope.ReadBy(path).Variables.Count > 0;
        return tokens.IsPunctuation("[") ? ReadIndex(path, facts)
            : tokens.IsPunctuation("(") ? ReadCall(path, facts)
            : ReadMember(path, isOptional);
    }

    private bool ReadMember(List<string?> path, bool isOptional)
    {
        if (!isOptional)
        {
            tokens.Next();
        }

        if (!tokens.IsIdentifier())
        {
            return Fail("The name behind the dot is missing; write process.env.NAME.");
        }

        AddName(path, tokens.Value());
        tokens.Next();
        return true;
    }

    private bool ReadCall(List<string?> path, ExpressionFacts facts)
    {
        AddName(path, null);
        return ReadList(")", facts);
    }

    // A value that is no name, such as a literal, has no path.
    private static void AddName(List<string?> path, string? name)
    {
        if (path.Count > 0)
        {
            path.Add(name);
        }
    }

    private bool IsBracket(int offset) => tokens.IsPunctuation("[", offset) || tokens.IsPunctuation("(", offset);

    private bool ReadIndex(List<string?> path, ExpressionFacts facts)
    {
        tokens.Next();
        var isAlone = tokens.Current.IsTerminated && tokens.IsPunctuation("]", 1);
        AddName(
            path,
            tokens.Current.Kind switch
            {
                TokenKind.StringLiteral or TokenKind.Template when isAlone => tokens.Value(),
                TokenKind.Identifier when isAlone => scope.LiteralOf(tokens.Value()),
                _ => null,
            }
        );

        // The name of a variable is no value of its own.
        var index = isAlone ? new ExpressionFacts() : facts;
        return Read(index) && (tokens.Accept("]") || Fail("The closing ] is missing here."));
    }

    private bool IsTypeArgumentsOfCall()
    {
        if (!tokens.IsPunctuation("<"))
        {
            return false;
        }

        var start = tokens.Index;
        SkipTypeArguments();
        var isCall = tokens.IsPunctuation("(");
        tokens.Index = start;
        return isCall;
    }

    private void SkipTypeArguments() => new TypeSkipper(tokens).SkipArguments();
}
