using System.Collections.Generic;
using System.Linq;
using Comind.Api.Language;

namespace Comind.Api.Analyzers.TypeScript;

/// <content>Functions that return an object of a class of the file.</content>
internal sealed partial class ScriptTypes
{
    private readonly Dictionary<FunctionNode, Result> _results = [];

    /// <summary><c>store()</c>, where <c>function store(): Store</c> or where it returns <c>new Store()</c>.</summary>
    private ClassNode? ResultOf(CallNode call)
    {
        if (FunctionOf(call.Callee) is not { } function)
        {
            return null;
        }

        if (!_results.TryGetValue(function, out var result))
        {
            // While it is looked for, a function that calls itself finds nothing.
            _results.Add(function, new(null, IsItself: false));
            var returned = Returned(function).ToList();
            var isItself = returned.Count > 0 && returned.TrueForAll(static value => value is WordNode { Word: "this" });
            _results[function] = result = new(TypeOf(returned) ?? Named(function.WrittenType), isItself);
        }

        return result.IsItself && call.Callee is MemberNode { Target: not WordNode } method ? Of(method.Target) : result.Type;
    }

    private FunctionNode? FunctionOf(ScriptExpression callee) =>
        callee switch
        {
            NameNode name when file.Scopes[name] is { } binding => binding.Declaration as FunctionNode ?? binding.OnlyValue as FunctionNode,
            MemberNode { Target: WordNode { Word: "this" } } method => Around(method) is { } type ? Method(type, method.Name) : null,
            MemberNode method => Of(method.Target) is { } type
                ? Method(type, method.Name)
                : texts.Property(method.Target, method.Name) as FunctionNode,
            _ => null,
        };

    /// <summary>The class of all that a function returns, null aside.</summary>
    private ClassNode? TypeOf(IEnumerable<ScriptExpression> returned)
    {
        var types = returned
            .Where(static value => value is not (WordNode { Word: "null" } or NameNode { Name: "undefined" }))
            .Select(Of)
            .Distinct()
            .Take(2)
            .ToList();
        return types is [{ } only] ? only : null;
    }

    private static IEnumerable<ScriptExpression> Returned(FunctionNode function) =>
        function.Body is ScriptExpression value
            ? [value]
            : (function.Body?.SelfAndDescendants() ?? [])
                .OfType<JumpNode>()
                .Where(jump => jump is { Form: JumpForm.Return, Value: not null } && FunctionAround(jump) == function)
                .Select(static jump => jump.Value!);

    private static FunctionNode? FunctionAround(ScriptNode node)
    {
        for (var around = node.Parent; around is not null; around = around.Parent)
        {
            if (around is FunctionNode function)
            {
                return function;
            }
        }

        return null;
    }

    /// <param name="Type">The class of what a function returns.</param>
    /// <param name="IsItself">Whether that is the object it is a method of.</param>
    private sealed record Result(ClassNode? Type, bool IsItself);
}
