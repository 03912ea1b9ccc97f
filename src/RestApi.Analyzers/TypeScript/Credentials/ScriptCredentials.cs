using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Comind.Api.Language;

namespace Comind.Api.Analyzers.TypeScript;

/// <summary>Finds the credentials that are written in a script, each once, where it is written.</summary>
internal sealed class ScriptCredentials(ScriptFile file, ScriptTexts texts, string path)
{
    // A query parameter of a URL that is written as a whole.
    private static readonly Regex s_queryParameter = new(
        @"[?&](?<name>[A-Za-z_.-]{2,40})=(?<value>[^&#\s\uFFFC]{4,})",
        RegexOptions.CultureInvariant
    );

    private readonly ScriptCredentialUses _uses = new(file, texts);
    private readonly ScriptTestCode _tests = new(file, path);
    private readonly Dictionary<ScriptNode, ScriptCredential> _found = [];

    /// <summary>All credentials; the rule that knows most about a place reports it.</summary>
    public IEnumerable<ScriptCredential> Find()
    {
        if (SecretsReader.IsSecretsFile(path))
        {
            FindInSettings();
        }

        // What a place says for certain comes before what a name suggests.
        var uses = file.Nodes.SelectMany(_uses.In).ToList();
        foreach (var use in uses.OrderBy(static use => use.Name is null ? 0 : 1))
        {
            FindIn(use);
        }

        foreach (var node in file.Nodes)
        {
            FindByForm(node);
        }

        return _found.Values.OrderBy(static credential => credential.Site.Span.Start);
    }

    private void Add(ScriptCredentialKind kind, ScriptNode? site, string what, string text, string? value = null, bool isThoughtUp = false)
    {
        if (site is not null && !_found.ContainsKey(site) && !_tests.IsMadeUp(site, text, value ?? text, isThoughtUp))
        {
            _found.Add(site, new ScriptCredential(kind, site, what));
        }
    }

    private void FindIn(ScriptCredentialUse use)
    {
        foreach (var text in texts.Read(use.Value))
        {
            if (use.Name is { } name && text.IsComplete)
            {
                var site = text.SiteAt(0, text.Text.Length, use.Value.Span);
                if (!text.IsEncoded && IsCredential(use, name, text.Text) && !IsNameOfVariable(site))
                {
                    Add(ScriptCredentialKind.Placed, site, use.What, text.Text, isThoughtUp: !IsSent(use.Value));
                }

                continue;
            }

            foreach (var span in CredentialJudge.Find(text.Text, text.IsEncoded, use.Form))
            {
                var (value, site) = (text.Text.Substring(span.Start, span.Length), text.SiteAt(span.Start, span.End));
                if (!IsProse(value) && !IsSample(site, value))
                {
                    Add(ScriptCredentialKind.Placed, site, use.What, text.Text);
                }
            }
        }
    }

    private static bool IsSent(ScriptExpression value) =>
        value.Parent is CallNode { Callee: MemberNode { Name: var method } } && s_senders.Contains(method);

    private static readonly HashSet<string> s_senders = WordList.Of(
        "addHeader addQueryParameter addFormField addUrlSegment addFileField setApiKey setHttpBasicAuth setHmacSignature"
    );

    private static bool IsCredential(ScriptCredentialUse use, string name, string text) =>
        use.IsFallback ? NamedCredentials.IsFallback(name, text)
        : IsMadeOfBytes(use.Value) && CredentialJudge.IsBinaryKey(text) ? NamedCredentials.IsName(name)
        : NamedCredentials.IsCredential(name, text);

    private static bool IsMadeOfBytes(ScriptExpression value) =>
        value is NewNode or CallNode { Callee: MemberNode { Name: "from" or "of" } };

    /// <summary><c>basic("user", "pass")</c>, whatever the function does with them.</summary>
    private static bool IsSample(ScriptNode? site, string value) =>
        site?.Parent is CallNode { Arguments: var given }
        && given.Zip(given.Skip(1), static (user, password) => (user, password)).FirstOrDefault(pair => pair.password == site).user
            is TextNode { Value: var user }
        && SamplePairs.Is(user, value);

    // Words of a label or a documentation; what HTTP carries has no blanks between words.
    private static bool IsProse(string value) =>
        value.Trim() is var words && words.IndexOf(' ') > 0 && words.All(static c => char.IsLetter(c) || c is ' ' or '-' or '.' or '\'');

    // process.env["CRM_KEY"], secrets["crmApiKey"]
    private static bool IsNameOfVariable(ScriptNode? site) => site?.Parent is ElementNode element && element.Index == site;

