using System;
using System.Collections.Generic;
using System.Linq;
using Comind.Api.Language;

namespace Comind.Api.Analyzers.TypeScript;

/// <summary>Finds secrets that a script writes to the console or into an error.</summary>
internal sealed class ScriptSecretLeaks(ScriptFile file, ScriptTexts texts)
{
    private readonly ScriptGlobals _globals = new(file, texts);
    private readonly ScriptSecrets _secrets = new(file, texts);

    public IEnumerable<(ScriptSpan Place, LeakKind Kind)> Find() =>
        file.Nodes.SelectMany(node =>
            node switch
            {
                CallNode
                {
                    Callee: MemberNode { Name: "log" or "info" or "warn" or "error" or "debug" or "trace", Target: var target }
                } call when _globals.GlobalName(target) == "console" => call.Arguments.SelectMany(value => In(value, LeakKind.Log)),
                NewNode { Type: NameNode { Name: var type } } error when type.EndsWith("Error", StringComparison.Ordinal) =>
                    error.Arguments.SelectMany(value => In(value, LeakKind.Exception)),
                JumpNode { Form: JumpForm.Throw, Value: { } value } => In(value, LeakKind.Exception),
                _ => [],
            }
        );

    private IEnumerable<(ScriptSpan Place, LeakKind Kind)> In(ScriptExpression value, LeakKind kind) =>
        texts
            .Read(value)
            .SelectMany(static text => text.Parts)
            .Where(_secrets.Is)
            .Select(part => IsWithin(part.Site, value) ? part.Site.Span : value.Span)
            .Distinct()
            .Select(place => (place, kind));

    private static bool IsWithin(ScriptNode site, ScriptNode value) =>
        site.Span.Start >= value.Span.Start && site.Span.End <= value.Span.End;
}
