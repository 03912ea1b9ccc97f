using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers;

/// <summary>A secret that may not go to a host.</summary>
/// <param name="Place">Where it is put into the request.</param>
/// <param name="Hosts">The hosts that it may go to.</param>
/// <param name="Advice">How this host becomes one of them.</param>
internal sealed record ForeignSecret(SyntaxNode Place, string Hosts, string Advice);

/// <summary>The hosts that secrets are bound to, as far as source code says: by <c>ForHosts</c>, or by the clients that name them.</summary>
internal sealed class SecretBindings(Compilation compilation, AnalyzerOptions options, KnownSymbols symbols)
{
    // More names than people put between a secret and its use.
    private const int MostNames = 8;

    private readonly SecretReads _reads = new(compilation, symbols);
    private readonly DeclaredSecrets _secrets = new(options);
    private ClassNames? _names;
    private DeclaredHosts? _hosts;

    /// <summary>The first secret in a value that certainly may not go to a host; null if all may, or nobody can tell.</summary>
    public ForeignSecret? FirstNotFor(string host, IOperation value, CancellationToken cancellation) =>
        FirstIn(value, host, place: null, MostNames, cancellation);

    private ForeignSecret? FirstIn(IOperation value, string host, SyntaxNode? place, int names, CancellationToken cancellation) =>
        SecretsIn(value)
            .Select(secret => Foreign(host, secret, place ?? secret.Syntax, names, cancellation))
            .FirstOrDefault(static found => found is not null);

    // Within Secret.Format and objects too. What is revealed knows of no binding, one of several may be the right one, and what ForHosts is
    // called on belongs to it.
    private IEnumerable<IOperation> SecretsIn(IOperation value) =>
        value
            .DescendantsAndSelf()
            .Where(part => IsNamedSecret(part) && !Enclosing.Of(part, value).Any(outer => EndsSearch(outer) || IsNamedSecret(outer)));

    private static bool EndsSearch(IOperation value) =>
        value
            is IInvocationOperation { TargetMethod.Name: "Reveal" }
                or IConditionalOperation
                or ICoalesceOperation
                or ISwitchExpressionOperation;

    private bool IsNamedSecret(IOperation value) => IsSecret(value) && IsName(value);

    // Not Secret.Format(…), which is made of secrets.
    private static bool IsName(IOperation value) =>
        value
            is IInvocationOperation { TargetMethod: not { Name: "Format", IsStatic: true } }
                or ILocalReferenceOperation
                or IMemberReferenceOperation;

    private ForeignSecret? Foreign(string host, IOperation secret, SyntaxNode place, int names, CancellationToken cancellation)
    {
        if (names == 0)
        {
            return null;
        }

        if (secret is IInvocationOperation { TargetMethod.Name: "ForHosts", Instance: { } bound } call)
        {
            return HostsOf(call) is { } hosts && !WrittenHost.IsIn(host, hosts)
                ? new(place, hosts, "name this one in ForHosts as well")
                : Foreign(host, bound, place, names - 1, cancellation);
        }

        if (NameOf(secret, cancellation) is { } name)
        {
            return
                LazyInitializer.EnsureInitialized(ref _hosts, () => DeclaredHosts.Of(compilation, cancellation))!.For(name) is { } hosts
                && !WrittenHost.IsIn(host, hosts)
                ? new(place, hosts, $"list all its hosts in RestApi:SecretHosts:{name}")
                : null;
        }

        return SingleValue.OperationOf(secret) is { } single ? FirstIn(single, host, place, names - 1, cancellation) : null;
    }

    // Read when somebody asks: a start of the compilation is each key in an editor.
    private ClassNames Names => _names ??= ClassNames.Of(options.AnalyzerConfigOptionsProvider.GlobalOptions);

    /// <summary>The environment name of a secret: <c>Secrets.CrmApiKey</c>, <c>GetSecrets().Require("…")</c>, <c>GetSecrets()["…"]</c>.</summary>
    private string? NameOf(IOperation secret, CancellationToken cancellation) =>
        secret is IPropertyReferenceOperation { Instance: null, Property: { ContainingType: var type, Name: var property } }
        && type.Name == Names.Secrets
            ? _secrets.OfProperty(property, cancellation)?.VariableName
        : _reads.Of(secret) is { IsTyped: true } read ? TextFlow.ReadComplete(read.Name)
        : null;

    // By syntax: hosts come one by one or as a collection. Null unless all are written.
    private static string? HostsOf(IInvocationOperation call)
    {
        if (
            call
            is not { Syntax: InvocationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments }, SemanticModel: { } model }
        )
        {
            return null;
        }

        var written = arguments.SelectMany(static argument =>
            argument.Expression is CollectionExpressionSyntax list
                ? list.Elements.Select(static element => (element as ExpressionElementSyntax)?.Expression)
                : [argument.Expression]
        );
        var hosts = written.Select(host => host is null ? null : model.GetConstantValue(host).Value as string).ToList();
        return hosts.Contains(null) ? null : string.Join(", ", hosts);
    }

    private bool IsSecret(IOperation value) => SymbolEqualityComparer.Default.Equals(value.Type, symbols.Secret);
}
