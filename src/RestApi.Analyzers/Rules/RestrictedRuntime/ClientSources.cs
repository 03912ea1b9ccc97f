using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers;

/// <summary>A client that an operation makes or fetches.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">The name that the message shows.</param>
internal sealed record FoundClient(ClientKind Kind, string Name)
{
    public static FoundClient? Of(ITypeSymbol? type) => ClientTypeTable.KindOf(type) is { } kind ? new(kind, type!.Name) : null;
}

/// <summary>Finds the operations by which a client comes into being or is fetched from foreign code.</summary>
internal sealed class ClientSources
{
    private readonly IAssemblySymbol _project;

    public ClientSources(Compilation compilation) => _project = compilation.Assembly;

    /// <summary>The client that an operation makes; null for all others.</summary>
    public FoundClient? In(IOperation operation) =>
        operation switch
        {
            IObjectCreationOperation creation => InCreation(creation),
            ITypeParameterObjectCreationOperation { Type: ITypeParameterSymbol parameter } => ConstraintOf(parameter),
            IInvocationOperation call => InCall(call),
            IMethodReferenceOperation reference => InMethodGroup(reference),
            _ => null,
        };

    private FoundClient? InCreation(IObjectCreationOperation creation)
    {
        // A type declared here was reported where it names its base.
        if (creation.Type is not INamedTypeSymbol type)
        {
            return null;
        }

        if (ClientTypeTable.KindOf(type) is { } kind && IsForeign(type) && (kind != ClientKind.Handler || !FeedsClient(creation)))
        {
            return FoundClient.Of(type);
        }

        return type.Arity == 0 ? null
            : HttpClientTypes.IsLazy(type) && !creation.Arguments.Any(IsDelegate) ? FoundClient.Of(type.TypeArguments[0])
            : MadeByNew(type.OriginalDefinition.TypeParameters, type.TypeArguments);
    }

    private FoundClient? InCall(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        return ClientReflection.In(call)
            ?? MadeByNew(method.OriginalDefinition.TypeParameters, method.TypeArguments)
            ?? (StartsAtClient(call) ? null : InForeignCall(method, IsForeign(method)) ?? GivenType(call));
    }

    /// <summary>Whether any call of a method or constructor could give a client, whatever it is called with.</summary>
    /// <param name="method">The definition.</param>
    public bool MayGive(IMethodSymbol method)
    {
        if (method.MethodKind == MethodKind.Constructor)
        {
            return MayBeClient(method.ContainingType);
        }

        var result = TaskTypes.Awaited(method.ReturnType);
        return result is ITypeParameterSymbol { DeclaringMethod: not null }
            || result.SpecialType == SpecialType.System_Object
            || ClientTypeTable.KindOf(result) is not null
            || HasMadeType(method.TypeParameters)
            || ClientTypeTable.IsFactory(method.ContainingType)
            || ClientTypeTable.ExtendsAddresses(method)
            || ClientReflection.MayMake(method);
    }

    private bool MayBeClient(INamedTypeSymbol made) =>
        (ClientTypeTable.KindOf(made) is not null && IsForeign(made)) || HttpClientTypes.IsLazy(made) || HasMadeType(made.TypeParameters);

    private static bool HasMadeType(ImmutableArray<ITypeParameterSymbol> parameters) =>
        parameters.Any(static parameter => parameter.HasConstructorConstraint);

    /// <summary>
    /// Foreign code that returns a client: <c>WebRequest.Create(url)</c>, <c>provider.GetRequiredService&lt;HttpClient&gt;()</c>;
    /// of the project's own code only what makes whatever it is asked for, because nobody sees a client inside of that.
    /// </summary>
    private static FoundClient? InForeignCall(IMethodSymbol called, bool isForeign)
    {
        var method = called.ReducedFrom ?? called;
        var declared = TaskTypes.Awaited(method.OriginalDefinition.ReturnType);
        var isGeneric = declared is ITypeParameterSymbol { DeclaringMethod: not null };
        var client = isGeneric || isForeign ? FoundClient.Of(TaskTypes.Awaited(called.ReturnType)) : null;
        if (client is { Kind: not ClientKind.Handler })
        {
            return declared is ITypeParameterSymbol { DeclaringMethod: not null } parameter
                ? IsResolver(method.OriginalDefinition, parameter) && (isForeign || OwnCode.Resolves(method))
                    ? client
                    : null
                : HttpClientTypes.IsClient(declared)
                    ? client
                    : null;
        }

        var sends =
            isForeign
            && (
                (method.IsStatic && ClientTypeTable.IsFactory(method.ContainingType))
                || (ClientTypeTable.ExtendsAddresses(method) && IsSent(method.ReturnType))
            );
        return sends ? ThirdParty(method.ContainingType) : null;
    }

