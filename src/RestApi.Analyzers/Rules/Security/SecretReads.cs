using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers;

/// <summary>Something that is read by a name.</summary>
/// <param name="Name">The name.</param>
/// <param name="IsTyped">Whether it is asked of the secrets, which hand out a <c>Secret</c>; otherwise of the environment or the configuration.</param>
/// <param name="IsText">Whether it comes as the plain text, or null.</param>
/// <param name="Throws">Whether it throws when it is not set.</param>
internal readonly record struct SecretRead(IOperation Name, bool IsTyped, bool IsText, bool Throws);

/// <summary>Knows the members that read the environment, the configuration and the secrets by name.</summary>
internal sealed class SecretReads(Compilation compilation, KnownSymbols symbols)
{
    private const string Configuration = "Microsoft.Extensions.Configuration.";

    // Looked for in all references, so only where a member of such a name is used.
    private readonly Lazy<INamedTypeSymbol?> _environment = new(() => compilation.GetTypeByMetadataName("System.Environment"));
    private readonly Lazy<INamedTypeSymbol?> _configuration = new(() =>
        compilation.GetTypeByMetadataName(Configuration + "IConfiguration")
    );
    private readonly Lazy<INamedTypeSymbol?> _binder = new(() => compilation.GetTypeByMetadataName(Configuration + "ConfigurationBinder"));
    private readonly Lazy<INamedTypeSymbol?> _extensions = new(() =>
        compilation.GetTypeByMetadataName(Configuration + "ConfigurationExtensions")
    );

    /// <summary>Whether a method may be one that reads by name.</summary>
    public static bool MayRead(IMethodSymbol method) =>
        method.Name is "GetEnvironmentVariable" or "GetValue" or "GetRequiredSection" or "GetSection" or "Require";

    /// <summary>What an operation reads, or null. Names of members decide first.</summary>
    public SecretRead? Of(IOperation operation) =>
        operation switch
        {
            IPropertyReferenceOperation { Arguments: [var name] } element => OfElement(element.Property.ContainingType, name.Value),
            IInvocationOperation call => OfCall(call),
            _ => null,
        };

    private SecretRead? OfElement(INamedTypeSymbol type, IOperation name) =>
        Same(type, symbols.AppSecrets) ? new(name, IsTyped: true, IsText: false, Throws: false)
        : IsConfiguration(type) ? new(name, IsTyped: false, IsText: true, Throws: false)
        : null;

    private SecretRead? OfCall(IInvocationOperation call)
    {
        var type = call.TargetMethod.ContainingType;
        return call.TargetMethod.Name switch
        {
            "GetEnvironmentVariable" when Same(type, _environment.Value) => Read(call, "variable", isText: call.Arguments.Length == 1),
            "GetValue" when Same(type, _binder.Value) => Read(
                call,
                "key",
                isText: call.Type?.SpecialType == SpecialType.System_String && !call.Arguments.Any(IsDefault)
            ),
            "GetRequiredSection" when Same(type, _extensions.Value) => Read(call, "key", isText: false),
            "GetSection" when IsConfiguration(type) => Read(call, "key", isText: false),
            "Require" when Same(type, symbols.AppSecrets) => Find(call.Arguments, "name") is { } name
                ? new(name, IsTyped: true, IsText: false, Throws: true)
                : null,
            _ => null,
        };
    }

    private static SecretRead? Read(IInvocationOperation call, string parameter, bool isText) =>
        Find(call.Arguments, parameter) is { } name ? new(name, IsTyped: false, isText, Throws: false) : null;

    private static IOperation? Find(ImmutableArray<IArgumentOperation> arguments, string parameter) =>
        arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter)?.Value;

    private static bool IsDefault(IArgumentOperation argument) => argument.Parameter?.Name == "defaultValue";

    // By the namespace first: most indexers are those of lists and dictionaries.
    private bool IsConfiguration(INamedTypeSymbol type) =>
        type.ContainingNamespace is { Name: "Configuration" }
        && (Same(type, _configuration.Value) || type.AllInterfaces.Any(implemented => Same(implemented, _configuration.Value)));

    private static bool Same(ISymbol? symbol, ISymbol? known) => known is not null && SymbolEqualityComparer.Default.Equals(symbol, known);
}
