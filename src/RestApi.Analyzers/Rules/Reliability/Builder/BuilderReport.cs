using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.Analyzers;

/// <summary>Takes what the rules find in one member, by the call of the builder where it stands, and remembers what a reason was given for.</summary>
internal sealed class BuilderReport
{
    private readonly Dictionary<SyntaxNode, List<Diagnostic>> _found = [];
    private readonly HashSet<SyntaxNode> _explained = [];

    /// <summary>What was found at a call.</summary>
    public IReadOnlyList<Diagnostic> At(SyntaxNode call) => _found.TryGetValue(call, out var found) ? found : [];

    /// <summary>Reports a call.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="call">The call.</param>
    /// <param name="other">Another call that has to do with it.</param>
    /// <param name="properties">What the fix needs to know.</param>
    /// <param name="arguments">The words of the message.</param>
    public void Add(
        DiagnosticDescriptor rule,
        SyntaxNode call,
        SyntaxNode? other = null,
        ImmutableDictionary<string, string?>? properties = null,
        params object?[] arguments
    )
    {
        if (IsExpected(call))
        {
            return;
        }

        if (!_found.TryGetValue(call, out var found))
        {
            _found.Add(call, found = []);
        }

        found.Add(Diagnostic.Create(rule, NameOf(call).GetLocation(), other is null ? null : [other.GetLocation()], properties, arguments));
    }

    /// <summary>A call is the cause of something that was reported: it needs no report of its own.</summary>
    public void Explain(SyntaxNode call) => _explained.Add(call);

    public bool Explains(SyntaxNode call) => _explained.Contains(call);

    /// <summary>Whether a call stands in a lambda that is meant to throw: <c>Assert.Throws(() => …)</c>.</summary>
    private static bool IsExpected(SyntaxNode call) =>
        call.Ancestors()
            .Any(static node =>
                node is AnonymousFunctionExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax taker } }
                && NameOf(taker).ToString().Contains("Throw")
            );

    private static SyntaxNode NameOf(SyntaxNode call) =>
        call switch
        {
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Name,
            InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax binding } => binding.Name,
            InvocationExpressionSyntax { Expression: SimpleNameSyntax name } => name,
            _ => call,
        };
}
