using System.Collections.Generic;
using System.Linq;
using Comind.Api.Language;

namespace Comind.Api.Analyzers.TypeScript;

/// <summary>Finds secrets that a script sends in the query of a URL, each with the name of the parameter.</summary>
internal sealed class ScriptSecretQueries(ScriptFile file, ScriptTexts texts)
{
    private readonly ScriptSecrets _secrets = new(file, texts);

    public IEnumerable<(string Name, ScriptSpan Place)> Find() =>
        file
            .Nodes.OfType<CallNode>()
            .SelectMany(call =>
                (call.Callee as MemberNode)?.Name switch
                {
                    "addQueryParameter" when call.Arguments is [var name, var value] => InParameter(name, value),
                    "createRequest" when call.Arguments is [var path, ..] => InPath(path),
                    _ => [],
                }
            )
            .Where(static found => CredentialNames.IsCredentialQueryParameter(found.Name));

    private IEnumerable<(string Name, ScriptSpan Place)> InParameter(ScriptExpression name, ScriptExpression value) =>
        texts.ReadOnly(name) is { } parameter
        && HttpName.IsName(parameter)
        && texts
            .Read(value)
            .Any(text => text.Parts.Any(part => part.Text is null && part.Site is ScriptExpression site && _secrets.Is(site)))
            ? [(parameter, value.Span)]
            : [];

    private IEnumerable<(string Name, ScriptSpan Place)> InPath(ScriptExpression path)
    {
        foreach (var text in texts.Read(path))
        {
            var before = "";
            foreach (var part in text.Parts)
            {
                if (
                    part.Text is null
                    && part.Site is ScriptExpression site
                    && _secrets.Is(site)
                    && QueryTexts.NameAtEnd(before) is { } name
                )
                {
                    var isWithin = site.Span.Start >= path.Span.Start && site.Span.End <= path.Span.End;
                    yield return (name, isWithin ? site.Span : path.Span);
                }

                before += part.Text ?? ScriptText.Hole.ToString();
            }
        }
    }
}
