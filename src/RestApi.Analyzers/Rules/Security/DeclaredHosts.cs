using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.Analyzers;

/// <summary>
/// The hosts that <c>SecretHosts.DeclareUrl</c> says, which the generator writes for the clients of a project. Read by syntax, and only of files
/// that have such a call.
/// </summary>
internal sealed class DeclaredHosts
{
    private const string Declare = "DeclareUrl";

    // A key replaces one file: the others are not read again.
    private static readonly ConditionalWeakTable<SyntaxTree, List<Declaration>> s_read = new();

    private readonly Dictionary<string, HashSet<string>> _hosts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unknown = new(StringComparer.Ordinal);
    private bool _isUnknown;

    private DeclaredHosts() { }

    public static DeclaredHosts Of(Compilation compilation, CancellationToken cancellation)
    {
        var declared = new DeclaredHosts();
        foreach (var tree in compilation.SyntaxTrees)
        {
            cancellation.ThrowIfCancellationRequested();
            s_read.GetValue(tree, Read).ForEach(declared.Add);
        }

        return declared;
    }

    /// <summary>The hosts of a secret, with commas between them; null when nothing binds it, or to what nobody can tell here.</summary>
    public string? For(string secret) =>
        !_isUnknown && !_unknown.Contains(secret) && _hosts.TryGetValue(secret, out var hosts)
            ? string.Join(", ", hosts.OrderBy(static host => host, StringComparer.Ordinal))
            : null;

    private void Add(Declaration declaration)
    {
        if (declaration.Secret is not { } secret)
        {
            _isUnknown = true;
        }
        else if (declaration.Host is not { } host)
        {
            _unknown.Add(secret);
        }
        else if (_hosts.TryGetValue(secret, out var hosts))
        {
            hosts.Add(host);
        }
        else
        {
            _hosts.Add(secret, new(StringComparer.OrdinalIgnoreCase) { host });
        }
    }

    private static List<Declaration> Read(SyntaxTree tree) =>
        tree.GetText().ToString().IndexOf(Declare, StringComparison.Ordinal) < 0
            ? []
            : [.. tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>().SelectMany(Declarations)];

    private static IEnumerable<Declaration> Declarations(InvocationExpressionSyntax call)
    {
        if (
            call.Expression
            is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: (Declare or Declare + "Secret") and var method }
        )
        {
            return [];
        }

        var texts = call.ArgumentList.Arguments.Select(static argument => TextOf(argument.Expression)).ToList();
        var host = method == Declare && texts.FirstOrDefault() is { } url ? WrittenHost.Of(url) : null;
        return texts.Skip(1).Select(secret => new Declaration(secret, host));
    }

    private static string? TextOf(ExpressionSyntax expression) =>
        expression is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal ? literal.Token.ValueText : null;

    /// <summary>A secret and a host of it; null for what is no literal.</summary>
    private readonly record struct Declaration(string? Secret, string? Host);
}
