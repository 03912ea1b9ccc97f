using System.Collections.Generic;

namespace Comind.Api.Language;

/// <summary>Reads <c>{ "crmApiKey": "COMIND_SECRET_CRM_API_KEY" }</c>; comments and a trailing comma are allowed.</summary>
internal sealed class JsonSecretsParser(TokenCursor tokens, ProblemList problems)
{
    private readonly List<SecretEntry> _entries = [];
    private readonly List<SecretDeclaration> _secrets = [];

    public SecretsSyntax Parse()
    {
        if (tokens.AtEnd)
        {
            return new SecretsSyntax(null, [], problems);
        }

        if (!tokens.IsPunctuation("{"))
        {
            problems.Add(tokens.Current, "The file must be a JSON object such as { \"crmApiKey\": \"COMIND_SECRET_CRM_API_KEY\" }.");
            return new SecretsSyntax(null, [], problems);
        }

        var target = ReadObject();
        if (!tokens.AtEnd && target.Close is not null)
        {
            problems.Add(tokens.Current, "Nothing may stand behind the closing brace.");
        }

        return new SecretsSyntax(target, _secrets, problems);
    }

    private SecretsObject ReadObject()
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

        var target = SecretsObject.EndingAt(tokens, open, _entries);
        if (tokens.AtEnd)
        {
            problems.AddUnclosed(open, "This brace is never closed; add } behind the last secret.");
        }

        tokens.Next();
        return target;
    }

    private void ReadEntry()
    {
        var key = tokens.Current;
        if (key.Kind is not (TokenKind.StringLiteral or TokenKind.Identifier))
        {
            problems.Add(key, "The alias of a secret is expected here, in double quotes.");
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
        ReadValue(alias, key);
    }

    private void ReadValue(string alias, Token key)
    {
        var start = tokens.Current;
        var isText = start.Kind == TokenKind.StringLiteral && start.IsTerminated;
        var value = isText ? tokens.Value() : "";
        SkipValue();
        var isVariable = isText && alias.Trim().Length > 0 && TypeScriptCharacters.IsIdentifier(value);
        _entries.Add(new SecretEntry(alias, isVariable ? value : null, key, start.Start, tokens.Previous.End));
        if (alias == "$schema")
        {
            return;
        }

        if (isVariable)
        {
            CheckQuotes(start);
            _secrets.Add(new SecretDeclaration(alias, value, key.Start, key.Length));
        }
        else if (alias.Trim().Length == 0)
        {
            problems.Add(key, "The alias of this secret is empty.");
        }
        else
        {
            problems.Add(
                start.Start,
                System.Math.Max(start.End, tokens.Previous.End),
                $"The value of '{alias}' must be the name of an environment variable in double quotes, such as \"COMIND_SECRET_NAME\"."
            );
        }
    }

    private void CheckQuotes(Token token)
    {
        if (tokens.Text[token.Start] != '"')
        {
            problems.Add(token, "JSON wants double quotes here.");
        }
    }

    private void SkipValue()
    {
        while (!tokens.AtEnd && !tokens.IsPunctuation(",") && !tokens.IsPunctuation("}") && !StartsEntry())
        {
            tokens.Skip();
        }
    }

    private bool StartsEntry() => tokens.Current.Kind is TokenKind.StringLiteral or TokenKind.Identifier && tokens.IsPunctuation(":", 1);
}