    private FoundClient? InMethodGroup(IMethodReferenceOperation reference) =>
        (reference.Instance is { } receiver && HttpClientTypes.IsClient(receiver.Type))
            ? null
            : MadeByNew(reference.Method.OriginalDefinition.TypeParameters, reference.Method.TypeArguments)
                ?? InForeignCall(reference.Method, IsForeign(reference.Method));

    /// <summary>
    /// Code with <c>where T : new()</c> makes the T that it is given; with <c>where T : HttpClient, new()</c> it is reported itself.
    /// </summary>
    private FoundClient? MadeByNew(ImmutableArray<ITypeParameterSymbol> parameters, ImmutableArray<ITypeSymbol> arguments)
    {
        for (var index = 0; index < parameters.Length && index < arguments.Length; index++)
        {
            if (
                parameters[index].HasConstructorConstraint
                && FoundClient.Of(arguments[index]) is { } client
                && (IsForeign(parameters[index]) || ConstraintOf(parameters[index]) is null)
            )
            {
                return client;
            }
        }

        return null;
    }

    private FoundClient? ConstraintOf(ITypeParameterSymbol parameter) =>
        parameter
            .ConstraintTypes.Where(constraint => HttpClientTypes.IsClient(constraint) && IsForeign(constraint))
            .Select(FoundClient.Of)
            .FirstOrDefault();

    /// <summary><c>GetService(typeof(HttpClient))</c>: whatever is made of a type and returned as an object.</summary>
    private FoundClient? GivenType(IInvocationOperation call) =>
        call.TargetMethod.ReturnType.SpecialType == SpecialType.System_Object && IsForeign(call.TargetMethod)
            ? call
                .Arguments.Select(static argument => ClientReflection.NamedType(argument.Value))
                .FirstOrDefault(static found => found is not null)
            : null;

    // The transport of a client that is reported itself is the same misuse.
    private static bool FeedsClient(IObjectCreationOperation handler)
    {
        IOperation root = handler;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        return root.Descendants().OfType<IObjectCreationOperation>().Any(static creation => HttpClientTypes.IsClient(creation.Type));
    }

    /// <summary><c>GetService&lt;T&gt;()</c> makes a T; <c>Exchange&lt;T&gt;(ref T, T)</c> and <c>First&lt;T&gt;(IEnumerable&lt;T&gt;)</c> only hand one on.</summary>
    private static bool IsResolver(IMethodSymbol method, ITypeParameterSymbol result) =>
        method.Parameters.All(parameter => !Mentions(parameter.Type, result));

    private static bool Mentions(ITypeSymbol type, ITypeParameterSymbol wanted) =>
        type switch
        {
            ITypeParameterSymbol parameter => Same(parameter, wanted),
            IArrayTypeSymbol array => Mentions(array.ElementType, wanted),
            INamedTypeSymbol named => named.TypeArguments.Any(argument => Mentions(argument, wanted)),
            _ => false,
        };

    private static bool StartsAtClient(IInvocationOperation call)
    {
        // The receiver of an extension method is its first argument.
        var receiver = call.Instance ?? (call.TargetMethod.IsExtensionMethod ? call.Arguments.FirstOrDefault()?.Value : null);
        while (receiver is IConversionOperation conversion)
        {
            receiver = conversion.Operand;
        }

        return receiver is not null && HttpClientTypes.IsClient(receiver.Type);
    }

    private static bool IsSent(ITypeSymbol result) =>
        result.Name is "Task" or "ValueTask" && result.ContainingNamespace?.ToDisplayString() == "System.Threading.Tasks";

    private static FoundClient ThirdParty(INamedTypeSymbol type) =>
        new(ClientKind.ThirdParty, ClientTypeTable.IsFactory(type) ? type.Name : type.ContainingNamespace.ToDisplayString());

    private static bool IsDelegate(IArgumentOperation argument) => argument.Parameter?.Type.TypeKind == TypeKind.Delegate;

    private bool IsForeign(ISymbol symbol) => !Same(symbol.ContainingAssembly, _project);

    private static bool Same(ISymbol? left, ISymbol? right) => SymbolEqualityComparer.Default.Equals(left, right);
}