    private void FindByForm(ScriptNode node)
    {
        if (node is TextNode { Value.Length: > 3 } text && node.Parent is not TemplateNode)
        {
            FindByForm(text, text.Value);
        }
        else if (ScriptCommands.Find(node) is { } argument)
        {
            Add(ScriptCredentialKind.Shaped, argument.Site, argument.What, (argument.Site as TextNode)?.Value ?? "");
        }
        else if (IsMadeOfTexts(node) && !IsPartOfSum(node))
        {
            foreach (var whole in texts.Read((ScriptExpression)node))
            {
                FindByForm(whole.SiteAt(0, whole.Text.Length), whole.Text, whole);
                FindEncoded(whole);
            }
        }
    }

    private static bool IsMadeOfTexts(ScriptNode node) =>
        node is TemplateNode or BinaryNode { Operator: "+" } or CallNode { Callee: MemberNode { Name: "join" or "concat" } };

    /// <summary><c>"Basic " + btoa("user:password")</c>, wherever it goes.</summary>
    private void FindEncoded(ScriptText text)
    {
        if (text.IsEncoded && text.Text.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase))
        {
            foreach (var span in CredentialJudge.Find(text.Text, isEncoded: true, CredentialForm.HeaderValue))
            {
                Add(ScriptCredentialKind.Placed, text.SiteAt(span.Start, span.End), "password of basic authentication", text.Text);
            }
        }
    }

    private static bool IsPartOfSum(ScriptNode node) => node.Parent is BinaryNode { Operator: "+" };

    private void FindByForm(ScriptNode? site, string text, ScriptText? whole = null)
    {
        foreach (Match match in s_queryParameter.Matches(text))
        {
            var (name, value) = (match.Groups["name"].Value, match.Groups["value"]);
            if (CredentialNames.IsCredentialQueryParameter(name) && IsQueryCredential(name, value.Value))
            {
                Add(
                    ScriptCredentialKind.Placed,
                    whole?.SiteAt(value.Index, value.Index + value.Length) ?? site,
                    $"value of query parameter '{name}'",
                    text
                );
            }
        }

        if (CredentialTexts.Find(text) is { } found && !IsFoundIn(whole) && !IsNameOfVariable(site) && !IsPublic(found, site))
        {
            var place = whole?.SiteAt(found.Start, found.Start + found.Length) ?? site;
            var value = text.Substring(found.Start, found.Length);
            Add(ScriptCredentialKind.Shaped, place, found.Issuer, text, value, TestNames.IsInDocument(text, found));
        }
    }

    private static bool IsPublic(CredentialMatch found, ScriptNode? site) =>
        found.Issuer == CredentialTexts.RandomOfForty
        && site?.Parent switch
        {
            PropertyNode { Key: { } key } => key,
            DeclaratorNode { Target: NameNode name } => name.Name,
            AssignmentNode { Target: MemberNode member } => member.Name,
            _ => null,
        }
            is { } named
        && CredentialNames.IsPublicKeyName(named);

    private static bool IsQueryCredential(string name, string value) =>
        CredentialNames.IsCredentialName(name) ? NamedCredentials.IsCredential(name, value) : CredentialShape.IsCredential(value);

    // One of its pieces was reported already.
    private bool IsFoundIn(ScriptText? whole) => whole?.Parts.Any(part => _found.ContainsKey(part.Site)) == true;

    /// <summary>Whatever is declared as a secret is one, unless it stands in for the variable.</summary>
    private void FindInSettings()
    {
        foreach (var property in file.Nodes.OfType<PropertyNode>())
        {
            if (property is not { Key: { } key, Value: { } value } || value is ObjectNode or FunctionNode || !HttpName.IsName(key))
            {
                continue;
            }

            foreach (var text in texts.Read(value).Where(static text => text.IsComplete))
            {
                var isSecret = CredentialNames.IsCredentialName(key)
                    ? !CredentialValues.IsPlaceholder(text.Text) && !Uri.IsWellFormedUriString(text.Text, UriKind.Absolute)
                    : CredentialTexts.Find(text.Text) is not null
                        || NamedCredentials.IsCredential(key, text.Text)
                        || CredentialShape.IsCredential(text.Text)
                        || (key.EndsWith("key", StringComparison.OrdinalIgnoreCase) && NamedCredentials.IsValue("api key", text.Text));
                if (isSecret && !text.Text.StartsWith("COMIND_", StringComparison.Ordinal))
                {
                    Add(ScriptCredentialKind.InSettings, text.SiteAt(0, text.Text.Length), $"value of '{key}'", text.Text);
                }
            }
        }
    }
}
