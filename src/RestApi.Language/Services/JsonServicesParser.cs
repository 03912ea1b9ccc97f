using System;
using System.Collections.Generic;
using System.Linq;

namespace Comind.Api.Language;

/// <summary>Reads <c>{ "crm": "The CRM of sales" }</c>, <c>{ "crm": { "description": "…" } }</c> and <c>[ "crm" ]</c>.</summary>
internal sealed class JsonServicesParser(TokenCursor tokens, ProblemList problems)
    : JsonParser<ServiceDeclaration>(tokens, problems, "service", "{ \"crm\": \"The CRM of sales\" }")
{
    private static readonly HashSet<string> s_settingsOfTheHost = WordList.Of(
        "url uri baseUrl host address endpoint authorization headers",
        StringComparer.OrdinalIgnoreCase
    );

    private readonly TokenCursor _tokens = tokens;
    private readonly ProblemList _problems = problems;

    protected override bool ReadOther()
    {
        if (!_tokens.IsPunctuation("["))
        {
            return false;
        }

        var open = _tokens.Current;
        _tokens.Next();
        while (!_tokens.AtEnd && !_tokens.IsPunctuation("]"))
        {
            ReadItem();
        }

        if (_tokens.AtEnd)
        {
            _problems.AddUnclosed(open, "This bracket is never closed; add ] behind the last service.");
        }
        else
        {
            _tokens.Next();
            if (!_tokens.AtEnd)
            {
                _problems.Add(_tokens.Current, "Nothing may stand behind the closing bracket.");
            }
        }

        return true;
    }

    private void ReadItem()
    {
        var item = _tokens.Current;
        if (item.Kind == TokenKind.StringLiteral && item.IsTerminated)
        {
            CheckQuotes(item);
            Add(_tokens.Value(), "", item);
            _tokens.Next();
        }
        else
        {
            _problems.Add(item, "The id of a service is expected here, in double quotes.");
            _tokens.Skip();
        }

        if (!_tokens.Accept(",") && !_tokens.AtEnd && !_tokens.IsPunctuation("]"))
        {
            _problems.Add(_tokens.Current, "A comma is missing before this id.");
        }
    }

    protected override void ReadValue(string alias, Token key)
    {
        var start = _tokens.Index;
        SkipValue();
        var end = _tokens.Index;
        AddEntry(new SettingEntry(alias, null, key, _tokens[start].Start, _tokens.Previous.End));
        if (end == start + 1 && _tokens[start] is { Kind: TokenKind.StringLiteral, IsTerminated: true } text)
        {
            CheckQuotes(text);
            Add(alias, _tokens.ValueAt(start), key);
        }
        else if (end > start && _tokens.ValueAt(start) == "{")
        {
            Add(alias, ReadDescription(alias, start + 1, end), key);
        }
        else
        {
            _problems.Add(
                _tokens[start].Start,
                Math.Max(_tokens[start].End, end > start ? _tokens[end - 1].End : 0),
                $"The value of '{alias}' must be a description in double quotes."
            );
        }
    }

    // Only the names directly in the object count: a bracketed part is skipped as a whole.
    private string ReadDescription(string id, int start, int end)
    {
        var description = "";
        var back = _tokens.Index;
        for (_tokens.Index = start; _tokens.Index < end; _tokens.Skip())
        {
            if (_tokens.Current.Kind != TokenKind.StringLiteral || !_tokens.IsPunctuation(":", 1))
            {
                continue;
            }

            var name = _tokens.Value();
            if (s_settingsOfTheHost.Contains(name) || CredentialNames.IsCredentialName(name))
            {
                _problems.Add(
                    _tokens.Current,
                    $"Neither the URL nor the credentials of a service stand here; set RestApi:Services:{id} in the configuration of the host."
                );
            }
            else if (name == "description" && _tokens[_tokens.Index + 2].Kind == TokenKind.StringLiteral)
            {
                description = _tokens.ValueAt(_tokens.Index + 2);
            }
        }

        _tokens.Index = back;
        return description;
    }

    private void Add(string id, string description, Token key)
    {
        if (id.Trim().Length == 0 || id.Contains('/') || id.Any(char.IsWhiteSpace))
        {
            _problems.Add(key, "The id of a service holds no slash and no blank, and is not empty.");
            return;
        }

        // A URL may hold more than a name, so it is not copied into the documentation of the id.
        var isUrl = description.IndexOf("://", StringComparison.Ordinal) >= 0;
        if (isUrl)
        {
            _problems.Add(key, $"The URL of '{id}' does not belong here; set RestApi:Services:{id}:Url in the configuration of the host.");
        }

        Declarations.Add(new ServiceDeclaration(id, isUrl ? "" : description, key.Start, key.Length));
    }
}
