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
                call is { Callee: MemberNode { Name: "addQueryParameter" }, Arguments: [var name, var value] }
                    ? InParameter(name, value)
                    : []
            )
            .Where(static found => CredentialNames.IsCredentialQueryParameter(found.Name));

    private IEnumerable<(string Name, ScriptSpan Place)> InParameter(ScriptExpression name, ScriptExpression value) =>
        texts.ReadOnly(name) is { } parameter && HttpName.IsName(parameter) && texts.Read(value).Any(text => text.Parts.Any(_secrets.Is))
            ? [(parameter, value.Span)]
            : [];
}
