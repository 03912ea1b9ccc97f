using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Comind.Api.Language;

namespace Comind.Api.Analyzers.TypeScript;

/// <summary>
/// Finds where a script gets hold of an HTTP client: each use of a global, each import of a module. What is done with the client
/// afterwards is not reported again.
/// </summary>
internal sealed class ScriptFileClients(ScriptFile file, ScriptTexts texts)
{
    private static readonly Regex s_code = new(
        @"\b(?:fetch|XMLHttpRequest|WebSocket|EventSource|axios|sendBeacon)\b",
        RegexOptions.CultureInvariant
    );

    private readonly ScriptGlobals _globals = new(file, texts);

    public IEnumerable<(ScriptSpan Span, string Client)> Find() => file.Nodes.SelectMany(FindIn);

    private IEnumerable<(ScriptSpan, string)> FindIn(ScriptNode node) =>
        node switch
        {
            NameNode or MemberNode or ElementNode => One(node.Span, UsedGlobal((ScriptExpression)node)),
            ImportNode import => One(import.Span, Imported(import)),
            CallNode call => One(call.Span, Called(call)),
            NewNode { Type: NameNode { Name: "Function" } type } created when _globals.IsGlobal(type) => One(
                created.Span,
                CodeIn(created.Arguments)
            ),
            DeclaratorNode { Target: ObjectNode pattern, Value: { } value } => TakenFrom(pattern, value),
            AssignmentNode { Target: ObjectNode pattern } assignment => TakenFrom(pattern, assignment.Value),
            _ => [],
        };

    private static IEnumerable<(ScriptSpan, string)> One(ScriptSpan span, string? client) => client is null ? [] : [(span, client)];

    private string? UsedGlobal(ScriptExpression expression)
    {
        var name = _globals.GlobalName(expression);
        var client =
            ScriptHttpModules.IsGlobal(name) ? name
            : IsBeacon(expression) ? "navigator.sendBeacon"
            : IsAjax(expression) ? "jQuery"
            : null;
        return client is null || IsOnlyLookedAt(expression) ? null : client;
    }

    private bool IsBeacon(ScriptExpression expression) =>
        expression switch
        {
            MemberNode { Name: "sendBeacon" } member => _globals.GlobalName(texts.Follow(member.Target)) == "navigator",
            ElementNode element => texts.ReadOnly(element.Index) == "sendBeacon"
                && _globals.GlobalName(texts.Follow(element.Target)) == "navigator",
            _ => false,
        };

    private bool IsAjax(ScriptExpression expression) =>
        expression
            is MemberNode { Name: "ajax" or "get" or "post" or "getJSON" or "getScript", Target: NameNode { Name: "$" or "jQuery" } query }
        && _globals.IsGlobal(query);

    /// <summary>Asked whether it is there, replaced by something else, asked for a constant, or only named.</summary>
    private static bool IsOnlyLookedAt(ScriptExpression expression) =>
        expression.Parent switch
        {
            UnaryNode { Operator: "typeof" } => true,
            ExpressionStatementNode => true,
            BinaryNode { Operator: "instanceof" } test => test.Right == expression,
            AssignmentNode { Operator: "=" } assignment => assignment.Target == expression,
            MemberNode { Name: var name } member when member.Target == expression => name.Length > 1 && !name.Any(char.IsLower),
            _ => false,
        };

    private string? Imported(ImportNode import)
    {
        if (ScriptHttpModules.ClientOf(import.Module) is not { } client)
        {
            return null;
        }

        var names = import.Names;
        return names.Count > 0 && names.All(name => name.IsType || IsHarmless(import, name)) ? null : client;
    }

    private bool IsHarmless(ImportNode import, ImportedNameNode name) =>
        ScriptHttpModules.IsHarmless(name.Imported)
        || (
            !import.IsReexport
            && name.Imported is "default" or "*"
            && file.Scopes.DeclaredBy(name) is { References.Count: > 0 } binding
            && binding.References.All(IsServerUse)
        );

    // `http.createServer(…)`, `http.STATUS_CODES`.
    private static bool IsServerUse(NameNode reference) =>
        reference.Parent is MemberNode member && member.Target == reference && ScriptHttpModules.IsHarmless(member.Name);

    private string? Called(CallNode call)
    {
        var isCode = call.Callee is NameNode { Name: "eval" or "Function" } evaluator && _globals.IsGlobal(evaluator);
        if (isCode)
        {
            return CodeIn(call.Arguments);
        }

        if (call is { Callee: MemberNode { Name: "get", Target: NameNode { Name: "Reflect" } }, Arguments: [var target, var key] })
        {
            return _globals.IsGlobalObject(target) && texts.ReadOnly(key) is { } name && ScriptHttpModules.IsGlobal(name) ? name : null;
        }

        return call.Arguments.Count > 0 && IsLoader(call.Callee) && texts.ReadOnly(call.Arguments[0]) is { } module && !TakesHarmless(call)
            ? ScriptHttpModules.ClientOf(module)
            : null;
    }

    private string? CodeIn(IReadOnlyList<ScriptExpression> arguments) =>
        arguments is [.., var code]
        && s_code.Match(string.Concat(texts.Read(code).Select(static text => text.Text))) is { Success: true } match
            ? match.Value
            : null;

    private bool IsLoader(ScriptExpression callee) =>
        callee switch
        {
            NameNode { Name: "require" or "import" } name when _globals.IsGlobal(name) => true,
            MemberNode { Name: "require", Target: NameNode { Name: "module" } module } => _globals.IsGlobal(module),
            _ => texts.Follow(callee) is CallNode { Callee: NameNode { Name: "createRequire" } or MemberNode { Name: "createRequire" } },
        };

    /// <summary><c>require("http").createServer</c>, <c>const { STATUS_CODES } = await import("http")</c>.</summary>
    private static bool TakesHarmless(CallNode call)
    {
        ScriptNode node = call.Parent is UnaryNode { Operator: "await" } awaited ? awaited : call;
        return node.Parent switch
        {
            MemberNode member => ScriptHttpModules.IsHarmless(member.Name),
            DeclaratorNode { Target: ObjectNode { Properties.Count: > 0 } pattern } => pattern.Properties.All(static property =>
                property.Key is { } key && ScriptHttpModules.IsHarmless(key)
            ),
            _ => false,
        };
    }

    /// <summary><c>const { fetch: get } = globalThis</c>.</summary>
    private IEnumerable<(ScriptSpan, string)> TakenFrom(ObjectNode pattern, ScriptExpression value)
    {
        var isGlobal = _globals.IsGlobalObject(value);
        var isNavigator = !isGlobal && _globals.GlobalName(texts.Follow(value)) == "navigator";
        return pattern
            .Properties.Where(property =>
                (isGlobal && ScriptHttpModules.IsGlobal(property.Key)) || (isNavigator && property.Key == "sendBeacon")
            )
            .Select(static property => (property.KeySpan, property.Key!));
    }
}
