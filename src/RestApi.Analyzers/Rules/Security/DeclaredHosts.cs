using System;
using System.Collections.Generic;
using System.Linq;
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

    private readonly Dictionary<string, HashSet<string>> _hosts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unknown = new(StringComparer.Ordinal);
    private bool _isUnknown;

    private DeclaredHosts() { }

    public static DeclaredHosts Read(Compilation compilation, CancellationToken cancellation)
    {
        var declared = new DeclaredHosts();
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (tree.GetText(cancellation).ToString().IndexOf(Declare, StringComparison.Ordinal) >= 0)
            {
                declared.Read(tree.GetRoot(cancellation));
            }
        }

        return declared;
    }

    /// <summary>The hosts of a secret, with commas between them; null when nothing binds it, or to what nobody can tell here.</summary>
    public string? Of(string secret) =>
        !_isUnknown && !_unknown.Contains(secret) && _hosts.TryGetValue(secret, out var hosts)
            ? string.Join(", ", hosts.OrderBy(static host => host, StringComparer.Ordinal))
            : null;

    private void Read(SyntaxNode root)
    {
        foreach (var call in root.DescendantNodes().OfType<InvocationExpressionSyntax>())
        {
            if (call is { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: Declare or Declare + "Secret" } member })
            {
                Read(
                    member.Name.Identifier.ValueText,
                    [.. call.ArgumentList.Arguments.Select(static argument => TextOf(argument.Expression))]
                );
            }
        }
    }

    private void Read(string method, List<string?> texts)
    {
        var host = method == Declare && texts.FirstOrDefault() is { } url ? WrittenHost.Of(url) : null;
        foreach (var secret in texts.Skip(1))
        {
            if (secret is null)
            {
                _isUnknown = true;
            }
            else if (host is null)
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
    }

    private static string? TextOf(ExpressionSyntax expression) =>
        expression is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal ? literal.Token.ValueText : null;
}
